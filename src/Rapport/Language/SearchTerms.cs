using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>
/// What the full-text index stores of a text. First the text's words in their order, so that phrases can be found: English words by
/// their stems, hyphenated words by their parts, runs of Han, Hangul and Kana by pairs of characters and the last character alone. Then a tail: hyphenated
/// and prefixed words joined, words before stemming, whole Hangul and Kana words.
/// </summary>
public static class SearchTerms
{
    /// <summary>The terms of a text, with the places of the words they come from.</summary>
    public static ImmutableArray<SearchTerm> Of(string text)
    {
        var folded = FoldedText.Fold(text);
        var words = Words.Split(folded.Text);
        var terms = ImmutableArray.CreateBuilder<SearchTerm>(words.Length);
        var tail = new List<SearchTerm>();
        for (var i = 0; i < words.Length; i++)
        {
            var kind = Words.KindOf(folded.Text, words[i]);
            if (kind == WordKind.Number)
            {
                terms.Add(new(SearchWord.Number(folded.Text, words[i]), folded.ToOriginal(words[i])));
            }
            else if (kind == WordKind.Letters)
            {
                AddLetters(text, folded, words[i], terms, tail);
                if (i + 1 < words.Length && SearchWord.IsPrefixed(text, folded, words[i], words[i + 1]))
                {
                    var whole = TextSpan.FromBounds(words[i].Start, words[i + 1].End);
                    AddJoined(folded, whole, [.. SearchWord.Parts(text, folded, words[i]), .. SearchWord.Parts(text, folded, words[i + 1])], tail);
                }
            }
            else
            {
                AddCharacters(folded, words[i], kind, terms, tail);
            }
        }
        terms.AddRange(tail);
        return terms.ToImmutable();
    }

    /// <summary>The terms of a text with spaces between: what is put into the index.</summary>
    public static string ToIndexText(string text) => string.Join(' ', Of(text).Select(term => term.Term));

    /// <summary>
    /// What a person typed as an expression that FTS5 always accepts: all words must be found, in any order; words in quotes must stand
    /// together. Words of four letters or more, and the last one typed, are found by their beginning as well. Nothing to search for gives <c>""</c>, which finds nothing.
    /// </summary>
    public static string ToQuery(string words) => TypedQuery.From(words);

    private static void AddLetters(string text, FoldedText folded, TextSpan word, ImmutableArray<SearchTerm>.Builder terms, List<SearchTerm> tail)
    {
        var parts = SearchWord.Parts(text, folded, word);
        foreach (var (part, span) in parts)
        {
            var stem = PorterStemmer.Stem(part);
            var original = folded.ToOriginal(span);
            terms.Add(new(stem, original));
            if (stem != part)
                tail.Add(new(part, original));
        }
        if (parts.Length > 1)
            AddJoined(folded, word, parts, tail);
    }

    private static void AddJoined(FoldedText folded, TextSpan whole, ImmutableArray<(string Text, TextSpan Span)> parts, List<SearchTerm> tail)
    {
        var joined = string.Concat(parts.Select(part => part.Text));
        var stem = PorterStemmer.Stem(joined);
        var original = folded.ToOriginal(whole);
        tail.Add(new(stem, original));
        if (stem != joined)
            tail.Add(new(joined, original));
    }

    private static void AddCharacters(FoldedText folded, TextSpan run, WordKind kind, ImmutableArray<SearchTerm>.Builder terms, List<SearchTerm> tail)
    {
        var places = SearchWord.Characters(folded.Text, run);
        var count = places.Length - 1;
        for (var i = 0; i < count; i++)
        {
            var span = TextSpan.FromBounds(places[i], places[Math.Min(i + 2, count)]);
            terms.Add(new(span.Of(folded.Text), folded.ToOriginal(span)));
        }
        if (kind != WordKind.Han && count is > 2 and <= TypedQuery.LongestRun)
            tail.Add(new(run.Of(folded.Text), folded.ToOriginal(run)));
    }
}
