namespace Rapport;

/// <summary>One value that a field of a document's metadata may have, and what speaks for it. The losers are kept beside the winner.</summary>
/// <param name="Field">The field, as in the JSON of a document: <c>title</c>, <c>authors</c>, <c>published</c>.</param>
/// <param name="Value">The value as it would be written.</param>
/// <param name="Kind">What kind of evidence: <c>json-ld</c>, <c>heading</c>, <c>meta</c>, <c>microdata</c>, <c>title-tag</c>, <c>byline</c>, <c>time</c>, <c>address</c>, <c>container</c>, <c>text</c>.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Bytes">Where it stands in the snapshot's bytes; empty at 0 where it stands outside them, as in a container or an address.</param>
/// <param name="Weight">Its place in the order of trust, 100 for the first; only to be compared within one field of one document.</param>
/// <param name="Chosen">Whether it was taken; a date line of the page may still add the time of day to a chosen date.</param>
public sealed record FieldCandidate(string Field, string Value, string Kind, string Rule, ByteSpan Bytes, int Weight, bool Chosen);
