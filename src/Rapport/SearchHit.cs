using System.Collections.Immutable;

namespace Rapport;

/// <summary>A document, or a part of one, that a search found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The digest's part, or null.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Scope">Where it was looked for.</param>
/// <param name="Score">Higher is better.</param>
/// <param name="Snippet">Words around the first match.</param>
/// <param name="Spans">The matches in the document's text.</param>
/// <param name="Cursor">Where to go on after this one.</param>
public sealed record SearchHit(DocumentId Document, int? Part, string? Title, string? Outlet, string? Published, SearchScope Scope, double Score, string Snippet, ImmutableArray<TextSpan> Spans, string Cursor);
