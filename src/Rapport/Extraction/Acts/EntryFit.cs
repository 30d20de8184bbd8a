namespace Rapport.Extraction.Acts;

/// <summary>How much of what an entry of the lexicon asks for stands beside a verb: its particle, its nouns as object, modifier or within the object.</summary>
internal sealed class EntryFit(ActLexicon lexicon)
{
    private const double Object = 1.2, Modifier = 0.9, Inner = 0.5, Adjective = 1.4, Particle = 0.9;

    /// <summary>How much the verb meets; null where it does not meet the entry.</summary>
    public double? Of(ActTree tree, int verb, ActEntry entry, out int last)
    {
        last = verb;
        var fit = 0.0;
        if (entry.Particle is { } particle)
        {
            var at = Follows(tree, verb, particle);
            if (at < 0)
                return null;
            last = at;
            fit += Particle;
        }
        if (entry.Nouns.Count == 0)
            return fit;
        var best = 0.0;
        foreach (var child in tree.Children(verb))
        {
            var relation = tree.Words[child].Relation;
            var weight = relation switch
            {
                "obj" or "nsubj:pass" => Object,
                "iobj" => 0,
                "obl" or "obl:unmarked" or "xcomp" or "ccomp" or "advmod" or "compound:prt" or "nmod" => Modifier,
                "nsubj" when tree.IsPassive(verb) => Object,
                _ => 0,
            };
            // "hosted him for a meeting": what something is for is not what is done.
            if (weight == 0 || (relation == "obl" && tree.Preposition(child) == "for" && entry.Particle != "for"))
                continue;
            foreach (var head in tree.Joined(child))
                best = Math.Max(best, NounFit(tree, head, entry, weight, ref last));
        }
        // "talks that were suspended", "sanctions imposed by"
        if (best == 0 && tree.Words[verb].Relation is "acl" or "acl:relcl" && tree.Words[verb].Head is var modified and >= 0)
            best = NounFit(tree, modified, entry, Modifier, ref last);
        if (best == 0)
            best = BesideFit(tree, verb, entry, ref last);
        // A short list of nouns says more than a long one.
        return best == 0 ? null : fit + best + (0.2 / Math.Sqrt(entry.Nouns.Count));
    }

    // The tree may have lost the object: the noun among the words right behind the verb, before any preposition.
    private static double BesideFit(ActTree tree, int verb, ActEntry entry, ref int last)
    {
        for (var i = verb + 1; i < tree.Count && i < verb + 8 && tree.Words[i].Upos is not ("ADP" or "SCONJ" or "AUX") && tree.Words[i].Xpos is not ("VBD" or "VBZ" or "VBP" or "." or ","); i++)
        {
            if (!Is(tree, i, entry) || tree.Words[i].Upos != "NOUN")
                continue;
            last = Math.Max(last, i);
            return Inner;
        }
        return 0;
    }

    /// <summary>How well a noun, or what modifies it, is one that the entry asks for; 0 where it is none.</summary>
    public double NounFit(ActTree tree, int head, ActEntry entry, double weight, ref int last)
    {
        if (Is(tree, head, entry))
        {
            last = Math.Max(last, head);
            return weight;
        }
        foreach (var child in tree.Children(head))
        {
            var inner = tree.Words[child].Relation switch
            {
                "amod" => weight * Adjective,
                "compound" or "case" => weight,
                "nmod" when tree.Preposition(child).Length == 0 => weight,
                "nmod" when tree.Preposition(child) is "of" or "in" or "to" && lexicon.VerbOf(tree.Words[head].Lemma) is null => weight * Inner,
                _ => 0,
            };
            if (inner > 0 && Is(tree, child, entry))
            {
                last = Math.Max(last, child);
                return inner;
            }
        }
        return 0;
    }

    private static bool Is(ActTree tree, int word, ActEntry entry) => !(tree.Words[word] is { Upos: "VERB", Relation: "conj" }) && (entry.Nouns.Contains(tree.Words[word].Lemma.ToLowerInvariant()) || entry.Nouns.Contains(tree.Keys[word]));

    private static int Follows(ActTree tree, int verb, string particle)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Keys[child] == particle && child > verb)
                return child;
            if (tree.Words[child].Relation is "obl" or "xcomp" or "advcl" && tree.Child(child, "case", "mark") is var at and >= 0 && at > verb && tree.Keys[at] == particle)
                return at;
        }
        return verb + 1 < tree.Count && tree.Keys[verb + 1] == particle ? verb + 1 : -1;
    }
}
