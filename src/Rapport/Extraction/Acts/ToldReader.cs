using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>How a verb group is told: by its auxiliaries, by the verbs that govern it and by the word that opens its clause.</summary>
internal static class ToldReader
{
    /// <summary>How the act of a verb group is told; null where it is no act at all (an infinitive that nothing governs).</summary>
    public static Told? Of(Sentence sentence, VerbGroup group, int depth = 0)
    {
        if (depth > 6)
            return null;
        var opener = ClauseReader.Opener(sentence, group);
        if (opener is "if" or "unless" or "whether" or "lest" || UnderCondition(sentence, group))
            return new(Modality.Hypothetical, Turned.Done, false, "condition");
        if (group.Infinitive || (group.Gerund && Verb(sentence, group.First - 1) is not null))
            return Governed(sentence, group, depth);
        if (group.Gerund)
            return ClauseReader.SharedWith(sentence, group) is { } main && sentence.ClassAt(group.First - 1) == WordClass.Comma ? Of(sentence, main, depth + 1) : null;
        var own = Own(group);
        if (ClauseReader.SharedWith(sentence, group) is { } shared && own is { Modality: Modality.Done } && group.Modal is null && sentence.Tokens[group.Head].Form == VerbForm.Base)
            return Of(sentence, shared, depth + 1);
        if (ClauseReader.Governor(sentence, group) is { } governor)
        {
            return TellingTable.Of(governor.Lemma) switch
            {
                Telling.Hope => new(Modality.Hoped, Turned.Done, false, governor.Lemma),
                Telling.Fear => new(Modality.Feared, Turned.Done, false, governor.Lemma),
                Telling.Deny or Telling.Refuse => new(Modality.Denied, Turned.Denied, true, governor.Lemma),
                Telling.Propose or Telling.Urge => new(Modality.Proposed, Turned.Planned, false, governor.Lemma),
                Telling.Hypothesis => new(Modality.Hypothetical, Turned.Done, false, governor.Lemma),
                // Told words step back in time: "said it had expelled" is "we expelled", "said it would lift" is "we will lift".
                Telling.Say or Telling.Promise when governor.Past && group.PastPerfect && !group.Negated => Told.AsDone,
                Telling.Say or Telling.Promise when governor.Past && group.Modal == "would" => group.Negated
                    ? new(Modality.Done, Turned.Refused, false, "would not") : new(Modality.Promised, Turned.Planned, false, "would"),
                _ => own,
            };
        }
        return own;
    }

    private static Told Own(VerbGroup group)
    {
        if (group.Modal is { } modal)
        {
            return modal switch
            {
                "will" or "shall" => group.Negated ? new(Modality.Done, Turned.Refused, false, "will not") : new(Modality.Promised, Turned.Planned, false, "will"),
                "should" or "must" or "ought" => new(Modality.Hoped, Turned.Planned, group.Negated, modal),
                _ => new(Modality.Hypothetical, Turned.Done, group.Negated, modal),
            };
        }
        if (group.Negated)
            return new(Modality.Denied, Turned.Denied, true, "not");
        return group.PastPerfect ? new(Modality.Past, Turned.Done, false, "had") : Told.AsDone;
    }

    private static Told? Governed(Sentence sentence, VerbGroup group, int depth)
    {
        var before = Verb(sentence, group.First - 1);
        // "urged Poland to sign": the party between is the one that is asked.
        if (before is null)
        {
            if (ClauseReader.SharedWith(sentence, group) is { Infinitive: true } shared)
                return Of(sentence, shared, depth + 1);
            if (sentence.ClassAt(group.First - 1) == WordClass.Noun)
                return ByNoun(sentence.Tokens[group.First - 1].Lemma);
            return null;
        }
        var above = Of(sentence, before, depth + 1);
        if (above is not { } told)
            return null;
        // What governs is itself only hoped, denied or possible.
        if (told.Modality is Modality.Hoped or Modality.Hypothetical or Modality.Feared or Modality.Proposed)
            return told with { Turned = Turned.Done };
        var telling = TellingTable.Of(before.Lemma);
        if (told.Negated || told.Turned == Turned.Refused)
            return telling is Telling.Stop or Telling.Refuse or Telling.Deny ? Told.AsDone : new(Modality.Denied, Turned.Denied, true, "not " + before.Lemma);
        return telling switch
        {
            Telling.Agree => new(Modality.Agreed, Turned.Planned, false, before.Lemma),
            Telling.Promise => new(Modality.Promised, Turned.Planned, false, before.Lemma),
            Telling.Propose => new(Modality.Proposed, Turned.Planned, false, before.Lemma),
            Telling.Hope => new(Modality.Hoped, Turned.Done, false, before.Lemma),
            Telling.Fear => new(Modality.Feared, Turned.Done, false, before.Lemma),
            Telling.Refuse => new(Modality.Done, Turned.Refused, false, before.Lemma),
            Telling.Deny => new(Modality.Denied, Turned.Denied, true, before.Lemma),
            Telling.Stop => new(Modality.Done, Turned.Denied, false, before.Lemma),
            Telling.Threaten => new(Modality.Promised, Turned.Planned, false, before.Lemma),
            Telling.Begin => told,
            Telling.Hypothesis => new(Modality.Hypothetical, Turned.Done, false, before.Lemma),
            _ => null,
        };
    }

    private static Told? ByNoun(string noun) => noun switch
    {
        "plan" or "decision" or "promise" or "pledge" or "commitment" or "vow" or "intention" or "willingness" or "readiness" => new(Modality.Promised, Turned.Planned, false, noun),
        "agreement" or "deal" or "accord" => new(Modality.Agreed, Turned.Planned, false, noun),
        "proposal" or "offer" or "bid" => new(Modality.Proposed, Turned.Planned, false, noun),
        "refusal" => new(Modality.Done, Turned.Refused, false, noun),
        "hope" or "wish" or "desire" or "attempt" or "effort" => new(Modality.Hoped, Turned.Done, false, noun),
        "threat" => new(Modality.Promised, Turned.Planned, false, noun),
        _ => null,
    };

    private static VerbGroup? Verb(Sentence sentence, int index) => sentence.ClassAt(index) == WordClass.Verb ? sentence.Tokens[index].Group : null;

    // "If it imposes tariffs, Poland will retaliate": what follows from a condition is one itself.
    private static bool UnderCondition(Sentence sentence, VerbGroup group)
    {
        if (group.Modal is not ("will" or "would" or "could" or "may" or "might"))
            return false;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.ClassAt(i) == WordClass.Subordinator && sentence.KeyAt(i) is "if" or "unless")
                return true;
        }
        return false;
    }
}
