using Rapport.Extraction.Acts;

namespace Rapport.Extraction.Quotes;

/// <summary>Where the words begin and end that a cue tells without marks.</summary>
internal static class IndirectSpeech
{
    /// <summary>The content of a cue: its clause, its infinitive, or the clause that it is put behind; null where it tells nothing.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="cue">The verb.</param>
    /// <param name="utterance">Where the sentence stands.</param>
    public static TextSpan? Of(ActTree tree, int cue, TextSpan utterance)
    {
        var lemma = tree.Words[cue].Lemma;
        if (IsParenthesis(tree, cue))
            return Whole(tree, utterance);
        if (tree.Child(cue, "ccomp", "csubj", "csubj:pass") is var clause and >= 0)
        {
            if (clause > cue && !Enumerable.Range(cue, clause - cue).Any(i => tree.Keys[i] is "while" or "whereas" or ";"))
                return Span(tree, clause, cue + 1, tree.Count - 1, utterance, ObjectBetween(tree, cue, clause));
            if (clause < cue && !IsJoined(tree, cue))
                return Span(tree, clause, 0, Frame(tree, cue) - 1, utterance);
        }
        if (CueTable.TakesInfinitive(lemma) && tree.Child(cue, "xcomp", "advcl") is var infinitive and >= 0 && infinitive > cue && tree.Children(infinitive, "mark").Any(m => tree.Keys[m] == "to"))
            return Span(tree, infinitive, cue + 1, tree.Count - 1, utterance);
        // "The talks will go on, the ministry said": the cue hangs on the clause that it tells.
        if (tree.Words[cue].Relation == "parataxis" && tree.Words[cue].Head is var told and >= 0 && tree.Child(cue, "nsubj") >= 0)
            return IsJoined(tree, cue) ? Behind(tree, cue, utterance) : told < cue ? Span(tree, told, 0, Frame(tree, cue) - 1, utterance) : Span(tree, told, cue + 1, tree.Count - 1, utterance);
        return Behind(tree, cue, utterance) ?? Before(tree, cue, utterance);
    }

    /// <summary>The cue that a verb is joined to although the tree hangs it on the words that are told: "denied that it had leaked and promised to publish it"; −1 where it is joined to those words.</summary>
    public static int JoinedTo(ActTree tree, int verb)
    {
        if (tree.Words[verb].Relation != "conj" || tree.Words[verb].Head is not (>= 0 and var clause) || tree.Child(verb, "nsubj", "nsubj:pass", "aux", "aux:pass") >= 0)
            return -1;
        var cue = tree.Words[clause].Head;
        return tree.Words[clause].Relation is "ccomp" or "xcomp" && cue >= 0 && tree.Words[verb].Xpos == tree.Words[cue].Xpos && tree.Words[verb].Xpos is "VBD" or "VBZ" or "VBP"
            && (tree.Words[clause].Xpos != tree.Words[verb].Xpos || tree.Child(clause, "aux", "aux:pass") >= 0) ? cue : -1;
    }

    // "Exports will recover, the central bank said on Tuesday": the words before the comma, where nothing but the speaker parts it from the cue.
    private static TextSpan? Before(ActTree tree, int cue, TextSpan utterance)
    {
        if (CueTable.ClassOf(tree.Words[cue].Lemma) is not ("say" or "claim" or "hope" or "warn") || tree.Words[cue].Xpos is "VBG" or "VB" or "VBN")
            return null;
        for (var i = cue + 1; i < tree.Count; i++)
        {
            if (tree.Words[i].Upos is "VERB" or "AUX" or "SCONJ" || tree.Keys[i] == ",")
                return null;
        }
        var comma = cue - 1;
        while (comma > 1 && tree.Keys[comma] != "," && tree.Words[comma].Upos is not ("VERB" or "AUX" or "SCONJ" or "CCONJ"))
            comma--;
        if (comma < 2 || comma > cue - 2 || tree.Keys[comma] != "," || !Enumerable.Range(0, comma).Any(i => tree.Words[i].Upos is "AUX" or "VERB" && tree.Words[i].Xpos is not ("VBG" or "VB")))
            return null;
        return TextSpan.FromBounds(Math.Max(utterance.Start, tree.Words[0].Span.Start), tree.Words[comma - 1].Span.End);
    }

    // "said it would study the plan": a clause that begins right behind the verb, where the tree does not hang it there.
    private static TextSpan? Behind(ActTree tree, int cue, TextSpan utterance)
    {
        var first = cue + 1;
        if (CueTable.TakesInfinitive(tree.Words[cue].Lemma) && Infinitive(tree, cue) is var to and >= 0)
            return Until(tree, to, to + 1, utterance);
        if (That(tree, cue) is var that and >= 0)
            first = that + 1;
        else if (CueTable.ClassOf(tree.Words[cue].Lemma) is not ("say" or "claim" or "hope" or "warn") || tree.Words[cue].Lemma is "describe" or "consider" or "report" or "want" or "read" or "feel" or "expect")
            return null;
        if (first >= tree.Count || tree.Words[first].Upos is not ("PRON" or "DET" or "PROPN" or "NOUN" or "ADJ" or "NUM"))
            return null;
        var verb = first;
        while (verb < tree.Count && tree.Words[verb].Upos is not ("AUX" or "VERB" or "PUNCT" or "SCONJ" or "CCONJ"))
            verb++;
        if (verb >= tree.Count || tree.Words[verb].Upos is not ("AUX" or "VERB") || tree.Words[verb].Xpos is "VBG" or "VB" or "VBN" || verb == first)
            return null;
        return Until(tree, first, verb, utterance);
    }

    // "said in a statement that": the tree may hang the clause on the statement.
    internal static int That(ActTree tree, int cue)
    {
        for (var i = cue + 1; i < tree.Count && i < cue + 10; i++)
        {
            if (tree.Keys[i] == "that")
                return i;
            if (tree.Words[i].Upos is "VERB" or "AUX" or "PUNCT" or "SCONJ" or "PRON")
                return -1;
        }
        return -1;
    }

    private static TextSpan? Until(ActTree tree, int first, int verb, TextSpan utterance)
    {
        var last = verb;
        while (last + 1 < tree.Count && tree.Keys[last + 1] is not (";" or "." or "while" or "whereas") && !BeginsAnother(tree, last + 1))
            last++;
        while (last > first && tree.Words[last].Upos == "PUNCT")
            last--;
        var span = TextSpan.FromBounds(tree.Words[first].Span.Start, tree.Words[last].Span.End);
        return span.End <= utterance.End ? span : null;
    }

    // ", and called for talks": a second verb of the speaker.
    private static bool BeginsAnother(ActTree tree, int comma) =>
        comma + 2 < tree.Count && tree.Keys[comma] == "," && tree.Keys[comma + 1] is "and" or "but" && comma + 2 < tree.Count && tree.Words[comma + 2].Xpos is "VBD" or "VBZ";

    // "urged Poland to pay": the "to" behind the one who is asked.
    private static int Infinitive(ActTree tree, int cue)
    {
        for (var i = cue + 1; i + 1 < tree.Count && i < cue + 9; i++)
        {
            if (tree.Keys[i] == "to" && tree.Words[i + 1].Xpos == "VB")
                return i;
            if (tree.Words[i].Upos is "VERB" or "AUX" or "PUNCT" or "SCONJ")
                return -1;
        }
        return -1;
    }

    // Between two commas: the cue is put into what it tells.
    private static bool IsParenthesis(ActTree tree, int cue)
    {
        var first = cue;
        while (first > 0 && cue - first < 8 && tree.Keys[first - 1] is not (","))
            first--;
        var next = cue + 1;
        return first > 1 && tree.Keys[first - 1] == "," && next < tree.Count && tree.Keys[next] == "," && next + 1 < tree.Count && first < cue
            && !Enumerable.Range(first, cue - first).Any(i => tree.Words[i].Upos is "VERB" or "CCONJ" or "SCONJ" or "ADP");
    }

    private static TextSpan? Whole(ActTree tree, TextSpan utterance)
    {
        var last = tree.Count - 1;
        while (last > 0 && tree.Words[last].Upos == "PUNCT")
            last--;
        return last > 0 ? TextSpan.FromBounds(Math.Max(utterance.Start, tree.Words[0].Span.Start), tree.Words[last].Span.End) : null;
    }

    // "…, while Seoul said": the cue begins a clause of its own and is not put behind the one before.
    private static bool IsJoined(ActTree tree, int cue) => Frame(tree, cue) is > 0 and var first && tree.Keys[first - 1] is "while" or "and" or "but" or "whereas" or "as" or "when" or "after" or "because" or "although";

    private static int ObjectBetween(ActTree tree, int cue, int clause) =>
        tree.Child(clause, "nsubj", "nsubj:pass", "csubj", "expl") < 0 && tree.Child(cue, "obj") is var found and >= 0 && found > cue && found < clause && !tree.Children(clause, "mark").Any(m => m > found && tree.Keys[m] is "that" or "to") ? found : -1;

    // Where the words of the cue itself begin.
    private static int Frame(ActTree tree, int cue)
    {
        var first = cue;
        foreach (var child in tree.Children(cue))
        {
            if (tree.Words[child].Relation is "nsubj" or "aux" or "advmod" or "obl")
            {
                for (var i = 0; i < cue; i++)
                {
                    if (tree.Under(i, child))
                        first = Math.Min(first, i);
                }
            }
        }
        return first;
    }

    private static TextSpan? Span(ActTree tree, int top, int floor, int ceiling, TextSpan utterance, int also = -1)
    {
        var (first, last) = (-1, -1);
        for (var i = Math.Max(0, floor); i <= Math.Min(ceiling, tree.Count - 1); i++)
        {
            if (first >= 0 && tree.Keys[i] == ";")
                break;
            if (first >= 0 && tree.Words[i].Relation is "cc" or "punct" && i + 1 < tree.Count && Enumerable.Range(i + 1, Math.Min(2, tree.Count - i - 1)).Any(j => JoinedTo(tree, j) >= 0))
                break;
            if (!tree.Under(i, top) && (also < 0 || !tree.Under(i, also)))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        while (first >= 0 && first < last && (tree.Words[first].Upos == "PUNCT" || tree.Keys[first] == "that"))
            first++;
        while (last > first && tree.Words[last].Upos == "PUNCT")
            last--;
        if (first < 0 || last <= first)
            return null;
        var span = TextSpan.FromBounds(tree.Words[first].Span.Start, tree.Words[last].Span.End);
        return span.End <= utterance.End ? span : null;
    }
}
