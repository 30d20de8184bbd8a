using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Lays out every fact of a run with what it rests on, so that any id can be looked up and walked back.</summary>
internal static class FactIndex
{
    /// <summary>The kind under which whole documents are kept.</summary>
    public const string DocumentKindName = "document";

    /// <summary>The fact that says which run the others are of.</summary>
    public const string RunId = "run";

    /// <summary>The kind under which verdicts are kept whole.</summary>
    public const string VerdictRecord = "record-verdict";

    /// <summary>The kind under which recordings are kept whole.</summary>
    public const string RecordingRecord = "record-recording";

    /// <summary>The kind under which events are kept whole.</summary>
    public const string EventRecord = "record-event";

    /// <summary>The kind under which findings are kept whole.</summary>
    public const string FindingRecord = "record-finding";

    /// <summary>The kind under which scenarios' outcomes are kept whole.</summary>
    public const string StressRecord = "record-stress";

    /// <summary>The kind under which origins are kept whole.</summary>
    public const string OriginRecord = "record-origin";

    /// <summary>The kind under which is kept who speaks how of whom.</summary>
    public const string StanceRecord = "record-stance";

    /// <summary>The kind under which official formulations are kept with their uses.</summary>
    public const string FormulaRecord = "record-formula";

    /// <summary>The kind under which pledges are kept whole, in the order of documents and places; those of exercises are not.</summary>
    public const string PledgeRecord = "record-pledge";

    /// <summary>The kind under which relation indices are kept whole.</summary>
    public const string IndexRecord = "record-index";

    /// <summary>The kind under which the indices of neighbouring ties are kept whole.</summary>
    public const string NeighbourRecord = "record-neighbour";

    /// <summary>The kind under which proposals of models are kept whole.</summary>
    public const string ProposalRecord = "record-proposal";

    /// <summary>The kind under which is kept what became of each field.</summary>
    public const string ConversionRecord = "record-conversion";

    /// <summary>The kind under which is kept how often each party is named.</summary>
    public const string TallyRecord = "record-tally";

    /// <summary>The kind under which is kept what hangs on a document.</summary>
    public const string Links = "links";

    /// <summary>The kind under which files that are no press are kept, by the id of their bytes: what cells and dated facts stand in.</summary>
    public const string FileRecord = "record-file";

    /// <summary>The kind under which a document's id is found by the id of the bytes it was read from.</summary>
    public const string ReadFrom = "read-from";

    /// <summary>What the kinds begin with under which the verdicts of one word are listed by id.</summary>
    public const string ByVerdict = "verdicts-";

    /// <summary>The fact that holds the run's numbers.</summary>
    public const string SummaryId = "summary";

    /// <summary>What statements that get no verdict are listed under.</summary>
    public const string NoVerdict = "no-verdict";

    /// <summary>The stage under which a run's brief is kept.</summary>
    public const string BriefStage = "brief";

    /// <summary>The stage under which the inside of a run's brief is kept for a page.</summary>
    public const string InsideStage = "brief-inside";

    /// <summary>The word a verdict is listed under.</summary>
    public static string WordOf(Verdict verdict) => verdict.Value is { } value ? Word.Of(value) : NoVerdict;

    /// <summary>Whether the facts that the ledger holds are those of this run.</summary>
    public static bool IsOf(LedgerFile ledger, string run) => ledger.FindFact(RunId) is { } held && held.Json.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(run));

    /// <summary>All facts, documents first, then from evidence upwards to the figures of the brief; of two with one id the first stays.</summary>
    public static ImmutableArray<StoredFact> Of(string run, Dossier dossier, Brief brief)
    {
        var stored = ImmutableArray.CreateBuilder<StoredFact>();
        stored.Add(new(RunId, RunId, [.. Encoding.UTF8.GetBytes(run)]));
        foreach (var document in dossier.Documents)
            stored.Add(new(document.Id.Value, DocumentKindName, [.. JsonSerializer.SerializeToUtf8Bytes(document, WorkJson.Default.Document)]));
        var seen = new HashSet<string>(stored.Select(s => s.Id), StringComparer.Ordinal);
        foreach (var fact in Facts(dossier, brief))
        {
            if (seen.Add(fact.Id))
                stored.Add(new(fact.Id, fact.Kind, [.. JsonSerializer.SerializeToUtf8Bytes(fact, WorkJson.Default.TracedFact)]));
        }
        Keep(VerdictRecord, dossier.Verdicts, v => v.Id.Value, WorkJson.Default.Verdict);
        Keep(RecordingRecord, dossier.Recordings, r => r.Document.Value, WorkJson.Default.Recording);
        Keep(EventRecord, dossier.Events, e => e.Id.Value, WorkJson.Default.Event);
        Keep(FindingRecord, dossier.Findings, f => f.Id.Value, WorkJson.Default.Finding);
        Keep(StressRecord, dossier.Stress, r => r.Scenario, WorkJson.Default.StressResult);
        Keep(OriginRecord, dossier.Origins, o => o.Id.Value, WorkJson.Default.Origin);
        Keep(StanceRecord, dossier.Stances, r => r.Id, WorkJson.Default.StanceRow);
        Keep(FormulaRecord, dossier.Formulas, f => f.Id, WorkJson.Default.Formulation);
        Keep(PledgeRecord, [.. Exercises.LeftOut(dossier.Documents, dossier.Recordings).SelectMany(r => r.Pledges).DistinctBy(p => p.Id)], p => p.Id.Value, WorkJson.Default.Pledge);
        Keep(IndexRecord, dossier.Indices, i => i.Name, WorkJson.Default.RelationIndex);
        Keep(NeighbourRecord, dossier.Neighbours, i => i.Name, WorkJson.Default.RelationIndex);
        Keep(ProposalRecord, dossier.Proposals, p => p.Id.Value, WorkJson.Default.Proposal);
        Keep(ConversionRecord, dossier.Conversions, c => c.Domain, WorkJson.Default.Conversion);
        Keep(TallyRecord, NameTally.Of(dossier), t => t.Name, WorkJson.Default.NameTally);
        foreach (var bytes in dossier.Documents.DistinctBy(d => d.Snapshot))
            stored.Add(new($"{ReadFrom}:{bytes.Snapshot}", ReadFrom, [.. Encoding.UTF8.GetBytes(bytes.Id.Value)]));
        foreach (var file in dossier.Case.Files.Where(f => f.Role != SnapshotRole.Press).DistinctBy(f => f.Id))
            stored.Add(new($"{FileRecord}:{file.Id}", FileRecord, [.. JsonSerializer.SerializeToUtf8Bytes(new HeldFile(file.Role, file.Place, file.Sha256), WorkJson.Default.HeldFile)]));
        foreach (var (document, links) in LinksOf(dossier))
            stored.Add(new($"{Links}:{document}", Links, [.. JsonSerializer.SerializeToUtf8Bytes(links, WorkJson.Default.DocumentLinks)]));
        foreach (var verdict in dossier.Verdicts)
            stored.Add(new($"{ByVerdict}:{verdict.Id}", ByVerdict + WordOf(verdict), [.. Encoding.UTF8.GetBytes(verdict.Id.Value)]));
        stored.Add(new(SummaryId, SummaryId, [.. JsonSerializer.SerializeToUtf8Bytes(Summary(run, dossier), WorkJson.Default.RunSummary)]));
        return stored.ToImmutable();

        void Keep<T>(string kind, ImmutableArray<T> records, Func<T, string> id, JsonTypeInfo<T> form)
        {
            foreach (var record in records)
                stored.Add(new($"{kind}:{id(record)}", kind, [.. JsonSerializer.SerializeToUtf8Bytes(record, form)]));
        }
    }

    private static IEnumerable<(DocumentId Document, DocumentLinks Links)> LinksOf(Dossier dossier)
    {
        var verdicts = dossier.Verdicts.ToLookup(v => v.Claim, v => v.Id);
        var events = dossier.Events.SelectMany(e => e.Reports.OfType<Anchor.InText>().Select(r => r.Document).Distinct().Select(d => (Document: d, e.Id))).ToLookup(e => e.Document, e => e.Id);
        var origins = dossier.Origins.SelectMany(o => o.Members.Select(m => m.Document).Distinct().Select(d => (Document: d, o.Id))).ToLookup(o => o.Document, o => o.Id);
        foreach (var recording in dossier.Recordings)
            yield return (recording.Document, new([.. recording.Claims.SelectMany(c => verdicts[c.Id])], [.. events[recording.Document]], [.. origins[recording.Document]]));
    }

    private static RunSummary Summary(string run, Dossier dossier) => new(
        dossier.AsOf,
        dossier.ContentRoot,
        run,
        dossier.Documents.Length,
        dossier.Documents.Count(d => d.CountsAsSource),
        dossier.Origins.Length,
        dossier.Events.Count(e => e.Counts),
        dossier.Recordings.Sum(r => r.Pledges.Length),
        dossier.Verdicts.CountBy(WordOf).ToImmutableSortedDictionary(StringComparer.Ordinal),
        dossier.Faults);

    private static IEnumerable<TracedFact> Facts(Dossier dossier, Brief brief)
    {
        foreach (var fact in dossier.Case.Chronicle)
            yield return new("fact", fact.Id.Value, fact.Text, [], [new Anchor.InCell(fact.Cell)]);
        foreach (var proposal in dossier.Proposals)
            yield return new("proposal", proposal.Id.Value, proposal.Words, [proposal.Document.Value], [new Anchor.InText(proposal.Document, proposal.Span, proposal.Words)]);
        foreach (var row in Rows(dossier))
            yield return new("observation", row.Observation.Value, FormattableString.Invariant($"{row.Series}, {row.Period}: {row.Value} {row.Unit} ({row.Office})"), [], [new Anchor.InCell(row.Cell)]);
        foreach (var recording in dossier.Recordings)
        {
            foreach (var claim in recording.Claims)
                yield return new("claim", claim.Id.Value, claim.Text, [claim.Document.Value], [new Anchor.InText(claim.Document, claim.Span, claim.Text)]);
            foreach (var quote in recording.Quotes)
                yield return new("quote", quote.Id.Value, quote.Text, [quote.Document.Value], [new Anchor.InText(quote.Document, quote.Span, quote.Text)]);
            foreach (var pledge in recording.Pledges)
                yield return new("pledge", pledge.Id.Value, pledge.Text, [pledge.Document.Value], [new Anchor.InText(pledge.Document, pledge.Span, pledge.Text)]);
        }
        foreach (var act in dossier.Events)
            yield return new("event", act.Id.Value, act.Summary, [], act.Reports);
        foreach (var verdict in dossier.Verdicts)
            yield return new("verdict", verdict.Id.Value, verdict.Explanation, [verdict.Claim.Value, .. verdict.Rows.Select(r => r.Observation.Value).Distinct()], []);
        foreach (var finding in dossier.Findings)
            yield return new("finding", finding.Id.Value, finding.Question, [], finding.Anchors);
        foreach (var stress in dossier.Stress)
        {
            foreach (var impact in stress.Impacts)
                yield return new("impact", impact.Id.Value, stress.Question, [], stress.Anchors);
        }
        foreach (var origin in dossier.Origins)
            yield return new("origin", origin.Id.Value, origin.Title ?? "untitled", [.. origin.Members.Select(m => m.Document.Value).Distinct()], []);
        foreach (var figure in Sentences(brief).SelectMany(s => s.Figures.Select(f => (Sentence: s, Figure: f))))
            yield return new("figure", figure.Figure.Id.Value, figure.Figure.Span.Of(figure.Sentence.Text), [figure.Figure.From], figure.Figure.Anchors);
    }

    private static IEnumerable<VerdictRow> Rows(Dossier dossier) =>
        dossier.Verdicts.SelectMany(v => v.Rows.Concat(v.Readings.SelectMany(r => r.Rows)))
            .Concat(dossier.Splits.SelectMany(s => s.Rows)).Concat(dossier.Dependences.SelectMany(d => d.Rows)).Concat(dossier.Mirrors.SelectMany(m => m.Rows));

    private static IEnumerable<BriefSentence> Sentences(Brief brief) =>
        brief.Headline.Concat(brief.Sections.SelectMany(s => s.Sentences.Concat(s.Tables.SelectMany(t => t.Rows).SelectMany(r => r))));
}
