using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>Puts a person's decisions over the verdicts they are about; the computed verdict stays in its readings.</summary>
internal static class Overrides
{
    /// <summary>The verdicts with the overrides that hold. Of two that contradict each other neither is taken: the conflict is for a person to settle.</summary>
    public static ImmutableArray<Verdict> Apply(ImmutableArray<Verdict> verdicts, ImmutableArray<Decision> decisions)
    {
        var bySubject = decisions.Where(d => d.Kind == DecisionKind.Override && Word.TryParse<VerdictValue>(d.Value, out _)).ToLookup(d => d.Subject, StringComparer.Ordinal);
        return [.. verdicts.Select(verdict =>
        {
            var held = bySubject[verdict.Id.Value].Concat(bySubject[verdict.Claim.Value]).DistinctBy(d => d.Value).ToArray();
            return held is [var one] && Word.TryParse<VerdictValue>(one.Value, out var value)
                ? verdict with { Value = value, Override = new(one.Entry, one.Reason) }
                : verdict;
        })];
    }
}
