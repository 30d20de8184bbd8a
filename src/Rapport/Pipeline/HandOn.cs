using System.Collections.Immutable;
using Rapport.Export;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>What the last run came to, in the forms of other programs.</summary>
public static class HandOn
{
    /// <summary>Kinds of record that are tables.</summary>
    public static ImmutableArray<string> Tables { get; } = ["documents", "actors", "quotes", "events", "pledges", "claims", "verdicts", "findings", "impacts", "decisions"];

    /// <summary>The documents as references: <c>csl</c>, <c>bibtex</c> or <c>ris</c>.</summary>
    public static string Citations(LedgerFile ledger, string form) => form switch
    {
        "csl" => CitationFormats.CslJson(LastRun.Documents(ledger)),
        "bibtex" => CitationFormats.BibTex(LastRun.Documents(ledger)),
        "ris" => CitationFormats.Ris(LastRun.Documents(ledger)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "csl, bibtex or ris"),
    };

    /// <summary>Claims with their verdicts as W3C Web Annotations, one a line.</summary>
    public static IEnumerable<string> Annotations(LedgerFile ledger)
    {
        var verdicts = LastRun.Verdicts(ledger).ToDictionary(v => v.Claim);
        foreach (var recording in LastRun.Each(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording))
        {
            if (recording.Claims.IsEmpty || CaseView.Document(ledger, recording.Document) is not { CountsAsSource: true } document)
                continue;
            foreach (var claim in recording.Claims.Where(c => verdicts.ContainsKey(c.Id)))
                yield return ContractJson.Line(json => AnnotationJson.Write(json, document, claim, verdicts[claim.Id]));
        }
    }

    /// <summary>Where the verdicts come from, as PROV-JSON.</summary>
    public static string Provenance(LedgerFile ledger) => ContractJson.Document(json => ProvJson.Write(
        json, LastRun.Documents(ledger), [.. LastRun.Recordings(ledger).SelectMany(r => r.Claims.Select(c => (c, r.Document)))], LastRun.Verdicts(ledger))) + "\n";

    /// <summary>All tables as a data package; false where nothing was run yet.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="name">The case's name.</param>
    /// <param name="found">The case.</param>
    /// <param name="output">Where to.</param>
    public static bool Package(LedgerFile ledger, string name, Case? found, Stream output)
    {
        if (CaseView.Summary(ledger) is not { } summary)
            return false;
        using var package = new DataPackage(output);
        foreach (var kind in Tables)
            package.Add(kind, () => Records.Lines(ledger, kind, found));
        package.Finish(name, summary.AsOf, summary.ContentRoot);
        return true;
    }
}
