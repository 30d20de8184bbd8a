using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Reading;

/// <summary>Counts characters that show nothing or turn the direction of writing; they stay in the text and are stripped for matching only.</summary>
internal static class HiddenCharacters
{
    /// <summary>One warning for each class of such characters that occurs, at its first place.</summary>
    public static ImmutableArray<Warning> Find(string text)
    {
        int directions = 0, widthless = 0, firstDirection = 0, firstWidthless = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C')
                firstDirection = directions++ == 0 ? i : firstDirection;
            // A joiner between emoji is ordinary writing.
            else if (text[i] is '\u200B' or '\u200C' or '\u2060' or '\u00AD' or '\u180E' or '\uFEFF' || (text[i] == '\u200D' && (i == 0 || char.IsLetter(text[i - 1]))))
                firstWidthless = widthless++ == 0 ? i : firstWidthless;
        }
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        if (directions > 0)
            warnings.Add(new("direction-controls", string.Create(CultureInfo.InvariantCulture, $"{directions} characters that turn the direction of writing; what is shown may differ from what stands here"), new(firstDirection, 1)));
        if (widthless > 0)
            warnings.Add(new("zero-width", string.Create(CultureInfo.InvariantCulture, $"{widthless} characters that show nothing"), new(firstWidthless, 1)));
        return warnings.ToImmutable();
    }
}
