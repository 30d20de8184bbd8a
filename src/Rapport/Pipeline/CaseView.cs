using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapport.Briefs;
using Rapport.Language;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Reads from a case's ledger what one page of the workbench shows, and no more than that.</summary>
public static class CaseView
{
    /// <summary>The numbers of the last run, or null before the first.</summary>
    public static RunSummary? Summary(LedgerFile ledger) => Find(ledger, FactIndex.SummaryId, WorkJson.Default.RunSummary);

    /// <summary>The brief of the last run, or null where there is none.</summary>
    public static RenderedBrief? Brief(LedgerFile ledger) =>
        Summary(ledger) is { } last && ledger.FindDerived(FactIndex.BriefStage, last.Run, BriefWriter.Rule) is { } kept ? JsonSerializer.Deserialize(kept, WorkJson.Default.RenderedBrief) : null;

    /// <summary>The answer of the last run, its sections and notes as HTML for a page that has its own head, or null where there is none; numbers lead to <c>trace/ID</c> beside that page.</summary>
    public static string? BriefInside(LedgerFile ledger) =>
        Summary(ledger) is { } last && ledger.FindDerived(FactIndex.InsideStage, last.Run, BriefWriter.Rule) is { } kept ? Encoding.UTF8.GetString(kept) : null;

    /// <summary>Whether evidence or a decision came in after the last brief was written.</summary>
    public static bool Pending(LedgerFile ledger)
    {
        var written = ledger.LastSequence(EntryKind.Brief);
        return new[] { EntryKind.Snapshot, EntryKind.Withdrawal, EntryKind.Decision }.Any(kind => ledger.LastSequence(kind) > written);
    }

    /// <summary>How charts and tables of <see cref="BriefInside"/> are styled, with the names of the colours they take from the page around them.</summary>
    public static string BriefStyles => BriefCss.Inside;

    /// <summary>A place of the ledger as a person knows it: without the mark of what was taken in, as against a file of the case's folder.</summary>
    public static string PlaceShown(string place) => CaseEvidence.Shown(place);

    /// <summary>The document alone, or null where the last run read none of this id.</summary>
    public static Document? Document(LedgerFile ledger, DocumentId id) => ledger.FindFact(id.Value) is { Kind: FactIndex.DocumentKindName } stored
        ? JsonSerializer.Deserialize(stored.Json.AsSpan(), WorkJson.Default.Document)
        : null;

    /// <summary>The document that was read from the bytes of this id, or that has this id itself; null where the last run read none.</summary>
    public static Document? DocumentOf(LedgerFile ledger, string snapshotOrDocument) =>
        Document(ledger, new(ledger.FindFact($"{FactIndex.ReadFrom}:{snapshotOrDocument}") is { } stored ? Encoding.UTF8.GetString(stored.Json.AsSpan()) : snapshotOrDocument));

    /// <summary>What was recorded from a document; nothing where the last run read none of this id.</summary>
    public static Recording Recording(LedgerFile ledger, DocumentId id) => Find(ledger, $"{FactIndex.RecordingRecord}:{id}", WorkJson.Default.Recording) ?? new Recording { Document = id };

    /// <summary>A document with all that hangs on it, or null where the last run read none of this id.</summary>
    public static DocumentView? Reader(LedgerFile ledger, DocumentId id)
    {
        if (Document(ledger, id) is not { } document)
            return null;
        var recording = Recording(ledger, id);
        var links = Find(ledger, $"{FactIndex.Links}:{id}", WorkJson.Default.DocumentLinks) ?? new([], [], []);
        var events = Many(ledger, FactIndex.EventRecord, links.Events, WorkJson.Default.Event);
        var notes = NotesOf(ledger, document).Concat(events.SelectMany(e => ledger.Notes.Of(e.Id.Value).Select(n => new PlacedAnnotation(n, null, false))));
        return new(
            document,
            recording,
            Many(ledger, FactIndex.VerdictRecord, links.Verdicts, WorkJson.Default.Verdict),
            events,
            Many(ledger, FactIndex.OriginRecord, links.Origins, WorkJson.Default.Origin),
            [.. notes],
            DecisionsOver(ledger, [.. recording.Claims.Select(c => c.Id.Value), .. links.Verdicts.Select(v => v.Value), .. links.Events.Select(e => e.Value)]));
    }

    /// <summary>What readers left beside one document, in the order it was left.</summary>
    public static IEnumerable<PlacedAnnotation> NotesOf(LedgerFile ledger, Document document) =>
        ledger.Notes.Of(document.Snapshot.Value).Concat(ledger.Notes.Of(document.Id.Value)).Select(n => PlacedAnnotation.In(document, n));

    /// <summary>The decisions that hold over any of these ids.</summary>
    public static ImmutableArray<Decision> DecisionsOver(LedgerFile ledger, IReadOnlyList<string> ids)
    {
        // Most documents carry no decision: the whole algebra is asked only where one does.
        if (!ids.Any(id => ledger.EntriesAbout(id).Any(e => e.Kind == EntryKind.Decision)))
            return [];
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. ledger.HoldingDecisions().Where(d => wanted.Contains(d.Subject))];
    }

    /// <summary>One claim with its verdict, or null where the last run knows none of this id.</summary>
    public static ClaimView? Claim(LedgerFile ledger, ClaimId id)
    {
        if (Find(ledger, id.Value, WorkJson.Default.TracedFact) is not { Kind: "claim" } fact || fact.RestsOn.IsEmpty || Reader(ledger, new(fact.RestsOn[0])) is not { } reader)
            return null;
        var claim = reader.Recording.Claims.FirstOrDefault(c => c.Id == id);
        var verdict = reader.Verdicts.FirstOrDefault(v => v.Claim == id);
        return claim is null || verdict is null ? null : new(claim, verdict, reader.Document);
    }

    /// <summary>Places that a row of stances counts, each with its sentence.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="row">The row.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="limit">How many at the most.</param>
    public static ImmutableArray<SpokenPlace> Places(LedgerFile ledger, StanceRow row, int skip, int limit)
    {
        var places = ImmutableArray.CreateBuilder<SpokenPlace>();
        foreach (var held in row.Places.Skip(skip).Take(limit).GroupBy(p => p.Document))
        {
            if (Document(ledger, held.Key) is not { } document)
                continue;
            foreach (var place in held)
            {
                var passage = document.Passages.Select(p => p.Span).Where(s => s.Contains(place.Span)).DefaultIfEmpty(new(0, document.Text.Length)).First();
                places.Add(new(document, Sentences.Split(document.Text, passage).Where(s => s.Contains(place.Span)).DefaultIfEmpty(place.Span).First(), place.Span, place.Tone));
            }
        }
        return places.ToImmutable();
    }

    /// <summary>Claims with their verdicts, in the order of documents and places.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="word">The word of the verdict, <c>no-verdict</c>, or null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="limit">How many at the most.</param>
    public static ImmutableArray<ClaimView> Claims(LedgerFile ledger, string? word, int skip, int limit)
    {
        var verdicts = word is null
            ? ledger.FactsOfKind(FactIndex.VerdictRecord, skip, limit).Select(f => JsonSerializer.Deserialize(f.Json.AsSpan(), WorkJson.Default.Verdict)!)
            : Many(ledger, FactIndex.VerdictRecord, ledger.FactsOfKind(FactIndex.ByVerdict + word, skip, limit).Select(f => new VerdictId(Encoding.UTF8.GetString(f.Json.AsSpan()))), WorkJson.Default.Verdict);
        var documents = new Dictionary<string, (Document Document, Recording? Recording)?>(StringComparer.Ordinal);
        var views = ImmutableArray.CreateBuilder<ClaimView>();
        foreach (var verdict in verdicts)
        {
            if (Find(ledger, verdict.Claim.Value, WorkJson.Default.TracedFact) is not { RestsOn: [var stated, ..] })
                continue;
            if (!documents.TryGetValue(stated, out var held))
                documents[stated] = held = Document(ledger, new(stated)) is { } document ? (document, Find(ledger, $"{FactIndex.RecordingRecord}:{stated}", WorkJson.Default.Recording)) : null;
            if (held is { } at && at.Recording?.Claims.FirstOrDefault(c => c.Id == verdict.Claim) is { } claim)
                views.Add(new(claim, verdict, at.Document));
        }
        return views.ToImmutable();
    }

    /// <summary>A file that the last run rested on and that is no press, or null where it rested on none of this id.</summary>
    public static Snapshot? Evidence(LedgerFile ledger, SnapshotId id) =>
        Find(ledger, $"{FactIndex.FileRecord}:{id}", WorkJson.Default.HeldFile) is { } held && ledger.FindBytes(held.Sha256) is { } bytes
            ? Snapshot.Of(held.Role, held.Place, ImmutableArray.Create(bytes))
            : null;

    /// <summary>The text of a file that was taken in, with the range of it that was read from these bytes; null where the bytes are no whole characters of it.</summary>
    public static (string Text, TextSpan? At) TextOf(Snapshot file, ByteSpan bytes)
    {
        var decoded = TextDecoder.Decode(file.Bytes.AsSpan());
        return (decoded.Text, bytes.Length > 0 ? SourceMap.ToText(decoded.Runs, bytes) : null);
    }

    private static ImmutableArray<T> Many<T, TId>(LedgerFile ledger, string kind, IEnumerable<TId> ids, JsonTypeInfo<T> form)
        where T : class
        where TId : struct, IId =>
        [.. ids.Select(id => Find(ledger, $"{kind}:{id.Value}", form)).OfType<T>()];

    private static T? Find<T>(LedgerFile ledger, string id, JsonTypeInfo<T> form)
        where T : class =>
        ledger.FindFact(id) is { } stored ? JsonSerializer.Deserialize(stored.Json.AsSpan(), form) : null;
}
