using System.Text;

namespace Rapport.Tests.Quality;

/// <summary>The metrics of the development sets, exactly as each set's page gives them.</summary>
internal static class BodyScore
{
    /// <summary>The words of a text in lower case: runs of letters, digits and underscores; with <paramref name="wideApart"/> every Han, kana or Hangul character is one.</summary>
    public static List<string> Words(string text, bool wideApart)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            var wide = wideApart && unit is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF');
            if (!wide && (char.IsLetterOrDigit(unit) || unit == '_' || (char.IsSurrogate(unit) && char.IsLetterOrDigit(text, char.IsLowSurrogate(unit) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? i - 1 : i))))
            {
                word.Append(char.ToLowerInvariant(unit));
                continue;
            }
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
            if (wide)
                words.Add(unit.ToString());
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Precision, recall and F1 of two bags of words.</summary>
    public static (double P, double R, double F) Bags(string predicted, string gold, bool wideApart)
    {
        var (p, g) = (Words(predicted, wideApart), Words(gold, wideApart));
        if (g.Count == 0)
            return p.Count == 0 ? (1, 1, 1) : (0, 0, 0);
        if (p.Count == 0)
            return (0, 0, 0);
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in g)
            bag[word] = bag.GetValueOrDefault(word) + 1;
        var shared = 0;
        foreach (var word in p)
        {
            if (bag.TryGetValue(word, out var left) && left > 0)
            {
                shared++;
                bag[word] = left - 1;
            }
        }
        double precision = (double)shared / p.Count, recall = (double)shared / g.Count;
        return (precision, recall, shared == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /// <summary>How many of the chunks a text holds, white space folded, case kept.</summary>
    public static int Held(string text, IReadOnlyList<string> chunks)
    {
        var folded = Folded(text);
        return chunks.Count(c => folded.Contains(Folded(c), StringComparison.Ordinal));
    }

    /// <summary>A text with its white space single.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The score of a set: the mean F1 of the pages, or, for chunks, the pooled F1.</summary>
    public static double Of(string set, IEnumerable<(GoldPage Gold, string Body)> pages)
    {
        if (set == "trafilatura")
        {
            int tp = 0, fn = 0, fp = 0;
            foreach (var (gold, body) in pages)
            {
                var found = Held(body, gold.With);
                tp += found;
                fn += gold.With.Count - found;
                fp += Held(body, gold.Without);
            }
            return 2.0 * tp / ((2 * tp) + fp + fn);
        }
        return pages.Select(p => Bags(p.Body, p.Gold.Body!, set == "fundus").F).DefaultIfEmpty(0).Average();
    }
}
