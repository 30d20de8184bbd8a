namespace Rapport.Language;

/// <summary>The writing systems that are told apart (Unicode's Scripts.txt); the order is that of the embedded table.</summary>
public enum Script
{
    /// <summary>A script not named here, or an unassigned code point.</summary>
    Other,

    /// <summary>Used with every script: digits, punctuation, symbols, emoji.</summary>
    Common,

    /// <summary>A mark that takes the script of what it stands on.</summary>
    Inherited,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Armenian letters.</summary>
    Armenian,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Arabic letters.</summary>
    Arabic,

    /// <summary>Devanagari letters.</summary>
    Devanagari,

    /// <summary>Thai letters.</summary>
    Thai,

    /// <summary>Georgian letters.</summary>
    Georgian,

    /// <summary>Mongolian letters.</summary>
    Mongolian,

    /// <summary>Hangul syllables and their parts.</summary>
    Hangul,

    /// <summary>Hiragana.</summary>
    Hiragana,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>Bopomofo (Zhuyin).</summary>
    Bopomofo,

    /// <summary>Han characters (hanzi, hanja, kanji).</summary>
    Han,
}
