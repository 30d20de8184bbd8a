namespace Rapport.Pipeline;

/// <summary>A brief in its three forms; the same inputs give the same bytes of each.</summary>
/// <param name="Html">The page.</param>
/// <param name="Markdown">The text with footnotes.</param>
/// <param name="Json">The contract's JSON.</param>
public sealed record RenderedBrief(string Html, string Markdown, string Json)
{
    /// <summary>The document of a word processor; empty in briefs kept by older versions.</summary>
    public ReadOnlyMemory<byte> Docx { get; init; }
}
