using System.Globalization;

namespace Rapport.Language;

/// <summary>Reads code points out of UTF-16 text; a lone surrogate stands for itself.</summary>
internal static class CodePoint
{
    /// <summary>The code point at an index and how many units it takes.</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[index + 1]);
        }
        length = 1;
        return unit;
    }

    /// <summary>The code point that ends before an index above 0, and how many units it takes.</summary>
    public static int Before(ReadOnlySpan<char> text, int index, out int length)
    {
        var unit = text[index - 1];
        if (char.IsLowSurrogate(unit) && index >= 2 && char.IsHighSurrogate(text[index - 2]))
        {
            length = 2;
            return char.ConvertToUtf32(text[index - 2], unit);
        }
        length = 1;
        return unit;
    }

    /// <summary>Whether it is a letter of any script, or a number that is written as a letter.</summary>
    public static bool IsLetter(int codePoint) => UnicodeTable.Property(codePoint).Category <= UnicodeCategory.OtherLetter
        || UnicodeTable.Property(codePoint).Category == UnicodeCategory.LetterNumber;

    /// <summary>Whether it is a mark that belongs to the letter before it.</summary>
    public static bool IsMark(int codePoint) =>
        UnicodeTable.Property(codePoint).Category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether it is a decimal digit of any script.</summary>
    public static bool IsDigit(int codePoint) => UnicodeTable.Property(codePoint).Category == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Whether it is an upper-case or title-case letter.</summary>
    public static bool IsUpper(int codePoint) =>
        UnicodeTable.Property(codePoint).Category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Whether it is a lower-case letter.</summary>
    public static bool IsLower(int codePoint) => UnicodeTable.Property(codePoint).Category == UnicodeCategory.LowercaseLetter;

    /// <summary>Whether it is a space, a tab or a line end.</summary>
    public static bool IsSpace(int codePoint) => codePoint is ' ' or (>= '\t' and <= '\r') or 0x85
        || UnicodeTable.Property(codePoint).Category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
