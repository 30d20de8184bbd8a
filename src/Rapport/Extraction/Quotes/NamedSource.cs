using Rapport.Extraction.Acts;

namespace Rapport.Extraction.Quotes;

/// <summary>Whom a phrase names as the source of a sentence: "according to", "in the words of", "in her view".</summary>
internal static class NamedSource
{
    // "in her view" has no more words than this before the noun.
    private const int LongestView = 7;

    private static readonly HashSet<string> Views = new(["view", "opinion", "words", "judgment", "judgement", "estimation", "eyes", "telling"], StringComparer.Ordinal);

    /// <summary>The word where the phrase begins, and the speaker it names; −1 and null where there is none.</summary>
    public static (int At, Speaker? Speaker) Of(ActTree tree, SpeakerReader speakers) => According(tree, speakers) is ( >= 0, { }) according ? according : View(tree, speakers);

    private static (int At, Speaker? Speaker) View(ActTree tree, SpeakerReader speakers)
    {
        for (var i = 0; i + 2 < tree.Count; i++)
        {
            if (tree.Keys[i] != "in" || tree.Words[i].Upos != "ADP")
                continue;
            for (var noun = i + 2; noun < tree.Count && noun < i + LongestView && tree.Keys[noun] is not ("," or "."); noun++)
            {
                if (!Views.Contains(tree.Keys[noun]))
                    continue;
                // "in the words of the commissioner", "in her view", "in Poland's view"
                var whose = noun + 1 < tree.Count && tree.Keys[noun + 1] == "of" ? tree.Children(noun, "nmod").FirstOrDefault(c => tree.Preposition(c) == "of", -1) : tree.Child(noun, "nmod:poss");
                if (whose >= 0 && speakers.Resolve(tree, whose) is { } speaker)
                    return (i, speaker);
            }
        }
        return (-1, null);
    }

    private static (int At, Speaker? Speaker) According(ActTree tree, SpeakerReader speakers)
    {
        for (var i = 0; i + 2 < tree.Count; i++)
        {
            if (tree.Keys[i] != "according" || tree.Keys[i + 1] != "to")
                continue;
            // The noun that the preposition stands with; the tree joins the two words in one way or another.
            for (var j = i + 2; j < tree.Count && tree.Keys[j] is not ("," or "."); j++)
            {
                if (tree.Words[j].Upos is "NOUN" or "PROPN" or "PRON" && (tree.Words[j].Head < i || tree.Words[j].Head == i || tree.Words[j].Head >= tree.Count || tree.Words[j].Relation is "obl" or "nmod" or "root"))
                    return (i, speakers.Resolve(tree, j));
            }
        }
        return (-1, null);
    }

    /// <summary>What the phrase is told of: the sentence without it.</summary>
    public static TextSpan? Rest(ActTree tree, int at)
    {
        var (first, last) = (0, tree.Count - 1);
        if (at <= 1 || tree.Keys[at - 1] is ":" or ";")
        {
            first = at;
            while (first < tree.Count && tree.Keys[first] != ",")
                first++;
            first++;
        }
        else
        {
            last = at - 1;
        }
        while (last > first && tree.Words[last].Upos == "PUNCT")
            last--;
        return first < last && last < tree.Count ? TextSpan.FromBounds(tree.Words[first].Span.Start, tree.Words[last].Span.End) : null;
    }
}
