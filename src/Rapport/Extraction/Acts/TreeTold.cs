namespace Rapport.Extraction.Acts;

/// <summary>How the act at a word of a tree is told: by its auxiliaries, by what governs it, by the word that opens its clause.</summary>
internal static class TreeTold
{
    /// <summary>How it is told.</summary>
    public static Told Of(ActTree tree, int act, int depth = 0)
    {
        var own = Own(tree, act);
        if (depth > 6)
            return own;
        if (tree.Child(act, "mark") is var mark and >= 0 && tree.Keys[mark] is "if" or "unless" or "whether" or "lest" or "until")
            return new(Modality.Hypothetical, Turned.Done, own.Negated, tree.Keys[mark]);
        var head = tree.Words[act].Head;
        if (head < 0)
            return own;
        return tree.Words[act].Relation switch
        {
            "conj" when own is { Modality: Modality.Done } && tree.IsVerb(head) && !HasTense(tree, act) => Of(tree, head, depth + 1),
            "xcomp" or "ccomp" or "csubj" or "csubj:pass" => Governed(tree, head, own, depth),
            "advcl" when tree.Child(act, "mark") is var that and >= 0 && tree.Keys[that] == "that" => Governed(tree, head, own, depth),
            "obl" when tree.IsVerb(head) => Governed(tree, head, own, depth),
            "advcl" when (tree.IsVerb(head) || tree.Words[head].Upos == "ADJ") && tree.Words[act].Xpos is "VB" or "VBG" && Telling(tree, head) is not (Acts.Telling.None or Acts.Telling.Say or Acts.Telling.Report) => Governed(tree, head, own, depth),
            // "to help reach a settlement" is what it is for, not what was done.
            "advcl" when tree.Words[act].Xpos == "VB" && own.Modality == Modality.Done => new(Modality.Hoped, Turned.Planned, own.Negated, "to"),
            "acl" when tree.Words[act].Xpos == "VB" => ByNoun(tree, head, own, depth),
            // "announced the suspension" tells it as done, "promised a suspension" does not.
            "obj" when !tree.IsVerb(act) && tree.IsVerb(head) => tree.Words[head].Lemma == "announce" ? Of(tree, head, depth + 1) : Governed(tree, head, own, depth),
            _ => own,
        };
    }

    private static bool HasTense(ActTree tree, int act) => tree.Words[act].Xpos is "VBD" or "VBZ" or "VBP" || tree.Child(act, "nsubj", "nsubj:pass", "aux") >= 0;

    private static Told Own(ActTree tree, int act)
    {
        var negated = Negated(tree, act);
        foreach (var aux in tree.Children(act, "aux"))
        {
            switch (tree.Keys[aux])
            {
                case "will" or "shall" or "'ll" or "wo":
                    return negated ? new(Modality.Done, Turned.Refused, false, "will not") : new(Modality.Promised, Turned.Planned, false, "will");
                case "should" or "must" or "ought":
                    return new(Modality.Hoped, Turned.Planned, negated, tree.Keys[aux]);
                case "would" or "'d" when tree.Words[act].Relation is "ccomp":
                    return negated ? new(Modality.Done, Turned.Refused, false, "would not") : new(Modality.Promised, Turned.Planned, false, "would");
                case "would" or "could" or "may" or "might" or "can" or "ca":
                    return new(Modality.Hypothetical, negated ? Turned.Denied : Turned.Done, negated, tree.Keys[aux]);
                case "had" when tree.Words[act].Xpos == "VBN" && !negated:
                    return new(Modality.Past, Turned.Done, false, "had");
            }
        }
        return negated ? new(Modality.Denied, Turned.Denied, true, "not") : Told.AsDone;
    }

    private static bool Negated(ActTree tree, int act)
    {
        foreach (var child in tree.Children(act))
        {
            if (tree.Keys[child] is "not" or "n't" or "never" or "no" && tree.Words[child].Relation is "advmod" or "det" or "neg")
                return true;
            // "took no action", "without signing"
            if (tree.Words[child].Relation is "obj" && tree.Children(child, "det").Any(d => tree.Keys[d] == "no"))
                return true;
            if (tree.Words[child].Relation is "mark" or "case" && tree.Keys[child] == "without")
                return true;
        }
        return false;
    }

    private static Telling Telling(ActTree tree, int verb)
    {
        var lemma = tree.Words[verb].Lemma;
        // "is ready to", "is set to", "is willing to"
        if (tree.Words[verb].Upos == "ADJ")
            return lemma is "ready" or "willing" or "prepared" or "committed" or "set" or "due" or "sure" or "bound" ? Acts.Telling.Promise
                : lemma is "unwilling" or "reluctant" or "unable" ? Acts.Telling.Refuse : lemma is "likely" or "possible" or "able" or "eager" or "keen" ? Acts.Telling.Hope : Acts.Telling.None;
        return TellingTable.Of(lemma);
    }

    private static Told Governed(ActTree tree, int head, Told own, int depth)
    {
        if (!tree.IsVerb(head) && tree.Words[head].Upos != "ADJ")
            return own;
        var telling = Telling(tree, head);
        if (telling is Acts.Telling.None)
            return own;
        var above = Of(tree, head, depth + 1);
        // "said it had expelled" is "we expelled".
        if (telling is Acts.Telling.Say or Acts.Telling.Report or Acts.Telling.Promise && own.Modality == Modality.Past && above.Turned == Turned.Done)
            return Told.AsDone;
        if (telling is Acts.Telling.Say or Acts.Telling.Report)
            return above.Turned == Turned.Done ? own : own.Modality == Modality.Done ? above with { Turned = own.Turned } : own;
        if (above.Modality is Modality.Hoped or Modality.Hypothetical or Modality.Feared && telling is not (Acts.Telling.Refuse or Acts.Telling.Stop))
            return above with { Turned = Turned.Planned };
        if (above.Negated || above.Turned is Turned.Refused or Turned.Denied)
            return telling is Acts.Telling.Stop or Acts.Telling.Refuse or Acts.Telling.Deny ? Told.AsDone : new(Modality.Denied, above.Turned == Turned.Refused ? Turned.Refused : Turned.Denied, true, "not " + tree.Words[head].Lemma);
        var cue = tree.Words[head].Lemma;
        return telling switch
        {
            Acts.Telling.Agree => new(Modality.Agreed, Turned.Planned, false, cue),
            Acts.Telling.Promise => own.Negated ? new(Modality.Done, Turned.Refused, false, cue) : new(Modality.Promised, Turned.Planned, false, cue),
            Acts.Telling.Propose => new(Modality.Proposed, Turned.Planned, false, cue),
            // Who tried did something, if not the thing.
            Acts.Telling.Hope when cue is "try" or "attempt" => new(Modality.Hoped, Turned.Done, false, cue),
            Acts.Telling.Hope => new(Modality.Hoped, Turned.Planned, false, cue),
            Acts.Telling.Fear => new(Modality.Feared, Turned.Done, false, cue),
            Acts.Telling.Refuse => new(Modality.Done, Turned.Refused, false, cue),
            Acts.Telling.Deny => new(Modality.Denied, Turned.Denied, true, cue),
            Acts.Telling.Stop => new(Modality.Done, Turned.Denied, false, cue),
            Acts.Telling.Threaten => new(Modality.Promised, Turned.Planned, false, cue),
            Acts.Telling.Hypothesis => new(Modality.Hypothetical, Turned.Planned, false, cue),
            Acts.Telling.Urge => new(Modality.Proposed, Turned.Planned, false, cue),
            Acts.Telling.Begin => above,
            _ => own,
        };
    }

    private static Told ByNoun(ActTree tree, int noun, Told own, int depth)
    {
        var lemma = tree.Words[noun].Lemma;
        if (Nouns.TryGetValue(lemma, out var told))
        {
            // "dropped its plan to", "denied any intention to"
            if (tree.Words[noun].Head is var head and >= 0 && tree.IsVerb(head) && tree.Words[noun].Relation == "obj" && TellingTable.Of(tree.Words[head].Lemma) is Acts.Telling.Stop or Acts.Telling.Refuse or Acts.Telling.Deny)
                return new(Modality.Done, Turned.Refused, false, tree.Words[head].Lemma);
            return told;
        }
        return own.Modality == Modality.Done && depth == 0 ? new(Modality.Hoped, Turned.Planned, own.Negated, "to") : own;
    }

    private static readonly Dictionary<string, Told> Nouns = Made();

    private static Dictionary<string, Told> Made()
    {
        var nouns = new Dictionary<string, Told>(StringComparer.Ordinal);
        void Add(string words, Modality modality, Turned turned)
        {
            foreach (var word in words.Split(' '))
                nouns[word] = new(modality, turned, false, word);
        }
        Add("plan decision promise pledge commitment vow intention willingness readiness pact", Modality.Promised, Turned.Planned);
        Add("agreement deal accord consensus", Modality.Agreed, Turned.Planned);
        Add("proposal offer bid invitation", Modality.Proposed, Turned.Planned);
        Add("refusal failure inability reluctance", Modality.Done, Turned.Refused);
        Add("hope wish desire attempt effort ability chance need", Modality.Hoped, Turned.Planned);
        Add("threat ultimatum", Modality.Promised, Turned.Planned);
        return nouns;
    }
}
