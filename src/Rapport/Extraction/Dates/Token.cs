namespace Rapport.Extraction.Dates;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lower">Its text in lower case; every hyphen and dash as '-', every apostrophe straight, every blank dropped.</param>
/// <param name="Spaced">Whether a blank or line end stands before it.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
internal readonly record struct Token(TextSpan Span, TokenKind Kind, string Lower, bool Spaced, bool Capital)
{
    /// <summary>Whether it reads so.</summary>
    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);

    /// <summary>Whether it is a hyphen or dash.</summary>
    public bool IsDash => Kind == TokenKind.Mark && Lower == "-";
}
