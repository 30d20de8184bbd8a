using System.Collections.Immutable;
using System.Globalization;
using Rapport.Ledger;
using Rapport.Measures;
using Rapport.Scenarios;

namespace Rapport.Pipeline;

/// <summary>What a brief states, one statement an id, so that the next brief can say what moved and why.</summary>
internal static class Statements
{
    private const string EvidencePrefix = "evidence:";
    private const string RulePrefix = "rule:";
    private const string DuePrefix = "due:";
    private const string TurnPrefix = "turn:";
    private const string DatedPrefix = "dated-turn:";
    private const string DecisionPrefix = "decision:";

    private static readonly string[] NoStatements = [EvidencePrefix, RulePrefix, DuePrefix, TurnPrefix, DecisionPrefix];

    /// <summary>The statements of a dossier, with the evidence and rules they rest on.</summary>
    public static ImmutableArray<BriefStatement> Of(Dossier dossier, IEnumerable<Snapshot> evidence)
    {
        var held = evidence.ToArray();
        var rests = new Foundations(held, dossier.Documents);
        var documents = dossier.Recordings.SelectMany(r => r.Claims).ToDictionary(c => c.Id, c => c.Document);
        var all = ImmutableArray.CreateBuilder<BriefStatement>();
        foreach (var verdict in dossier.Verdicts)
        {
            var cells = verdict.Rows.Concat(verdict.Readings.SelectMany(r => r.Rows)).Select(r => r.Cell.Snapshot);
            Add(verdict.Claim.Value, verdict.Text, verdict.Value is { } value ? Word.Of(value) : "no verdict", $"{Causes.About}{verdict.Id.Value} {rests.Of([documents[verdict.Claim]], cells, verdict.Rule.Id)}");
        }
        foreach (var finding in dossier.Findings)
            Add($"study:{finding.Study}", finding.Question, finding.Verdict is { } verdict ? Word.Of(verdict.Value) : "replication", rests.Of(finding.Anchors, finding.Verdict?.Rule.Id));
        foreach (var dependence in dossier.Dependences)
            Add($"dependence:{dependence.Of}:{dependence.What}:{dependence.Item}", $"{dependence.On}'s share of {dependence.Of}'s {dependence.What} of {dependence.Item}", dependence.Share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "not held", rests.Of([], dependence.Rows.Select(r => r.Cell.Snapshot)));
        foreach (var stress in dossier.Stress)
        {
            foreach (var impact in stress.Impacts)
                Add($"impact:{impact.Scenario}:{impact.Country}:{impact.Horizon}", $"{impact.Country} under {impact.Scenario}, {impact.Horizon}", impact.AnswerPercent.ToString("0.000", CultureInfo.InvariantCulture), rests.Of(stress.Anchors, [.. StressTest.Rules]));
        }
        // What entered by a person's leave rests on that leave.
        var proposed = dossier.Proposals.ToLookup(p => (p.Document, p.Span), p => $"{Causes.About}{p.Id.Value} ");
        foreach (var act in dossier.Events.Where(e => e.Counts))
            Add(act.Id.Value, act.Summary, null, string.Concat(act.Reports.OfType<Anchor.InText>().SelectMany(r => proposed[(r.Document, r.Span)])) + rests.Of(act.Reports, act.Rule.Id));
        foreach (var pledge in dossier.Recordings.SelectMany(r => r.Pledges))
        {
            Add(pledge.Id.Value, pledge.Text, Word.Of(pledge.Kind), rests.Of([pledge.Document], [], pledge.Rule.Id));
            if (pledge.Due is { } due)
                Add(DuePrefix + pledge.Id.Value, pledge.Text, Day(due.To), rests.Of([pledge.Document], []));
        }
        foreach (var turn in dossier.Case.Turns)
            Add(TurnPrefix + turn.Id, $"{turn.Id}, a {Word.Of(turn.Kind)}", Day(turn.Date), "");
        if (dossier.Indices.FirstOrDefault(i => i.Name == RelationIndexBuilder.OfBoth) is { Turns.IsEmpty: false } both)
        {
            var moved = both.Steps.Select(s => s.Event).ToHashSet();
            var ground = rests.Of([.. dossier.Events.Where(e => moved.Contains(e.Id)).SelectMany(e => e.Reports)], RelationIndexBuilder.Rule);
            foreach (var turn in both.Turns)
                Add($"{DatedPrefix}{Day(turn.Date)}:{Word.Of(turn.Kind)}", $"the tie turned: a {Word.Of(turn.Kind)}", $"{Day(turn.Low)}/{(turn.High is { } high ? Day(high) : "")}", ground);
        }
        foreach (var origin in dossier.Origins)
            Add(origin.Id.Value, origin.Title ?? "untitled", origin.Outlet, rests.Of(origin.Members.Select(m => m.Document), []));
        foreach (var snapshot in held)
            Add($"{EvidencePrefix}{Word.Of(snapshot.Role)}:{snapshot.Sha256}", snapshot.Place, null, "");
        foreach (var decision in dossier.Decisions)
            Add(DecisionPrefix + decision.Entry.Value, decision.Value is { } other ? $"{decision.Subject} {other}" : decision.Subject, Word.Of(decision.Kind), "");
        foreach (var rule in dossier.Rules)
            Add(RulePrefix + rule, rule, null, "");
        return [.. all.DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal)];

        void Add(string id, string text, string? value, string restsOn) => all.Add(new(id, text, value) { Rests = restsOn });
    }

    /// <summary>What moved from one brief to the next, and why; then the pledges that fell due between the two days, and the turns that are new.</summary>
    public static ImmutableArray<Change> Compare(EntryContent.BriefWritten before, EntryContent.BriefWritten after)
    {
        var apart = Apart(before.Statements, after.Statements).ToList();
        var cause = new Causes(Ground(before.Statements), Ground(after.Statements), Decided(apart));
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var (was, isNow) in apart)
        {
            var id = (isNow ?? was)!.Id;
            if (!IsStatement(id))
                continue;
            var kind = was is null ? (id.StartsWith(DatedPrefix, StringComparison.Ordinal) ? ChangeKind.Turn : ChangeKind.New) : isNow is null ? ChangeKind.Withdrawn : ChangeKind.Moved;
            var (why, entry) = cause.Of(id, was, isNow);
            changes.Add(new(kind, id, (isNow ?? was)!.Text, was?.Value, isNow?.Value, why, entry));
        }
        foreach (var due in after.Statements.Where(s => s.Id.StartsWith(DuePrefix, StringComparison.Ordinal)))
        {
            if (string.CompareOrdinal(due.Value, Day(after.AsOf)) < 0 && string.CompareOrdinal(due.Value, Day(before.AsOf)) >= 0)
                changes.Add(new(ChangeKind.Due, due.Id[DuePrefix.Length..], due.Text, null, due.Value, ChangeCause.Article, null));
        }
        foreach (var turn in apart.Where(s => s.Was is null).Select(s => s.Now!).Where(s => s.Id.StartsWith(TurnPrefix, StringComparison.Ordinal)))
            changes.Add(new(ChangeKind.Turn, turn.Id[TurnPrefix.Length..], turn.Text, null, turn.Value, ChangeCause.Article, null));
        return changes.ToImmutable();
    }

    // The statements that only one of two briefs makes, or the two with different values, by id: one walk through both, for large briefs differ little.
    private static IEnumerable<(BriefStatement? Was, BriefStatement? Now)> Apart(ImmutableArray<BriefStatement> old, ImmutableArray<BriefStatement> now)
    {
        var (i, k) = (0, 0);
        while (i < old.Length || k < now.Length)
        {
            var order = i == old.Length ? 1 : k == now.Length ? -1 : string.CompareOrdinal(old[i].Id, now[k].Id);
            var was = order <= 0 ? old[i++] : null;
            var isNow = order >= 0 ? now[k++] : null;
            if (was is null || isNow is null || was.Value != isNow.Value)
                yield return (was, isNow);
        }
    }

    // The evidence and rules of a brief, in the words that statements rest on.
    private static HashSet<string> Ground(ImmutableArray<BriefStatement> statements) =>
    [
        .. statements.Select(s => s.Id).Where(k => k.StartsWith(EvidencePrefix, StringComparison.Ordinal)).Select(k => Foundations.Short(k[EvidencePrefix.Length..])),
        .. statements.Select(s => s.Id).Where(k => k.StartsWith(RulePrefix, StringComparison.Ordinal)),
    ];

    // Decisions that are new, and those that were taken back.
    private static ILookup<string, EntryId> Decided(IEnumerable<(BriefStatement? Was, BriefStatement? Now)> apart) =>
        apart.Where(s => s.Was is null || s.Now is null).Select(s => (s.Was ?? s.Now)!).Where(s => s.Id.StartsWith(DecisionPrefix, StringComparison.Ordinal))
            .SelectMany(s => s.Text.Split(' ').Select(about => (About: about, s.Id))).ToLookup(d => d.About, d => new EntryId(d.Id[DecisionPrefix.Length..]), StringComparer.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsStatement(string id) => !NoStatements.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal));
}
