namespace Rapport.Extraction.Grammar;

/// <summary>The unit in which names are matched: a word of an alphabetic script, a run of digits, or one Han, Hangul or kana character.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Lower case, without diacritics.</param>
/// <param name="Upper">Begins with an upper-case letter.</param>
/// <param name="AllUpper">Has no lower-case letter.</param>
/// <param name="RunStart">For a character of a script without spaces: the first of its run.</param>
internal readonly record struct NameToken(TextSpan Span, string Key, bool Upper, bool AllUpper, bool RunStart);
