using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>Turns what a person typed into an FTS5 expression over the terms of <see cref="SearchTerms"/>.</summary>
internal static class TypedQuery
{
    /// <summary>Characters of one run that are searched for; the rest is left out.</summary>
    public const int LongestRun = 32;

    // An expression has limits of depth in FTS5; no person types so many words.
    private const int MostWords = 64;
    private const int ShortestPrefix = 4;

    public static string From(string typed)
    {
        var folding = FoldedText.Fold(typed);
        var folded = folding.Text;
        var all = new List<string>();
        // Every other stretch between quote marks is a phrase; a mark that is never closed quotes nothing.
        var stretches = folded.Split('"');
        var start = 0;
        for (var i = 0; i < stretches.Length && all.Count < MostWords; i++)
        {
            var range = new TextSpan(start, stretches[i].Length);
            if (i % 2 == 1 && i < stretches.Length - 1)
                AddPhrase(typed, folding, range, all);
            else
                AddWords(typed, folding, range, all, isLast: i == stretches.Length - 1);
            start = range.End + 1;
        }
        return all.Count == 0 ? "\"\"" : string.Join(" AND ", all.Take(MostWords));
    }

    private static void AddWords(string typed, FoldedText folding, TextSpan range, List<string> all, bool isLast)
    {
        var folded = folding.Text;
        var words = Words.Split(folded, range);
        for (var i = 0; i < Math.Min(words.Length, MostWords); i++)
        {
            var last = isLast && i == words.Length - 1;
            switch (Words.KindOf(folded, words[i]))
            {
                case WordKind.Number:
                    all.Add(Quoted(SearchWord.Number(folded, words[i])));
                    break;
                case WordKind.Letters when i + 1 < words.Length && SearchWord.IsPrefixed(typed, folding, words[i], words[i + 1]):
                    // Parts of both, or the two written as one word.
                    var joined = string.Concat(words.AsSpan(i, 2).ToArray().SelectMany(word => SearchWord.Parts(typed, folding, word)).Select(part => part.Text));
                    var apart = Letters(typed, folding, words[i], false) + " AND " + Letters(typed, folding, words[i + 1], isLast && i + 1 == words.Length - 1);
                    all.Add($"(({apart}) OR {Alternatives(joined, false)})");
                    i++;
                    break;
                case WordKind.Letters when Letters(typed, folding, words[i], last) is { Length: > 0 } letters:
                    all.Add(letters);
                    break;
                case WordKind.Han or WordKind.Hangul or WordKind.Kana:
                    all.Add(Characters(folded, words[i]));
                    break;
                default:
                    break;
            }
        }
    }

    // Runs of characters end in a term of their own in the index, so that a phrase over them and words cannot hold.
    private static void AddPhrase(string typed, FoldedText folding, TextSpan range, List<string> all)
    {
        var folded = folding.Text;
        var stems = new List<string>();
        foreach (var word in Words.Split(folded, range).Take(MostWords))
        {
            var kind = Words.KindOf(folded, word);
            if (kind == WordKind.Number)
            {
                stems.Add(SearchWord.Number(folded, word));
            }
            else if (kind == WordKind.Letters)
            {
                stems.AddRange(SearchWord.Parts(typed, folding, word).Select(part => PorterStemmer.Stem(part.Text)));
            }
            else
            {
                AddStems();
                all.Add(Characters(folded, word));
            }
        }
        AddStems();

        void AddStems()
        {
            if (stems.Count > 0)
                all.Add(Quoted(string.Join(' ', stems)));
            stems.Clear();
        }
    }

    private static string Letters(string typed, FoldedText folding, TextSpan word, bool last)
    {
        var parts = SearchWord.Parts(typed, folding, word);
        if (parts.Length == 0)
            return "";
        // An abbreviation is typed to its end: U.S. is not the beginning of use.
        var abbreviated = word.Of(folding.Text).Contains('.', StringComparison.Ordinal);
        var joined = Alternatives(string.Concat(parts.Select(part => part.Text)), last && !abbreviated);
        return parts.Length == 1 ? joined : $"({joined} OR {Quoted(string.Join(' ', parts.Select(part => PorterStemmer.Stem(part.Text))))})";
    }

    private static string Alternatives(string word, bool last)
    {
        var stem = PorterStemmer.Stem(word);
        if (word.Length < ShortestPrefix && !(last && word.Length > 1))
            return Quoted(stem);
        return stem == word ? Quoted(word) + "*" : $"({Quoted(stem)} OR {Quoted(word)}*)";
    }

    // One character alone is found at the beginning of a pair, or as the last of its run.
    private static string Characters(string folded, TextSpan run)
    {
        var places = SearchWord.Characters(folded, run);
        var count = Math.Min(places.Length - 1, LongestRun);
        if (count < 2)
            return Quoted(run.Of(folded)) + "*";
        var pairs = ImmutableArray.CreateBuilder<string>(count - 1);
        for (var i = 0; i + 1 < count; i++)
            pairs.Add(folded[places[i]..places[i + 2]]);
        return Quoted(string.Join(' ', pairs));
    }

    private static string Quoted(string terms) => $"\"{terms}\"";
}
