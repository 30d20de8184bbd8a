using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>The parties that the words of a tree name: by mention, as owner or adjective of those who act, by a pronoun; in a wide reading organisations and a country's own people too.</summary>
internal sealed class TreeParties(Sentence sentence, ActTree tree, RoleReader roles, Discourse discourse, IReadOnlyDictionary<int, string> places, bool wide)
{
    private readonly (Mention Mention, int At)?[] _mentions = Mentions(sentence, tree);

    /// <summary>The parties of some phrases and of what "and" joins to them.</summary>
    public ImmutableArray<EventActor> Of(IReadOnlyList<int> phrases, bool acting, bool host = false)
    {
        var found = ImmutableArray.CreateBuilder<EventActor>();
        foreach (var phrase in phrases.Select(Counted))
        {
            foreach (var head in tree.Joined(phrase))
            {
                foreach (var party in PartyOf(head, acting, host))
                {
                    if (!found.Any(f => f.Country == party.Country && (f.Span == party.Span || !wide)))
                        found.Add(party);
                }
            }
        }
        return found.ToImmutable();
    }

    // "Thousands of Iraqi Kurds", "a group of diplomats": what is counted acts.
    private int Counted(int head) => tree.Words[head].Lemma is "group" or "thousand" or "hundred" or "dozen" or "ten" or "score" or "number" or "part" or "patch" or "contingent" or "member" or "handful" or "series" or "million" or "majority" or "some"
        && tree.Children(head, "nmod", "obl").FirstOrDefault(c => tree.Preposition(c) == "of", -1) is var counted and >= 0 ? Counted(counted) : head;

    private ImmutableArray<EventActor> PartyOf(int head, bool acting, bool host)
    {
        if (MentionAt(head) is var (mention, at) && roles.Of(mention, at, null) is { IsEmpty: false } known)
            return known;
        if (wide && Wider(head) is { } wider)
            return [wider];
        if (tree.Words[head].Upos == "PRON" && acting)
            return Pronoun(tree.Keys[head]);
        var sector = ClosedClasses.Sector(tree.Keys[head]) ?? ClosedClasses.Sector(tree.Words[head].Lemma);
        // "Polish exports rose" is nobody's act.
        if (acting && sector is null && tree.Words[head].Upos != "PROPN")
            return [];
        var owner = Owner(head, acting);
        if (owner.IsDefaultOrEmpty && host && places.TryGetValue(tree.Words[head].Span.Start, out var country))
            return [new(tree.Words[head].Span.Of(tree.Text), new ActorId(ActorId.Prefix + country), country, null, tree.Words[head].Span)];
        if (owner.IsDefaultOrEmpty && acting && sector == "GOV" && tree.Child(head, "det", "nmod:poss") is var det and >= 0 && tree.Keys[det] is "the" or "its" or "their" && discourse.LastSource is [{ Country: not null } last])
            return [last with { Sector = sector, Text = tree.Words[head].Span.Of(tree.Text), Span = tree.Words[head].Span }];
        if (owner.IsDefaultOrEmpty && wide && (sector is not null || (MentionAt(head) is { } titled && titled.Mention.Office is not null)) && Home() is { } home)
            return [new(tree.Words[head].Span.Of(tree.Text), null, home, sector ?? "GOV", tree.Words[head].Span)];
        return owner.IsDefaultOrEmpty ? [] : [.. owner.Select(o => o with { Sector = sector ?? o.Sector })];
    }

    /// <summary>The first party that the words of a range name, in whatever role; empty where none.</summary>
    public ImmutableArray<EventActor> FirstIn(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var found = MentionAt(i) is var (mention, at) ? roles.Of(mention, at, null) : char.IsUpper(tree.Text[tree.Words[i].Span.Start]) && Wider(i) is { } wider ? [wider] : [];
            if (!found.IsEmpty)
                return found;
        }
        return [];
    }

    /// <summary>The organisation, or the head whose country is known without being named, that stands at a word.</summary>
    public EventActor? Wider(int head)
    {
        // The capitalised words that stand together with it; the tree may part them.
        bool Joins(int i) => i >= 0 && i < tree.Count && MentionAt(i) is not { Mention.Country: not null } && (char.IsUpper(tree.Text[tree.Words[i].Span.Start]) || tree.Keys[i] is "-" or "al" or "el" or "bin" or "ben" or "of" or "'s" || ClosedClasses.Sector(tree.Keys[i]) == "GOV");
        int first = head, last = head;
        while (Joins(first - 1))
            first--;
        while (Joins(last + 1))
            last++;
        var phrase = Enumerable.Range(first, last - first + 1).ToList();
        return WiderParties.Of([.. phrase.Select(i => tree.Keys[i])], [.. phrase.Select(i => char.IsUpper(tree.Text[tree.Words[i].Span.Start]))]) is var (code, sector)
            ? new(tree.Words[head].Span.Of(tree.Text), null, code, sector, tree.Words[head].Span) : null;
    }

    /// <summary>The only country that the sentence names, or null.</summary>
    public string? Home() => sentence.Tokens.Select(t => t.Mention?.Country).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    // The nearest party under a word: "the Polish minister", "farmers of Poland", "Germany's ban on Polish salt" owned by Germany.
    private ImmutableArray<EventActor> Owner(int head, bool acting)
    {
        var level = new List<int> { head };
        for (var depth = 0; depth < 3 && level.Count > 0; depth++)
        {
            var next = new List<int>();
            foreach (var word in level)
            {
                foreach (var child in tree.Children(word))
                {
                    if (tree.Words[child].Relation is "nmod:poss" or "amod" or "compound" or "flat" or "appos" or "nmod" or "conj" && (!acting || tree.Words[child].Relation != "nmod" || tree.Preposition(child) is "of" or "from" or "in" or "for"))
                        next.Add(child);
                }
            }
            var parties = next.Select(MentionAt).Where(m => m is not null).SelectMany(m => roles.Of(m!.Value.Mention, m.Value.At, null)).ToImmutableArray();
            if (!parties.IsEmpty)
                parties = [.. parties, .. next.Where(n => MentionAt(n) is not null).SelectMany(n => tree.Children(n, "conj")).Select(MentionAt).Where(m => m is not null).SelectMany(m => roles.Of(m!.Value.Mention, m.Value.At, null))];
            if (parties.IsEmpty && wide)
                parties = [.. next.Where(n => char.IsUpper(tree.Text[tree.Words[n].Span.Start])).Select(Wider).OfType<EventActor>().Take(1)];
            if (!parties.IsEmpty && next.Any(n => MentionAt(n) is not null && tree.Child(n, "conj") >= 0))
                return parties;
            if (!parties.IsEmpty)
                return parties.Select(p => p.Country).Distinct().Count() > 1 && !next.Any(n => tree.Words[n].Relation == "conj") ? [parties[0]] : parties;
            level = next;
        }
        return Beside(head);
    }

    // The tree may have lost an adjective: the parties named right before the word, with no verb or preposition between.
    private ImmutableArray<EventActor> Beside(int head)
    {
        var found = ImmutableArray.CreateBuilder<EventActor>();
        for (var i = head - 1; i >= 0 && i > head - 6; i--)
        {
            if (MentionAt(i) is var (mention, at))
                found.InsertRange(0, roles.Of(mention, at, null));
            else if (tree.Words[i].Xpos is not ("JJ" or "NN" or "NNS" or "NNP" or "CC" or "HYPH" or "VBN" or "POS" or "CD"))
                break;
        }
        return found.Count > 1 && found.Select(f => f.Country).Distinct().Count() > 1 && !Enumerable.Range(Math.Max(0, head - 6), Math.Min(6, head)).Any(i => tree.Words[i].Xpos == "CC") ? [found[^1]] : [.. found.DistinctBy(f => f.Country)];
    }

    /// <summary>The mention that covers a word, and its token.</summary>
    public (Mention Mention, int At)? MentionAt(int word) => _mentions[word];

    private static (Mention, int)?[] Mentions(Sentence sentence, ActTree tree)
    {
        var at = new (Mention, int)?[tree.Count];
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Mention is not { } mention)
                continue;
            foreach (var word in tree.Within(mention.Span))
                at[word] ??= (mention, i);
        }
        return at;
    }

    private ImmutableArray<EventActor> Pronoun(string word) => word switch
    {
        "they" or "both" => discourse.LastSource.Length > 1 ? discourse.LastSource : [],
        "he" or "she" => discourse.LastSource is [{ Sector: "GOV" } or { Actor: not null }] ? discourse.LastSource : [],
        "it" => discourse.LastSource is [_] ? discourse.LastSource : [],
        _ => [],
    };
}
