namespace Rapport.Pipeline;

/// <summary>A brief in its three forms; the same inputs give the same bytes of each.</summary>
/// <param name="Html">The page.</param>
/// <param name="Markdown">The text with footnotes.</param>
/// <param name="Json">The contract's JSON.</param>
/// <param name="Inside">The answer, its sections and notes, for a page that has its own head; numbers lead to <c>trace/ID</c> beside that page.</param>
public sealed record RenderedBrief(string Html, string Markdown, string Json, string Inside);
