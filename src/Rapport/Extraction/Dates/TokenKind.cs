namespace Rapport.Extraction.Dates;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters of an alphabet, inner apostrophes and abbreviation stops included: "don't", "U.S.", "Q3".</summary>
    Word,

    /// <summary>Digits with separators: "1,234.5".</summary>
    Number,

    /// <summary>Three or more groups of digits between stops: "2026.01.06", "192.168.0.1".</summary>
    Dotted,

    /// <summary>A run of Han, Hangul or kana.</summary>
    EastAsian,

    /// <summary>A single other character; a surrogate pair counts as one.</summary>
    Mark,

    /// <summary>A line end.</summary>
    Line,
}
