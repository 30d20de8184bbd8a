namespace Rapport.Ledger;

/// <summary>A document, or a part of one, that a search found. The words around the match are the caller's to cut: the ledger holds terms, not text.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The digest's part, or null.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Score">BM25, higher is better; comparable within one search only.</param>
/// <param name="Cursor">Where to go on after this one.</param>
public sealed record SearchMatch(DocumentId Document, int? Part, string? Title, string? Outlet, string? Published, double Score, string Cursor);
