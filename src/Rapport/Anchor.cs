using System.Text.Json.Serialization;

namespace Rapport;

/// <summary>Where a fact stands: in a sentence or in a published cell. Everything in a brief ends at one of these.</summary>
[JsonDerivedType(typeof(InText), "text")]
[JsonDerivedType(typeof(InCell), "cell")]
public abstract record Anchor
{
    private Anchor()
    {
    }

    /// <summary>A span of a document.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Span">Where in its text.</param>
    /// <param name="Text">Exactly what stands there.</param>
    public sealed record InText(DocumentId Document, TextSpan Span, string Text) : Anchor;

    /// <summary>A value in a file of the case.</summary>
    /// <param name="Cell">The file, the line and the bytes.</param>
    public sealed record InCell(CellAddress Cell) : Anchor;
}
