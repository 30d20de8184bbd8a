namespace Rapport.Language;

/// <summary>What a word is written in.</summary>
public enum WordKind
{
    /// <summary>Letters of an alphabet, digits among them allowed: South, co-production, U.S., COVID-19, 10th.</summary>
    Letters,

    /// <summary>A number as printed: 1,234.5, 3%, 13:03.</summary>
    Number,

    /// <summary>A run of Han characters, not cut into words.</summary>
    Han,

    /// <summary>A run of Hangul: one word with its particles.</summary>
    Hangul,

    /// <summary>A run of Hiragana or of Katakana.</summary>
    Kana,
}
