using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Codes the acts that nouns tell: "Poland's president's visit to Germany", "the meeting between Indian and Pakistani ministers".</summary>
internal sealed class NounActs(Sentence sentence, RoleReader roles, ActLexicon lexicon, Discourse discourse)
{
    /// <summary>A noun tells less surely than a verb that the act took place.</summary>
    private const double NounWeight = 0.75;

    /// <summary>The act of a noun, or null where either side is not named.</summary>
    public FoundAct? Of(int at)
    {
        var token = sentence.Tokens[at];
        if (token.Class != WordClass.Noun || lexicon.OfNoun(token.Lemma) is not { } entry || sentence.ClassAt(at - 1) == WordClass.Not)
            return null;
        if (ClosedClasses.Sector(sentence.KeyAt(at + 1)) is not null)
            return null;
        var after = Following(at);
        var source = Owner(at);
        if (source.IsEmpty)
            source = [.. after.Where(p => p.Preposition is "of" or "by").Take(1).SelectMany(p => Whole(p))];
        var between = after.FirstOrDefault(p => p.Preposition == "between");
        if (source.IsEmpty && !between.IsEmpty)
            source = Whole(between);
        var target = ImmutableArray<EventActor>.Empty;
        foreach (var place in entry.Frame)
        {
            foreach (var phrase in after.Where(p => p.Preposition == (place == "host" ? "to" : place)))
            {
                if (target.IsEmpty && !(place == "of" && !Owner(at).IsEmpty is false))
                    target = VerbActs.Other(roles.PatientsOf(phrase, entry.Mode == "visit"), source);
            }
        }
        var several = VerbActs.Countries(source).Count >= 2;
        if (entry.Takes("mutual") && several && target.IsEmpty)
            return Found(entry, at, source, [], NounWeight);
        if (entry.Takes("mutual") && !target.IsEmpty && source.Length > 0)
            return Found(entry, at, [.. source, .. target], [], NounWeight);
        if (entry.Mode == "visit" && target.IsEmpty)
            return Anaphoric(entry, at, source);
        return source.IsEmpty || target.IsEmpty || several ? null : Found(entry, at, source, target, NounWeight);
    }

    // "this state visit", "the delegation of President Lee": the visit that was told before.
    private FoundAct? Anaphoric(ActEntry entry, int at, ImmutableArray<EventActor> source)
    {
        if (source.IsEmpty && !Demonstrative(at))
            return null;
        // "This visit" is the latest of those told; a named visitor's is the latest of hers.
        var visit = discourse.Visits.Where(v => source.IsEmpty || VerbActs.Countries(source).SetEquals(VerbActs.Countries(v.Source))).OrderBy(v => v.Date?.To ?? DateOnly.MaxValue).LastOrDefault();
        if (visit is null)
            return null;
        // What a sentence takes for given is not put in doubt by what it hopes of it.
        return new(entry, null, sentence.Tokens[at].Span, source.IsEmpty ? visit.Source : source, visit.Target, Acts.Told.AsDone, NounWeight * 0.8) { Date = visit.Date };
    }

    private bool Demonstrative(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 4; i--)
        {
            if (sentence.KeyAt(i) is "this" or "that")
                return true;
        }
        return false;
    }

    private FoundAct Found(ActEntry entry, int at, ImmutableArray<EventActor> source, ImmutableArray<EventActor> target, double weight) =>
        new(entry, null, sentence.Tokens[at].Span, source, target, Told(at), weight) { After = Following(at) };

    private Told Told(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 12; i--)
        {
            var key = sentence.KeyAt(i);
            if (sentence.ClassAt(i) == WordClass.Verb)
                break;
            if (key is "planned" or "upcoming" or "scheduled" or "forthcoming" or "future" || (key is "before" or "of" && sentence.KeyAt(i - 1) is "ahead"))
                return new(Modality.Promised, Turned.Planned, false, key);
            if (key is "possible" or "potential" or "proposed" or "eventual" or "hypothetical")
                return new(Modality.Hypothetical, Turned.Done, false, key);
            if (key is "cancelled" or "canceled" or "failed" or "aborted")
                return new(Modality.Denied, Turned.Denied, true, key);
        }
        var governor = sentence.Groups.LastOrDefault(g => g.Head < at && !Boundary(g.Head, at));
        if (governor is not null)
        {
            var own = ToldReader.Of(sentence, governor);
            if (own is { Modality: Modality.Hypothetical or Modality.Hoped or Modality.Feared or Modality.Denied } told)
                return told with { Turned = Turned.Done };
            // A noun behind an infinitive is no surer than the infinitive.
            if (governor.Infinitive && own is { Modality: not (Modality.Done or Modality.Agreed or Modality.Promised) } unsure)
                return unsure with { Turned = Turned.Done };
            return TellingTable.Of(governor.Lemma) switch
            {
                Telling.Hope or Telling.Urge => new(Modality.Hoped, Turned.Done, false, governor.Lemma),
                Telling.Propose => new(Modality.Proposed, Turned.Done, false, governor.Lemma),
                Telling.Promise when governor.Lemma is not "announce" => new(Modality.Promised, Turned.Planned, false, governor.Lemma),
                Telling.Refuse => new(Modality.Denied, Turned.Denied, true, governor.Lemma),
                Telling.Hypothesis => new(Modality.Hypothetical, Turned.Done, false, governor.Lemma),
                _ when governor.Lemma is "cancel" or "postpone" or "call" or "delay" => new(Modality.Denied, Turned.Denied, true, governor.Lemma),
                _ when governor.Infinitive && governor.Modal is null && own is null => new(Modality.Hypothetical, Turned.Done, false, governor.Lemma),
                _ => Acts.Told.AsDone,
            };
        }
        var next = sentence.Groups.FirstOrDefault(g => g.Head > at && !Boundary(at, g.First));
        if (next is { Modal: "will" or "shall" } && next.Lemma is "be" or "take" or "begin" or "start" or "last" or "come" or "happen")
            return new(Modality.Promised, Turned.Planned, false, "will");
        if (next is { Modal: "would" or "could" or "may" or "might" })
            return next.Lemma is "be" or "take" or "begin" or "help" ? new(Modality.Hypothetical, Turned.Done, false, next.Modal) : Acts.Told.AsDone;
        return Acts.Told.AsDone;
    }

    private bool Boundary(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.ClassAt(i) is WordClass.Stop or WordClass.Relative)
                return true;
        }
        return false;
    }

    private ImmutableArray<EventActor> Owner(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            var token = sentence.Tokens[i];
            if (token.Mention is { } mention)
            {
                // A bare name before the noun is an owner only with its 's; an adjective owns as it is.
                var owns = mention.Form is MentionForm.Demonym or MentionForm.Both or MentionForm.Side || sentence.ClassAt(i + 1) == WordClass.Possessive;
                return owns ? roles.Of(mention, i, null) : [];
            }
            if (token.Class is not (WordClass.Noun or WordClass.Possessive or WordClass.Number or WordClass.Adverb))
                return [];
        }
        return [];
    }

    private ImmutableArray<EventActor> Whole(NounPhrase phrase) => roles.Agents([phrase with { Preposition = "" }]) is { IsEmpty: false } agents ? agents : roles.PatientsOf(phrase);

    private List<NounPhrase> Following(int at)
    {
        var end = at + 1;
        while (end < sentence.Tokens.Count && sentence.ClassAt(end) is not (WordClass.Verb or WordClass.Aux or WordClass.Modal or WordClass.Stop or WordClass.Comma or WordClass.Relative or WordClass.Subordinator or WordClass.To))
            end++;
        return [.. ClauseReader.Split(sentence, at + 1, end).Where(p => p.Preposition.Length > 0)];
    }
}
