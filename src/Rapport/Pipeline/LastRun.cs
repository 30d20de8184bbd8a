using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Reads what the last run of a case came to from its ledger.</summary>
public static class LastRun
{
    /// <summary>The verdicts, in the order of their documents and places.</summary>
    public static ImmutableArray<Verdict> Verdicts(LedgerFile ledger) => Records(ledger, FactIndex.VerdictRecord, WorkJson.Default.Verdict);

    /// <summary>The documents, by id.</summary>
    public static ImmutableArray<Document> Documents(LedgerFile ledger) => Records(ledger, FactIndex.DocumentKindName, WorkJson.Default.Document);

    /// <summary>What was recorded from each document.</summary>
    public static ImmutableArray<Recording> Recordings(LedgerFile ledger) => Records(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording);

    /// <summary>The events, by date.</summary>
    public static ImmutableArray<Event> Events(LedgerFile ledger) => Records(ledger, FactIndex.EventRecord, WorkJson.Default.Event);

    /// <summary>The studies' findings.</summary>
    public static ImmutableArray<Finding> Findings(LedgerFile ledger) => Records(ledger, FactIndex.FindingRecord, WorkJson.Default.Finding);

    /// <summary>The scenarios' outcomes.</summary>
    public static ImmutableArray<StressResult> Stress(LedgerFile ledger) => Records(ledger, FactIndex.StressRecord, WorkJson.Default.StressResult);

    /// <summary>What moved between the last brief and an earlier one: the last written before a day, or the one before the last.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="since">A day as <c>2026-01-06</c>, or null.</param>
    public static ImmutableArray<Change> Changes(LedgerFile ledger, string? since)
    {
        var briefs = ledger.Entries(EntryKind.Brief);
        if (briefs.Count == 0)
            return [];
        var last = (EntryContent.BriefWritten)briefs[^1].Read();
        var before = since is null
            ? briefs.Select(b => (EntryContent.BriefWritten)b.Read()).LastOrDefault(b => b.ContentRoot != last.ContentRoot)
            : briefs.LastOrDefault(b => string.CompareOrdinal(b.Time, since) < 0)?.Read() as EntryContent.BriefWritten;
        return before is null ? [] : Statements.Compare(before.Statements, last.Statements, [.. ledger.HoldingDecisions()]);
    }

    private static ImmutableArray<T> Records<T>(LedgerFile ledger, string kind, JsonTypeInfo<T> form) =>
        [.. ledger.FactsOfKind(kind).Select(f => JsonSerializer.Deserialize(f.Json.AsSpan(), form)!)];
}
