using System.Collections.Immutable;
using System.Globalization;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>What a brief states, one statement an id, so that the next brief can say what moved and why.</summary>
internal static class Statements
{
    private const string EvidencePrefix = "evidence:";
    private const string RulePrefix = "rule:";

    /// <summary>The statements of a dossier, with the evidence and rules they rest on.</summary>
    public static ImmutableArray<BriefStatement> Of(Dossier dossier, IEnumerable<Snapshot> evidence)
    {
        var all = ImmutableArray.CreateBuilder<BriefStatement>();
        foreach (var verdict in dossier.Verdicts)
            all.Add(new(verdict.Claim.Value, verdict.Text, verdict.Value is { } value ? Word.Of(value) : "no verdict"));
        foreach (var finding in dossier.Findings)
            all.Add(new($"study:{finding.Study}", finding.Question, finding.Verdict is { } verdict ? Word.Of(verdict.Value) : "replication"));
        foreach (var dependence in dossier.Dependences)
            all.Add(new($"dependence:{dependence.Of}:{dependence.What}:{dependence.Item}", $"{dependence.On}'s share of {dependence.Of}'s {dependence.What} of {dependence.Item}", dependence.Share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "not held"));
        foreach (var impact in dossier.Stress.SelectMany(s => s.Impacts))
            all.Add(new($"impact:{impact.Scenario}:{impact.Country}:{impact.Horizon}", $"{impact.Country} under {impact.Scenario}, {impact.Horizon}", impact.AnswerPercent.ToString("0.000", CultureInfo.InvariantCulture)));
        foreach (var act in dossier.Events.Where(e => e.Counts))
            all.Add(new(act.Id.Value, act.Summary, null));
        foreach (var pledge in dossier.Recordings.SelectMany(r => r.Pledges))
            all.Add(new(pledge.Id.Value, pledge.Text, Word.Of(pledge.Kind)));
        foreach (var origin in dossier.Origins)
            all.Add(new(origin.Id.Value, origin.Title ?? "untitled", origin.Outlet));
        foreach (var snapshot in evidence)
            all.Add(new($"{EvidencePrefix}{Word.Of(snapshot.Role)}:{snapshot.Sha256}", snapshot.Place, null));
        foreach (var rule in dossier.Rules)
            all.Add(new(RulePrefix + rule, rule, null));
        return [.. all.DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>What moved from one brief to the next, and why: a decision on it, another table, another rule, another article, in this order of precedence.</summary>
    public static ImmutableArray<Change> Compare(ImmutableArray<BriefStatement> before, ImmutableArray<BriefStatement> after, ImmutableArray<Decision> decisions)
    {
        var old = before.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var now = after.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var tables = Differ(EvidencePrefix + "table:") || Differ(EvidencePrefix + "data:");
        var articles = Differ(EvidencePrefix + "press:") || Differ(EvidencePrefix + "case-file:");
        var rules = Differ(RulePrefix);
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var id in old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(IsStatement).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (was?.Value == isNow?.Value && was is not null && isNow is not null)
                continue;
            var kind = was is null ? ChangeKind.New : isNow is null ? ChangeKind.Withdrawn : ChangeKind.Moved;
            var decision = decisions.FirstOrDefault(d => d.Subject == id);
            var why = decision is not null ? ChangeCause.Decision
                : kind == ChangeKind.Moved && tables ? ChangeCause.Vintage
                : articles ? ChangeCause.Article
                : tables ? ChangeCause.Vintage
                : rules ? ChangeCause.Rule
                : ChangeCause.Article;
            changes.Add(new(kind, id, (isNow ?? was)!.Text, was?.Value, isNow?.Value, why, decision?.Entry));
        }
        return changes.ToImmutable();

        bool Differ(string prefix) => !old.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal)
            .SetEquals(now.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)));
        static bool IsStatement(string id) => !id.StartsWith(EvidencePrefix, StringComparison.Ordinal) && !id.StartsWith(RulePrefix, StringComparison.Ordinal);
    }
}
