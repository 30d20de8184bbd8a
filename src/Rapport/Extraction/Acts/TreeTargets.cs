using System.Collections.Immutable;

namespace Rapport.Extraction.Acts;

/// <summary>Toward whom the verb of a tree acts, at the places that an entry's frame names.</summary>
internal sealed class TreeTargets(ActTree tree, TreeParties parties, RoleReader roles, bool wide)
{
    /// <summary>CAMEO's code of a visit that is told from its host.</summary>
    private const string Hosting = "043";

    // Where the party stands in what is promised or threatened: "pledged to return books to Korea".
    private static readonly string[] PromisedPlaces = ["obj", "to", "on", "against", "for", "from"];

    /// <summary>The parties acted upon; empty where the entry needs none; null where it needs some and finds none.</summary>
    public ImmutableArray<EventActor>? Of(int verb, ActEntry entry, ImmutableArray<EventActor> source)
    {
        if (entry.Takes("mutual") && VerbActs.Countries(source).Count >= 2 && tree.Child(verb, "obl") < 0)
            return [];
        foreach (var place in entry.Frame)
        {
            foreach (var root in Roots(verb, place))
            {
                // Only who acts can be received: "received two aircraft from Poland" is no visit.
                var found = Other(parties.Of([root], acting: entry.Cameo == Hosting, host: place is "host" or "to" or "in" or "at" && (entry.Mode == "visit" || entry.Nouns.Contains("embassy"))), source);
                // A bloc is no party to a tie of two countries.
                if (!found.IsEmpty && (wide || found.Any(f => f.Country is not null)))
                    return found;
            }
        }
        if (Promised(verb, entry, source) is { IsEmpty: false } promised)
            return promised;
        if (entry.Nouns.Count > 0 && Placed(verb, entry, source) is { IsEmpty: false } placed)
            return placed;
        if (entry.Takes("mutual") && VerbActs.Countries(source).Count >= 2)
            return [];
        if (wide && entry.Frame.Any(f => f is not ("none" or "any" or "mutual")) && Beneath(verb, source) is { IsEmpty: false } beneath)
            return beneath;
        if (wide && !source.IsEmpty && Within(verb, entry, source) is { IsEmpty: false } own)
            return own;
        return (entry.Takes("none") || (wide && entry.Takes("any"))) && !source.IsEmpty ? [] : null;
    }

    // "threatened to cut electricity to Britain": the threat is toward whom the threatened act would be.
    private ImmutableArray<EventActor> Promised(int verb, ActEntry entry, ImmutableArray<EventActor> source)
    {
        if (entry.Nouns.Count > 0 || !entry.Takes("obj") || TellingTable.Of(tree.Words[verb].Lemma) is not (Telling.Promise or Telling.Threaten or Telling.Propose) || tree.Child(verb, "xcomp", "advcl") is not (var promised and >= 0) || tree.Words[promised].Xpos != "VB")
            return [];
        return PromisedPlaces.SelectMany(place => Roots(promised, place)).Select(root => Other(parties.Of([root], acting: false), source)).FirstOrDefault(f => f.Any(p => p.Country is not null), []);
    }

    // The party behind a preposition of the frame, wherever the tree hangs it, before another verb with a tense.
    private ImmutableArray<EventActor> Placed(int verb, ActEntry entry, ImmutableArray<EventActor> source)
    {
        for (var i = verb + 1; i < tree.Count && tree.Words[i].Xpos is not ("VBD" or "VBZ" or "VBP" or "MD" or ":"); i++)
        {
            if (tree.Words[i].Upos != "ADP" || !entry.Takes(tree.Keys[i]))
                continue;
            for (var k = i + 1; k < tree.Count && k < i + 5 && ((!wide && tree.Keys[k] is "from" or "of" or "with") || tree.Words[k].Upos is not ("ADP" or "VERB" or "PUNCT")); k++)
            {
                var found = parties.MentionAt(k) is var (mention, at) ? Other(roles.Of(mention, at, null), source) : [];
                if (!found.IsEmpty)
                    return found;
            }
        }
        return [];
    }

    // The nearest party named behind the verb before another verb with a tense, wherever the tree hangs it.
    private ImmutableArray<EventActor> Beneath(int verb, ImmutableArray<EventActor> source)
    {
        for (var i = verb + 1; i < tree.Count; i++)
        {
            if (tree.Words[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || tree.Keys[i] is ";" or ":" or "unless" or "if")
                break;
            var found = parties.MentionAt(i) is var (mention, at) ? roles.Of(mention, at, null) : tree.Words[i].Upos == "PROPN" && parties.Wider(i) is { } wider ? [wider] : [];
            found = VerbActs.Other(found, source);
            if (!found.IsEmpty)
                return found;
        }
        return [];
    }

    // An act upon something, in a sentence that names no other country, is done within the actor's own.
    private ImmutableArray<EventActor> Within(int verb, ActEntry entry, ImmutableArray<EventActor> source) =>
        entry.Type is EventType.Coerce or EventType.Assault or EventType.Concede or EventType.Retreat or EventType.Protest or EventType.Sanction or EventType.Reject or EventType.Request or EventType.Threaten
        && source is [{ Country: { } own }] && parties.Home() == own && tree.Child(verb, "obj", "obl") is var acted and >= 0
            ? [new(tree.Words[acted].Span.Of(tree.Text), null, own, null, tree.Words[acted].Span)] : [];

    /// <summary>Those of the parties found that are not the source itself; in a wide reading another party of the same country is another party.</summary>
    public ImmutableArray<EventActor> Other(ImmutableArray<EventActor> found, ImmutableArray<EventActor> source) =>
        wide ? [.. found.Where(f => source.All(s => s.Span != f.Span))] : VerbActs.Other(found, source);

    private IEnumerable<int> Roots(int verb, string place)
    {
        if (place is "mutual" or "none" or "any")
            yield break;
        foreach (var child in tree.Children(verb))
        {
            var relation = tree.Words[child].Relation;
            var direct = relation is "obj" or "iobj" or "nsubj:pass" || (relation == "nsubj" && tree.IsPassive(verb));
            var preposition = tree.Preposition(child);
            if (direct && place is "obj" or "host")
                yield return child;
            if (relation is "obl" or "nmod" or "obl:agent" && (preposition == place || (place == "host" && preposition is "to" or "in" or "at")))
                yield return child;
            if (place == "obj" && relation == "ccomp" && tree.Child(child, "nsubj", "nsubj:pass") is var asked and >= 0 && TellingTable.Of(tree.Words[verb].Lemma) == Telling.Urge)
                yield return asked;
            // "signed a treaty with Poland": the partner may hang on the noun.
            if (direct || relation is "obl" or "xcomp")
            {
                foreach (var inner in tree.Children(child, "nmod", "nmod:poss", "amod", "compound"))
                {
                    var at = tree.Preposition(inner);
                    if (tree.Words[inner].Relation == "nmod" ? at == place || (place == "obj" && at == "of") : place is "obj" or "of" or "host")
                        yield return inner;
                }
            }
        }
    }
}
