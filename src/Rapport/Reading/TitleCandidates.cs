using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Language;

namespace Rapport.Reading;

/// <summary>What a title may be whose end is lost in the body, and how like two renderings of a title are.</summary>
internal static partial class TitleCandidates
{
    private const int Longest = 320;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Likeness from which two lines are taken for renderings of one title.</summary>
    public const double SameTitle = 0.5;

    /// <summary>The candidates: first the beginning that is most like the digest's headline, then each beginning that ends a clause, then the whole sentence.</summary>
    public static ImmutableArray<string> Of(string run, string? headline)
    {
        var sentence = FirstSentence(run);
        var candidates = new List<string>();
        if (headline is not null && MostAlike(sentence, headline) is { } alike)
            candidates.Add(alike);
        foreach (Match mark in ClauseEnd().Matches(sentence))
            candidates.Add(sentence[..mark.Index].Trim());
        // A title that is a phrase runs into the verb of the first sentence.
        if (Verb().Match(sentence) is { Success: true } verb)
            candidates.Add(sentence[..verb.Index]);
        candidates.Add(sentence.TrimEnd('.', '。', ' '));
        return [.. candidates.Where(c => c.Length >= 4).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How like two titles are: 0 to 1, twice the shared words over all words.</summary>
    public static double Likeness(string left, string right)
    {
        var (a, b) = (WordsOf(left), WordsOf(right));
        return a.Count + b.Count == 0 ? 0 : 2.0 * Shared(a, b) / (a.Count + b.Count);
    }

    /// <summary>Whether two titles differ in more than signs, spaces and capitals.</summary>
    public static bool Differ(string left, string right) => !WordsOf(left).SequenceEqual(WordsOf(right), StringComparer.Ordinal);

    private static string? MostAlike(string sentence, string headline)
    {
        var target = WordsOf(headline);
        var left = Bag(target);
        int shared = 0, words = 0, end = 0;
        var best = 0.0;
        foreach (Match word in Token().Matches(sentence))
        {
            words++;
            var key = word.Value.ToLowerInvariant();
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
                shared++;
                var likeness = 2.0 * shared / (words + target.Count);
                if (likeness >= best)
                    (best, end) = (likeness, word.Index + word.Length);
            }
        }
        return best >= SameTitle ? sentence[..end] : null;
    }

    private static string FirstSentence(string run)
    {
        var bounded = run.Length > Longest * 2 ? run[..(Longest * 2)] : run;
        var sentence = Sentences.Split(bounded) is [var first, ..] ? first.Of(bounded) : bounded;
        if (sentence.Length > Longest)
            sentence = sentence[..(char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest)];
        return sentence.Trim();
    }

    private static int Shared(List<string> left, List<string> right)
    {
        var bag = Bag(right);
        var shared = 0;
        foreach (var word in left)
        {
            if (bag.TryGetValue(word, out var count) && count > 0)
            {
                bag[word] = count - 1;
                shared++;
            }
        }
        return shared;
    }

    private static Dictionary<string, int> Bag(List<string> words)
    {
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
            bag[word] = bag.GetValueOrDefault(word) + 1;
        return bag;
    }

    private static List<string> WordsOf(string title) => [.. Token().Matches(title).Select(m => m.Value.ToLowerInvariant()).Where(w => w is not ("the" or "a" or "an"))];

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}]|[\p{L}\p{M}\d]+(['’][\p{L}]+)?", Plain)]
    private static partial Regex Token();

    [GeneratedRegex(@"[,;:—–，；：、]\s?", Plain)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?<=\w+\s\w+)\s(is|are|was|were|will|has|have|had|can|may|must|marks|shows)\s", Plain)]
    private static partial Regex Verb();
}
