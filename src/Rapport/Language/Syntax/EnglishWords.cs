using System.Buffers;
using System.Collections.Immutable;

namespace Rapport.Language.Syntax;

/// <summary>
/// Cuts an English sentence into syntactic words as the universal treebanks do: "don't" is two, "Seoul's" is two, "all-girl" is three,
/// "U.S.", "Mr.", "3.5", "10:30" and an address are one.
/// </summary>
public static class EnglishWords
{
    private static readonly SearchValues<string> AddressSigns = SearchValues.Create(["://", "www.", "@"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    // Words that are two without a mark between them: how much the second takes.
    private static readonly Dictionary<string, int> Joined = new(StringComparer.Ordinal)
    {
        ["cannot"] = 3, ["gonna"] = 2, ["gotta"] = 2, ["wanna"] = 2, ["lemme"] = 2, ["gimme"] = 2, ["dunno"] = 2,
    };

    /// <summary>The words of one sentence, in order, as ranges of the text.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan sentence)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Length / 4 + 1);
        for (var i = sentence.Start; i < sentence.End;)
        {
            if (CodePoint.IsSpace(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < sentence.End && !CodePoint.IsSpace(text[end]))
                end++;
            Chunk(text.AsSpan(i, end - i), i, end == sentence.End, words);
            i = end;
        }
        return words.DrainToImmutable();
    }

    private static void Chunk(ReadOnlySpan<char> chunk, int at, bool last, ImmutableArray<TextSpan>.Builder words)
    {
        for (var i = 0; i < chunk.Length;)
        {
            var length = Length(chunk, i, last);
            if (char.IsAsciiLetter(chunk[i]) || chunk[i] > 0x7F)
                Word(chunk.Slice(i, length), at + i, words);
            else
                words.Add(new(at + i, length));
            i += length;
        }
    }

    private static int Length(ReadOnlySpan<char> chunk, int i, bool last)
    {
        var rest = chunk[i..];
        var unit = rest[0];
        if (char.IsAsciiDigit(unit) || (unit is '.' or ',' && rest.Length > 1 && char.IsAsciiDigit(rest[1]) && (i == 0 || !char.IsAsciiLetterOrDigit(chunk[i - 1]))))
            return NumberLength(rest);
        if (IsLetter(chunk, i))
            return LetterLength(chunk, i, last);
        if (unit == '\'' || unit == '’')
        {
            // The half of a word whose first half ended before it: 's, 're.
            foreach (var clitic in Clitics)
            {
                if (i > 0 && rest.Length > clitic.Length && rest[1..(1 + clitic.Length)].Equals(clitic, StringComparison.OrdinalIgnoreCase) && (rest.Length == clitic.Length + 1 || !char.IsLetterOrDigit(rest[clitic.Length + 1])))
                    return clitic.Length + 1;
            }
            return 1;
        }
        if (unit is '.' or '-' or '!' or '?' or '*' or '=' or '_')
            return RunLength(rest, unit);
        if (char.IsHighSurrogate(unit) && rest.Length > 1)
            return 2;
        return 1;
    }

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var i = 1;
        while (i < rest.Length && (char.IsAsciiDigit(rest[i]) || (rest[i] is ',' or '.' or ':' && i + 1 < rest.Length && char.IsAsciiDigit(rest[i + 1]))))
            i++;
        var letters = i;
        while (letters < rest.Length && char.IsAsciiLetter(rest[letters]))
            letters++;
        // 10th, 1990s, 5G and 3D are one word; "5km" and "10am" are two.
        return letters - i is 1 or 2 && (char.IsAsciiLetterUpper(rest[i]) || rest[i..letters] is "s" or "th" or "st" or "nd" or "rd") ? letters : i;
    }

    private static int LetterLength(ReadOnlySpan<char> chunk, int i, bool last)
    {
        if (i == 0 && chunk.ContainsAny(AddressSigns) && chunk.Length > 4)
            return chunk.TrimEnd(".,;:!?)\"'").Length;
        var end = i;
        while (end < chunk.Length && (IsLetter(chunk, end) || char.IsAsciiDigit(chunk[end]) || IsInner(chunk, end)))
            end++;
        if (end < chunk.Length && chunk[end] == '.' && KeepsDot(chunk, i, end, last))
            end++;
        if (end < chunk.Length && chunk[end] == '$' && end - i <= 2)
            end++;
        return Math.Max(1, end - i);
    }

    // An apostrophe between letters, the dots of U.S. and of a.m., the ampersand of R&D.
    private static bool IsInner(ReadOnlySpan<char> chunk, int i)
    {
        if (i + 1 >= chunk.Length || !IsLetter(chunk, i + 1) || i == 0 || !IsLetter(chunk, i - 1))
            return false;
        return chunk[i] is '\'' or '’' or '_'
            || (chunk[i] == '&' && char.IsAsciiLetterUpper(chunk[i - 1]) && char.IsAsciiLetterUpper(chunk[i + 1]))
            || (chunk[i] == '.' && (i < 2 || !IsLetter(chunk, i - 2)) && (i + 2 >= chunk.Length || !IsLetter(chunk, i + 2)));
    }

    private static bool KeepsDot(ReadOnlySpan<char> chunk, int start, int dot, bool last)
    {
        var word = chunk[start..dot];
        if (dot + 1 < chunk.Length && IsLetter(chunk, dot + 1) && word.Length > 2)
            return false;
        // U.S., a.m.; an initial; a known abbreviation. At the end of the sentence only those that hold dots keep theirs, as does a title.
        var end = last && dot + 1 == chunk.Length;
        if (word.Contains('.'))
            return true;
        if (word.Length == 1)
            return char.IsAsciiLetterUpper(word[0]) && word[0] != 'I' && !end;
        return word.Length <= Abbreviations.Longest
            && (Abbreviations.Holds(Abbreviations.Leading, word) || Abbreviations.Holds(Abbreviations.Either, word) || (Abbreviations.Holds(Abbreviations.BeforeNumber, word) && !end && word is not "no"));
    }

    private static int RunLength(ReadOnlySpan<char> rest, char unit)
    {
        var i = 1;
        while (i < rest.Length && rest[i] == unit)
            i++;
        return i;
    }

    private static bool IsLetter(ReadOnlySpan<char> chunk, int i)
    {
        var unit = chunk[i];
        return unit < 0x80 ? char.IsAsciiLetter(unit) : CodePoint.At(chunk, i, out _) is var point && (CodePoint.IsLetter(point) || CodePoint.IsMark(point)) || (char.IsLowSurrogate(unit) && i > 0);
    }

    private static void Word(ReadOnlySpan<char> word, int at, ImmutableArray<TextSpan>.Builder words)
    {
        var cut = SecondHalf(word);
        if (cut > 0 && cut < word.Length)
        {
            words.Add(new(at, word.Length - cut));
            words.Add(new(at + word.Length - cut, cut));
        }
        else
        {
            words.Add(new(at, word.Length));
        }
    }

    private static int SecondHalf(ReadOnlySpan<char> word)
    {
        if (word.Length is > 4 and < 7 && Joined.GetAlternateLookup<ReadOnlySpan<char>>() is var joined)
        {
            Span<char> lower = stackalloc char[word.Length];
            word.ToLowerInvariant(lower);
            if (joined.TryGetValue(lower, out var second))
                return second;
        }
        var mark = word.LastIndexOfAny('\'', '’');
        if (mark <= 0)
            return 0;
        var after = word[(mark + 1)..];
        if (after is "t" or "T" && word[mark - 1] is 'n' or 'N' && mark > 1)
            return 3;
        foreach (var clitic in Clitics)
        {
            if (after.Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return word.Length - mark;
        }
        return 0;
    }
}
