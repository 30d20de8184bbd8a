namespace Rapport;

/// <summary>A paragraph or heading of an article's body: the unit that is read for mentions, claims, events and pledges.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Part">The index of the digest's part it belongs to, or null in a single article.</param>
/// <param name="Heading">True for a heading or title, which states less than a sentence does.</param>
public readonly record struct Passage(TextSpan Span, int? Part, bool Heading);
