using System.Collections.Frozen;
using System.Text;

namespace Rapport.Language.Readings;

/// <summary>A name in plain Latin letters: marks dropped, other alphabets spelled out, Hangul and Han characters read out. For comparing only.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> Table = Read();

    /// <summary>Whether what is spelled out has lost sounds: an abjad writes no vowels, and Han, Hangul and kana write a foreign name as best they can.</summary>
    public static bool IsRough(char letter) => letter is (>= '\u0590' and <= '\u05FF') or (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') || HangulSyllable.Is(letter);

    /// <summary>Lower case Latin letters and digits for one word; what has no spelling is left out.</summary>
    public static string Spell(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        for (int i = 0, length; i < word.Length; i += length)
        {
            var codePoint = CodePoint.At(word, i, out length);
            Append(plain, Rune.IsValid(codePoint) ? Rune.ToLowerInvariant(new Rune(codePoint)).Value : codePoint);
        }
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, int codePoint)
    {
        if (codePoint < 0x80)
        {
            if (char.IsAsciiLetterOrDigit((char)codePoint))
                plain.Append(char.ToLowerInvariant((char)codePoint));
            return;
        }
        if (codePoint <= 0xFFFF && Table.TryGetValue((char)codePoint, out var letters))
        {
            plain.Append(letters);
            return;
        }
        if (codePoint <= 0xFFFF && HangulSyllable.Is((char)codePoint))
        {
            plain.Append(RevisedRomanization.Of((char)codePoint));
            return;
        }
        if (HanCharacters.Table.ClassOf(codePoint) is >= 0 and var character)
        {
            plain.Append(HanCharacters.Table.MandarinOf(character));
            return;
        }
        // Composed letters: the base decides; a decomposition that repeats the letter ends here.
        foreach (var part in UnicodeTable.Decomposition(codePoint, compatible: true))
        {
            if (part != codePoint)
                Append(plain, part);
        }
    }

    private static FrozenDictionary<char, string> Read()
    {
        using var stream = typeof(LatinLetters).Assembly.GetManifestResourceStream("letters.txt") ?? throw new InvalidOperationException("the table letters.txt is not embedded");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] != '#')
                table[line[0]] = line[2] == '-' ? "" : line[2..];
        }
        for (var kana = 'ぁ'; kana <= 'ん'; kana++)
        {
            if (table.TryGetValue((char)(kana + 0x60), out var spelled))
                table[kana] = spelled;
        }
        return table.ToFrozenDictionary();
    }
}
