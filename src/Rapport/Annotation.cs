namespace Rapport;

/// <summary>What a reader left beside a document, a stretch of it, a claim, an event or a verdict: an entry of the ledger that enters no content root.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Kind">Comment, tag or correction.</param>
/// <param name="Subject">The id it is kept under: a snapshot's where it is about a text, so that it outlives every rereading.</param>
/// <param name="About">The claim, event or verdict within that text, or null for the text itself.</param>
/// <param name="Place">The words it stands at, or null where it is about the whole.</param>
/// <param name="Text">What she wrote.</param>
/// <param name="Author">Who.</param>
/// <param name="Time">When, UTC, ISO 8601.</param>
public sealed record Annotation(EntryId Entry, AnnotationKind Kind, string Subject, string? About, AnnotationPlace? Place, string Text, string Author, string Time);
