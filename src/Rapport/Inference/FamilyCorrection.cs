using System.Collections.Immutable;
using Rapport.Inference.Donors;

namespace Rapport.Inference;

/// <summary>
/// What a p-value is worth when several questions of one family were asked at once. By units: the largest statistic over the questions still open, for every unit that is a placebo in all of them, stepping down
/// (Romano and Wolf 2005, Econometrica 73(4), algorithm 4.1, with the turn's unit drawn by lot in place of the bootstrap); where the studies share fewer than two such units, Holm's (1979, Scandinavian Journal of Statistics 6(2)).
/// Beside it the share of false ones among those at or below (Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57(1)). The verdicts stand by the studies' own p-values; nothing here moves them.
/// </summary>
public static class FamilyCorrection
{
    private const int FewestShared = 2;

    /// <summary>The findings in their order, those of a family of several with their corrected p-values.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> findings)
    {
        var corrected = findings.ToArray();
        foreach (var family in Enumerable.Range(0, findings.Length).Where(i => findings[i].Family is not null).GroupBy(i => findings[i].Family, StringComparer.Ordinal))
            Correct(corrected, [.. family]);
        return [.. corrected];
    }

    private static void Correct(Finding[] findings, int[] members)
    {
        if (members.Length < 2)
            return;
        var family = findings[members[0]].Family!;
        var tests = members.Select(at => (At: at, Test: Test.Of(findings[at]))).Where(m => m.Test is not null).Select(m => (m.At, Test: m.Test!)).ToArray();
        var steps = tests.Length > 0 ? StepDown([.. tests.Select(t => t.Test)]) : ([], false);
        double[] shares = FalseShares([.. tests.Select(t => t.Test.P)]);
        for (var i = 0; i < tests.Length; i++)
        {
            var (at, test) = tests[i];
            var words = FormattableString.Invariant($"of {members.Length} studies of the family '{family}' {tests.Length} have a p-value by placebos; this one's, {test.P:0.000}, is {steps.P[i]:0.000} corrected for {(steps.ByUnits ? "all of them at once (Romano and Wolf)" : "all of them (Holm)")}, and the share of false ones among those at or below it {shares[i]:0.000} (Benjamini and Hochberg)");
            findings[at] = Told(findings[at], RefereeStatus.Answered, words) with
            {
                Diagnostics = [.. findings[at].Diagnostics, new(steps.ByUnits ? "family.romanoWolfP" : "family.holmP", steps.P[i]), new("family.benjaminiHochbergQ", shares[i])],
            };
        }
        foreach (var at in members.Except(tests.Select(t => t.At)))
            findings[at] = Told(findings[at], RefereeStatus.NotPossible, $"it has no p-value by placebos to correct for the others of the family '{family}'");
    }

    private static Finding Told(Finding finding, RefereeStatus status, string words) => finding with
    {
        Referee = [.. finding.Referee.Select(p => p.Topic == RefereeTopic.Multiplicity ? new(p.Topic, status, words) : p)],
        Warnings = [.. finding.Warnings.Select(w => w.Code == "family" ? w with { Message = words } : w)],
    };

    /// <summary>p-values corrected for the whole family, in the order given, and whether by units that all studies share.</summary>
    internal static (double[] P, bool ByUnits) StepDown(IReadOnlyList<Test> tests)
    {
        string[] shared = [.. tests[0].Placebos.Keys.Where(unit => tests.All(t => t.Placebos.ContainsKey(unit))).Order(StringComparer.Ordinal)];
        var byUnits = shared.Length >= FewestShared;
        var corrected = new double[tests.Count];
        var floor = 0.0;
        // The most unusual first; equal ones get equal values whatever their order.
        int[] order = byUnits
            ? [.. Enumerable.Range(0, tests.Count).OrderByDescending(i => tests[i].Statistic)]
            : [.. Enumerable.Range(0, tests.Count).OrderBy(i => tests[i].P)];
        for (var step = 0; step < order.Length; step++)
        {
            var (own, open) = (tests[order[step]], order[step..]);
            var p = byUnits
                ? (1.0 + shared.Count(unit => open.Max(k => tests[k].Placebos[unit]) >= own.Statistic)) / (shared.Length + 1)
                : Math.Min(1, own.P * (tests.Count - step));
            // Never below one's own, which may rest on more units, nor below that of a more unusual one.
            floor = corrected[order[step]] = Math.Max(floor, Math.Max(p, own.P));
        }
        return (corrected, byUnits);
    }

    /// <summary>The least share of false ones at which each would be counted as found, in the order given.</summary>
    internal static double[] FalseShares(IReadOnlyList<double> p)
    {
        var shares = new double[p.Count];
        var least = 1.0;
        int[] order = [.. Enumerable.Range(0, p.Count).OrderByDescending(i => p[i])];
        for (var place = 0; place < order.Length; place++)
            least = shares[order[place]] = Math.Min(least, p[order[place]] * p.Count / (p.Count - place));
        return shares;
    }

    /// <summary>One study's leading comparison: how far its unit stands out, each donor as much.</summary>
    /// <param name="P">Its own p-value.</param>
    /// <param name="Statistic">In a unit that studies share: error after over error before, or the effect over the spread of the placebos'.</param>
    /// <param name="Placebos">The same of every donor.</param>
    internal sealed record Test(double P, double Statistic, IReadOnlyDictionary<string, double> Placebos)
    {
        public static Test? Of(Finding finding)
        {
            // The comparison that leads, even where its gate fails: to go on to the next one would be to choose the method by its outcome.
            if (finding.Verdict is null || finding.Witnesses.FirstOrDefault(w => DonorMethods.Has(w.Method) && w.Status != WitnessStatus.Refused) is not { P: { } p, Estimate: { } estimate } lead)
                return null;
            if (p.Kind == "placebo-rank-ratio")
                return finding.Diagnostics.FirstOrDefault(d => d.Name == lead.Method + ".ratio")?.Value is { } ratio ? new(p.Value, ratio, lead.Placebos.ToDictionary(b => b.Unit, b => b.Ratio, StringComparer.Ordinal)) : null;
            return lead.StandardError is { } spread and > 0 ? new(p.Value, Math.Abs(estimate) / spread, lead.Placebos.ToDictionary(b => b.Unit, b => Math.Abs(b.Estimate) / spread, StringComparer.Ordinal)) : null;
        }
    }
}
