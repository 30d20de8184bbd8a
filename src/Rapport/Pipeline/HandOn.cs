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

    /// <summary>Claims of sources with their verdicts, and what readers left beside any text, as W3C Web Annotations, one a line.</summary>
    public static IEnumerable<string> Annotations(LedgerFile ledger)
    {
        // An act told in several texts has its notes with each of them; they are given once.
        var given = new HashSet<EntryId>();
        foreach (var document in LastRun.Each(ledger, FactIndex.DocumentKindName, WorkJson.Default.Document))
        {
            if (CaseView.Reader(ledger, document.Id) is not { } read)
                continue;
            var claims = read.Recording.Claims.ToDictionary(c => c.Id);
            foreach (var verdict in document.CountsAsSource ? read.Verdicts : [])
                yield return ContractJson.Line(json => AnnotationJson.Write(json, document, claims[verdict.Claim], verdict));
            foreach (var note in read.Notes.Where(n => !IsOfAct(n.Annotation) || given.Add(n.Annotation.Entry)))
                yield return ContractJson.Line(json => AnnotationJson.Write(json, document, note.Annotation, note.Span, note.Lost));
        }
    }

    private static bool IsOfAct(Annotation note) => note.Subject.StartsWith(EventId.Prefix, StringComparison.Ordinal);

    /// <summary>Where the verdicts come from, as PROV-JSON, written as it is read from the ledger.</summary>
    public static void Provenance(LedgerFile ledger, TextWriter output) => ContractJson.Document(output, (json, writeOut) => ProvJson.Write(
        json,
        () => LastRun.Each(ledger, FactIndex.DocumentKindName, WorkJson.Default.Document),
        () => LastRun.Each(ledger, FactIndex.RecordingRecord, WorkJson.Default.Recording).SelectMany(r => r.Claims.Select(c => (c, r.Document))),
        () => LastRun.Each(ledger, FactIndex.VerdictRecord, WorkJson.Default.Verdict),
        writeOut));

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
