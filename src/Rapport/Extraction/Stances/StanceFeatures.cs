using Rapport.Extraction.Acts;
using Rapport.Language;

namespace Rapport.Extraction.Stances;

/// <summary>
/// What the weights see of a sentence and of one that it names: the words around, the ways through the tree from the target to them, and the words that judge.
/// Names are never seen, so that who is spoken of does not matter and exchanging two countries changes nothing.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>A way through the tree goes over at most so many words.</summary>
    private const int LongestWay = 4;

    private const int Window = 5;

    private static readonly HashSet<string> Negators = new(["not", "n't", "no", "never", "without", "hardly", "neither", "nor", "nobody", "nothing", "none", "cannot"], StringComparer.Ordinal);

    private static readonly HashSet<string> Passed = new(["flat", "compound", "appos", "conj", "nmod:poss"], StringComparer.Ordinal);

    private static readonly HashSet<string> Content = new(["NOUN", "VERB", "ADJ", "ADV", "INTJ"], StringComparer.Ordinal);

    /// <summary>The features of a target, each with the word that it rests on, −1 for the sentence.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="target">The target's words.</param>
    /// <param name="names">Where parties are named.</param>
    public static List<(string Name, int Word)> Of(ActTree tree, Range target, IReadOnlyList<TextSpan> names)
    {
        var (first, length) = target.GetOffsetAndLength(tree.Count);
        var head = HeadOf(tree, first, first + length);
        var words = Judged(tree, first, first + length, names);
        var found = new List<(string, int)> { ("bias", -1) };
        Form(tree, head, first, found);
        Around(tree, first, first + length, words, found);
        Ways(tree, head, words, found);
        Sums(words, head, found);
        Frames(tree, head, words, found);
        return found;
    }

    /// <summary>The word of a range that the rest of it depends on.</summary>
    public static int HeadOf(ActTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Words[i].Head < first || tree.Words[i].Head >= end)
                return i;
        }
        return first;
    }

    // The stem of every word that can judge, null for the others; its polarity turned where it is denied.
    private static (string? Stem, int Polarity)[] Judged(ActTree tree, int first, int end, IReadOnlyList<TextSpan> names)
    {
        var words = new (string? Stem, int Polarity)[tree.Count];
        for (var i = 0; i < tree.Count; i++)
        {
            if ((i >= first && i < end) || !Content.Contains(tree.Words[i].Upos) || !char.IsLetter(tree.Keys[i][0]) || IsName(tree.Words[i].Span))
                continue;
            var stem = PorterStemmer.Stem(tree.Words[i].Lemma);
            var polarity = Polarity.Of(stem);
            if (polarity == 0)
                polarity = Polarity.Of(PorterStemmer.Stem(tree.Keys[i]));
            words[i] = Denied(tree, i) ? ("not-" + stem, -polarity) : (stem, polarity);
        }
        return words;

        bool IsName(TextSpan word)
        {
            foreach (var name in names)
            {
                if (name.Overlaps(word))
                    return true;
            }
            return false;
        }
    }

    private static bool Denied(ActTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (Negators.Contains(tree.Keys[child]))
                return true;
        }
        return false;
    }

    private static void Form(ActTree tree, int head, int first, List<(string, int)> found)
    {
        found.Add(("form:" + tree.Words[head].Upos, -1));
        found.Add(("role:" + tree.Words[head].Relation, -1));
        if (first == 0)
            found.Add(("first", -1));
        if (tree.Words[head].Head < 0)
            found.Add(("root", -1));
        var marks = 0;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Keys[i] is "\"" or "“" or "”" or "''" or "``")
                marks += i < first ? 1 : 0;
        }
        found.Add((marks % 2 == 1 ? "in-marks" : "out-of-marks", -1));
    }

    private static void Around(ActTree tree, int first, int end, (string? Stem, int Polarity)[] words, List<(string, int)> found)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (words[i].Stem is not { } stem)
                continue;
            found.Add(("has:" + stem, i));
            found.Add(((i < first ? "before:" : "after:") + stem, i));
        }
        for (var i = Math.Max(0, first - Window); i < Math.Min(tree.Count, end + Window); i++)
        {
            if (i >= first && i < end)
                continue;
            found.Add((i < first ? $"left{first - i}:{KeyOf(tree, words, i)}" : $"right{i - end + 1}:{KeyOf(tree, words, i)}", i));
            found.Add((i < first ? $"left:{KeyOf(tree, words, i)}" : $"right:{KeyOf(tree, words, i)}", i));
            if (i + 1 < first)
                found.Add(($"left{first - i}:{KeyOf(tree, words, i)} {KeyOf(tree, words, i + 1)}", i));
            else if (i > end)
                found.Add(($"right{i - end + 1}:{KeyOf(tree, words, i - 1)} {KeyOf(tree, words, i)}", i));
        }
    }

    private static string KeyOf(ActTree tree, (string? Stem, int Polarity)[] words, int i) => tree.Words[i].Upos == "PROPN" || char.IsUpper(tree.Text[tree.Words[i].Span.Start]) ? "NAME" : words[i].Stem ?? tree.Keys[i].Replace('|', '/');

    // From the target up to each word above it, and from there down.
    private static void Ways(ActTree tree, int head, (string? Stem, int Polarity)[] words, List<(string, int)> found)
    {
        var way = new List<(int Word, string Way, int Length)> { (head, "", 0) };
        var seen = new HashSet<int> { head };
        for (var next = 0; next < way.Count; next++)
        {
            var (at, steps, length) = way[next];
            if (next > 0)
                Note(tree, words, at, steps, length, found);
            if (length == LongestWay)
                continue;
            if (tree.Words[at].Head is var above and >= 0 && seen.Add(above))
                way.Add((above, $"{steps}{tree.Words[at].Relation}^", length + 1));
            foreach (var child in tree.Children(at))
            {
                if (seen.Add(child))
                    way.Add((child, $"{steps}{tree.Words[child].Relation}_", length + 1));
            }
        }
    }

    private static void Note(ActTree tree, (string? Stem, int Polarity)[] words, int at, string steps, int length, List<(string, int)> found)
    {
        if (words[at].Stem is { } stem)
        {
            if (length <= 2)
                found.Add(($"way:{steps}{stem}", at));
            found.Add(($"near{Math.Min(length, 3)}:{stem}", at));
        }
        if (words[at].Polarity is var polarity and not 0)
        {
            var sign = polarity > 0 ? "+" : "-";
            if (length <= 3)
                found.Add(($"way:{steps}{sign}", at));
            found.Add(($"near{length}:{sign}", at));
            found.Add(($"{steps[..(steps.IndexOfAny(['^', '_']) + 1)]}:{tree.Words[at].Upos}{sign}", at));
        }
    }

    // What the verb over the target judges, and what its other parts do: "condemned the violence" is another thing than "condemned him".
    private static void Frames(ActTree tree, int head, (string? Stem, int Polarity)[] words, List<(string, int)> found)
    {
        var (at, role) = (head, "");
        for (var step = 0; step < LongestWay && tree.Words[at].Head is var above and >= 0; step++)
        {
            if (!Passed.Contains(tree.Words[at].Relation))
                role += tree.Words[at].Relation + (tree.Words[at].Relation is "obl" or "nmod" ? "-" + tree.Preposition(at) : "") + "^";
            at = above;
            if (tree.Words[at].Upos is not ("VERB" or "NOUN" or "ADJ"))
                continue;
            if (words[at].Stem is { } stem && step > 0)
                found.Add(($"frame:{role}{stem}", at));
            found.Add(($"frame:{role}{Sign(words[at].Polarity)}", at));
            foreach (var child in tree.Children(at))
            {
                if (child == head || tree.Words[child].Relation is not ("obj" or "xcomp" or "ccomp" or "obl" or "nsubj" or "nsubj:pass" or "advcl" or "amod" or "nmod" or "advmod"))
                    continue;
                var sum = Under(tree, child, words, 3);
                if (sum != 0)
                    found.Add(($"frame:{role}{Sign(words[at].Polarity)}{tree.Words[child].Relation}{Sign(sum)}", child));
            }
        }
    }

    private static string Sign(int polarity) => polarity > 0 ? "+" : polarity < 0 ? "-" : "0";

    private static int Under(ActTree tree, int at, (string? Stem, int Polarity)[] words, int depth)
    {
        var sum = words[at].Polarity;
        if (depth == 0)
            return sum;
        foreach (var child in tree.Children(at))
            sum += Under(tree, child, words, depth - 1);
        return sum;
    }

    private static void Sums((string? Stem, int Polarity)[] words, int head, List<(string, int)> found)
    {
        int praise = 0, blame = 0;
        for (var i = 0; i < words.Length; i++)
        {
            praise += words[i].Polarity > 0 ? 1 : 0;
            blame += words[i].Polarity < 0 ? 1 : 0;
            if (words[i].Polarity is var polarity and not 0)
                found.Add(($"{(i < head ? "before" : "after")}{(Math.Abs(i - head) <= 5 ? "-close" : "")}:{(polarity > 0 ? "+" : "-")}", i));
        }
        found.Add(($"praise:{Math.Min(praise, 3)}", -1));
        found.Add(($"blame:{Math.Min(blame, 3)}", -1));
        found.Add(($"balance:{Math.Clamp(praise - blame, -3, 3)}", -1));
    }
}
