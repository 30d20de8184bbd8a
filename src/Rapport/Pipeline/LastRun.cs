using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapport.Ledger;
using Rapport.Measures;

namespace Rapport.Pipeline;

/// <summary>Reads what the last run of a case came to from its ledger.</summary>
public static class LastRun
{
    private const int ShortestRoot = 8;
    private const int Stretch = 2000;

    /// <summary>The verdicts, in the order of their documents and places.</summary>
    public static ImmutableArray<Verdict> Verdicts(LedgerFile ledger) => Records(ledger, FactIndex.VerdictRecord, WorkJson.Default.Verdict);

    /// <summary>The documents, by id.</summary>
    public static ImmutableArray<Document> Documents(LedgerFile ledger) => Records(ledger, FactIndex.DocumentKindName, WorkJson.Default.Document);

    /// <summary>What was recorded from each document.</summary>
    public static ImmutableArray<Recording> Recordings(LedgerFile ledger) => Records(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording);

    /// <summary>The events, by date.</summary>
    public static ImmutableArray<Event> Events(LedgerFile ledger) => Records(ledger, FactIndex.EventRecord, WorkJson.Default.Event);

    /// <summary>One event, or null where the last run knows none of this id.</summary>
    public static Event? Event(LedgerFile ledger, string id) =>
        ledger.FindFact($"{FactIndex.EventRecord}:{id}") is { Kind: FactIndex.EventRecord } stored ? JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.Event) : null;

    /// <summary>The studies' findings.</summary>
    public static ImmutableArray<Finding> Findings(LedgerFile ledger) => Records(ledger, FactIndex.FindingRecord, WorkJson.Default.Finding);

    /// <summary>The scenarios' outcomes.</summary>
    public static ImmutableArray<StressResult> Stress(LedgerFile ledger) => Records(ledger, FactIndex.StressRecord, WorkJson.Default.StressResult);

    /// <summary>A stretch of the events, by date.</summary>
    public static ImmutableArray<Event> Events(LedgerFile ledger, int skip, int limit) => Records(ledger, FactIndex.EventRecord, WorkJson.Default.Event, skip, limit);

    /// <summary>A stretch of the pledges, in the order of documents and places.</summary>
    public static ImmutableArray<Pledge> Pledges(LedgerFile ledger, int skip, int limit) => Records(ledger, FactIndex.PledgeRecord, WorkJson.Default.Pledge, skip, limit);

    /// <summary>A stretch of the origins.</summary>
    public static ImmutableArray<Origin> Origins(LedgerFile ledger, int skip, int limit) => Records(ledger, FactIndex.OriginRecord, WorkJson.Default.Origin, skip, limit);

    /// <summary>A stretch of who speaks how of whom, authors before speakers, the most counted first.</summary>
    public static ImmutableArray<StanceRow> Stances(LedgerFile ledger, int skip, int limit) => Records(ledger, FactIndex.StanceRecord, WorkJson.Default.StanceRow, skip, limit);

    /// <summary>One row of who speaks how of whom, or null where the last run has none of this id.</summary>
    public static StanceRow? Stance(LedgerFile ledger, string id) => ledger.FindFact($"{FactIndex.StanceRecord}:{id}") is { } held ? JsonSerializer.Deserialize(held.Json.AsSpan(), WorkJson.Default.StanceRow) : null;

    /// <summary>The official formulations with their uses, the most used first.</summary>
    public static ImmutableArray<Formulation> Formulas(LedgerFile ledger) => Records(ledger, FactIndex.FormulaRecord, WorkJson.Default.Formulation);

    /// <summary>One official formulation, or null where the last run has none of this id.</summary>
    public static Formulation? Formula(LedgerFile ledger, string id) => ledger.FindFact($"{FactIndex.FormulaRecord}:{id}") is { } held ? JsonSerializer.Deserialize(held.Json.AsSpan(), WorkJson.Default.Formulation) : null;

    /// <summary>A stretch of who is named how often, the most named first.</summary>
    public static ImmutableArray<NameTally> Tallies(LedgerFile ledger, int skip, int limit) => Records(ledger, FactIndex.TallyRecord, WorkJson.Default.NameTally, skip, limit);

    /// <summary>The relation indices.</summary>
    public static ImmutableArray<RelationIndex> Indices(LedgerFile ledger) => Records(ledger, FactIndex.IndexRecord, WorkJson.Default.RelationIndex);

    /// <summary>The indices of the case's tie and of its neighbours; built anew from the acts on record where another day, other half-lives or other draws are asked for.</summary>
    public static ImmutableArray<RelationIndex> Tie(LedgerFile ledger, DateOnly? until, IndexOptions options)
    {
        var kept = Indices(ledger);
        if (kept.IsEmpty || (until is null && options == IndexOptions.Usual))
            return kept.AddRange(Neighbours(ledger));
        var last = until ?? kept.SelectMany(k => k.Points).Select(p => p.Date).DefaultIfEmpty().Max();
        var (events, origins) = (Events(ledger), Origins(ledger, 0, int.MaxValue));
        var sides = kept[1].Name.Split('→');
        return
        [
            .. RelationIndexBuilder.Build(events, new(sides[0], sides[1]), last, origins, options),
            .. Neighbours(ledger).Select(n => n.Name.Split('–')).Select(n => RelationIndexBuilder.Neighbour(events, new(n[0], n[1]), last, origins, options)),
        ];
    }

    /// <summary>The indices of neighbouring ties.</summary>
    public static ImmutableArray<RelationIndex> Neighbours(LedgerFile ledger) => Records(ledger, FactIndex.NeighbourRecord, WorkJson.Default.RelationIndex);

    /// <summary>What models proposed, by document and place, each with what persons say of it: <c>waiting</c>, <c>accepted</c>, <c>rejected</c> or <c>disputed</c>.</summary>
    public static ImmutableArray<(Proposal Proposal, string Standing)> Proposals(LedgerFile ledger)
    {
        var rulings = new Rulings(ledger.HoldingDecisions());
        return [.. Records(ledger, FactIndex.ProposalRecord, WorkJson.Default.Proposal).OrderBy(p => p.Document.Value, StringComparer.Ordinal).ThenBy(p => p.Span.Start).ThenBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => (p, rulings.StandingOf(p.Id.Value)))];
    }

    /// <summary>What became of each field.</summary>
    public static ImmutableArray<Conversion> Conversions(LedgerFile ledger) => Records(ledger, FactIndex.ConversionRecord, WorkJson.Default.Conversion);

    /// <summary>What moved between the last brief and an earlier one; null where no earlier brief fits what is asked.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="since">A day as <c>2026-01-06</c> for the last brief written before it; the content root of a brief or its first digits, at least 8; or null for the brief before the last.</param>
    public static ImmutableArray<Change>? ChangesSince(LedgerFile ledger, string? since)
    {
        EntryContent.BriefWritten? last = null;
        // The latest comes first; a brief of a large case is long, and is read once.
        var before = ledger.LastBrief((entry, brief) =>
        {
            last ??= brief;
            return since switch
            {
                null => !string.Equals(brief.ContentRoot, last.ContentRoot, StringComparison.Ordinal),
                _ when IsDay(since) => string.CompareOrdinal(entry.Time, since) < 0,
                _ => since.Length >= ShortestRoot && brief.ContentRoot.StartsWith(since, StringComparison.OrdinalIgnoreCase),
            };
        });
        return before is null ? null : Statements.Compare(before, last!);
    }

    /// <summary>The same, empty where no earlier brief fits.</summary>
    public static ImmutableArray<Change> Changes(LedgerFile ledger, string? since) => ChangesSince(ledger, since) ?? [];

    /// <summary>Whether a text is a day as <c>2026-01-06</c>.</summary>
    public static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    /// <summary>When the last brief was written, as the ledger has it, or null.</summary>
    public static string? Written(LedgerFile ledger) => ledger.LatestEntries(null, 1, EntryKind.Brief, 0) is [{ } last, ..] ? last.Time : null;

    /// <summary>The records of a kind one after another, never more than a stretch of them at once.</summary>
    internal static IEnumerable<T> Each<T>(LedgerFile ledger, string kind, JsonTypeInfo<T> form)
    {
        for (var skip = 0; ; skip += Stretch)
        {
            var stretch = ledger.FactsOfKind(kind, skip, Stretch);
            foreach (var fact in stretch)
                yield return JsonSerializer.Deserialize(fact.Json.AsSpan(), form)!;
            if (stretch.Count < Stretch)
                yield break;
        }
    }

    private static ImmutableArray<T> Records<T>(LedgerFile ledger, string kind, JsonTypeInfo<T> form, int skip = 0, int limit = -1) =>
        [.. ledger.FactsOfKind(kind, skip, limit).Select(f => JsonSerializer.Deserialize(f.Json.AsSpan(), form)!)];
}
