using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Language;

/// <summary>How one word of folded text is written in the index: the same for texts and for queries.</summary>
internal static class SearchWord
{
    /// <summary>Prefixes that are written joined, with a hyphen or apart: co-production, coproduction, co production.</summary>
    private static readonly HashSet<string> Prefixes = new(
        "anti bi bio co counter cross cyber de e eco ex extra geo hyper inter intra macro mega meta micro mid mini multi nano neo non over pan para post pre pro quasi re self semi socio sub super tele trans tri ultra un under vice".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The parts between hyphens, each without apostrophes, dots, marks and the possessive ending; empty parts are left out.</summary>
    /// <param name="original">The text as printed: only its capitals tell the US from us.</param>
    /// <param name="folding">The text folded.</param>
    /// <param name="word">A word of letters in the folded text.</param>
    public static ImmutableArray<(string Text, TextSpan Span)> Parts(string original, FoldedText folding, TextSpan word)
    {
        var folded = folding.Text;
        var parts = ImmutableArray.CreateBuilder<(string, TextSpan)>(1);
        for (var start = word.Start; start < word.End;)
        {
            var length = folded.AsSpan(start, word.End - start).IndexOf('-');
            var end = length < 0 ? word.End : start + length;
            var span = TextSpan.FromBounds(start, end);
            if (IsUnitedStates(original, folding, span))
                parts.Add(("usa", span));
            else if (Clean(folded.AsSpan(start, end - start)) is { Length: > 0 } clean)
                parts.Add((clean, span));
            start = end + 1;
        }
        return parts.ToImmutable();
    }

    /// <summary>A number without its marks of thousands and its percent sign.</summary>
    public static string Number(string folded, TextSpan word) =>
        string.Concat(word.Of(folded).Where(unit => unit != ',' && unit != '%' && unit != '‰')).Replace(':', '.').Replace('·', '.');

    /// <summary>Whether the first word is a prefix that may be written apart from the second, which stands right after it.</summary>
    public static bool IsPrefixed(string original, FoldedText folding, TextSpan first, TextSpan second) =>
        folding.Text is var folded && second.Start == first.End + 1 && folded[first.End] is ' ' or '\n' && first.Length <= 7 && Prefixes.Contains(first.Of(folded))
        && !folded.AsSpan(second.Start, second.Length).Contains('-')
        && Words.KindOf(folded, second) == WordKind.Letters && !Parts(original, folding, second).IsEmpty;

    /// <summary>The starts and ends of the characters of a run, as places in the text.</summary>
    public static int[] Characters(string folded, TextSpan run)
    {
        var places = new List<int>(run.Length + 1);
        for (int i = run.Start, length; i < run.End; i += length)
        {
            var codePoint = CodePoint.At(folded, i, out length);
            if (!CodePoint.IsMark(codePoint))
                places.Add(i);
        }
        places.Add(run.End);
        return [.. places];
    }

    // The stem of "use" and the pronoun are "us" as well, and would drown it.
    private static bool IsUnitedStates(string original, FoldedText folding, TextSpan part) => folding.Text.AsSpan(part.Start, part.Length) switch
    {
        "u.s." or "u.s" or "u.s.a." or "u.s.'s" or "u.s.a" => true,
        "us" or "us's" => folding.ToOriginal(part) is var span && original.AsSpan(span.Start, span.Length).StartsWith("US", StringComparison.Ordinal),
        _ => false,
    };

    private static string Clean(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
            word = word[..^2];
        if (!word.ContainsAnyExceptInRange('a', 'z'))
            return word.ToString();
        using var clean = new TextBuffer(word.Length);
        for (int i = 0, length; i < word.Length; i += length)
        {
            var codePoint = CodePoint.At(word, i, out length);
            // An accent is dropped where the letter can be had without it; elsewhere marks are letters of their own.
            var parts = UnicodeTable.Property(codePoint).Script == Script.Latin ? UnicodeTable.Decomposition(codePoint, compatible: false) : [];
            if (!parts.IsEmpty)
                codePoint = CodePoint.At(parts, 0, out _);
            if (IsKept(codePoint, clean.Length > 0 && char.IsAsciiLetter(clean.Written[^1])))
                clean.AppendCodePoint(codePoint);
        }
        return clean.ToString();
    }

    private static bool IsKept(int codePoint, bool afterLatin) => UnicodeTable.Property(codePoint).Category switch
    {
        <= UnicodeCategory.OtherLetter => true,
        UnicodeCategory.NonSpacingMark => !afterLatin,
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
        _ => false,
    };
}
