using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Who acts and who is acted upon in one sentence.</summary>
internal sealed class RoleReader(string text, Sentence sentence, Discourse discourse, IReadOnlyDictionary<int, string> places)
{
    /// <summary>The parties that act in the clause of a verb group; empty where none is known.</summary>
    public ImmutableArray<EventActor> Subject(VerbGroup group, int depth = 0)
    {
        if (depth > 6)
            return [];
        if (group.Infinitive && sentence.ClassAt(group.First - 1) == WordClass.Verb && sentence.Tokens[group.First - 1].Group is { } governor && governor != group)
            return Subject(governor, depth + 1);
        if (ClauseReader.SharedWith(sentence, group) is { } shared)
            return Subject(shared, depth + 1);
        // "announced its decision to lift": who decided is who lifts.
        if (group.Infinitive && sentence.ClassAt(group.First - 1) == WordClass.Noun && sentence.Groups.LastOrDefault(g => g.Finite && g.Head < group.First) is { } deciding)
            return Subject(deciding, depth + 1);
        if (group.Gerund || group.Infinitive)
            return [];
        var phrases = ClauseReader.Before(sentence, group);
        return phrases.Count == 0 ? [] : Agents(phrases);
    }

    /// <summary>The parties a list of noun phrases names as acting: the first phrase without a preposition, with what "of" adds to it.</summary>
    public ImmutableArray<EventActor> Agents(IReadOnlyList<NounPhrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].Preposition.Length > 0 && !(i == 0 && phrases.Count == 1))
                continue;
            var phrase = phrases[i].Preposition.Length > 0 ? AfterAdverbial(phrases[i]) : phrases[i];
            if (phrase.IsEmpty)
                return [];
            var found = AgentsOf(phrase);
            var next = i + 1 < phrases.Count ? phrases[i + 1] : default;
            if (found.IsEmpty && next.Preposition is "of" or "from" or "in" or "for" && SectorAtEnd(phrase) is { } sector)
                found = [.. PatientsOf(next).Select(a => a with { Sector = sector, Text = Words(phrase.First, next.End), Span = Bounds(phrase.First, next.End) })];
            return found;
        }
        return phrases.Count > 1 && phrases[^1].Preposition.Length > 0 ? AgentsOf(AfterAdverbial(phrases[^1])) : [];
    }

    /// <summary>The parties a phrase names in any way: by name, as an owner, by an adjective, as a host city.</summary>
    public ImmutableArray<EventActor> PatientsOf(NounPhrase phrase, bool host = false)
    {
        var found = ImmutableArray.CreateBuilder<EventActor>();
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Mention is { } mention)
            {
                // After the first party only its equals count: "Poland and Germany", not "Poland's view of Germany".
                if (found.Count > 0 && sentence.ClassAt(i - 1) is not (WordClass.Conjunction or WordClass.Comma or WordClass.Determiner))
                    continue;
                found.AddRange(Of(mention, i, SectorAfter(i, phrase.End)));
            }
            else if (host && found.Count == 0 && places.TryGetValue(token.Span.Start, out var country))
            {
                found.Add(new(token.Span.Of(text), new ActorId(ActorId.Prefix + country), country, null, token.Span));
            }
            else if (token.Class == WordClass.Pronoun && token.Key is "each" or "them")
            {
                return [];
            }
        }
        return found.ToImmutable();
    }

    /// <summary>A mention as a party to an act; two for a naming of two at once.</summary>
    public ImmutableArray<EventActor> Of(Mention mention, int at, string? sector)
    {
        if (mention.Form == MentionForm.Both)
        {
            var named = new List<string>();
            for (var i = 0; i < at; i++)
            {
                if (sentence.Tokens[i].Mention?.Country is { } country)
                    named.Add(country);
            }
            return [.. discourse.PairFor(named).Select(c => new EventActor(mention.Text, new ActorId(ActorId.Prefix + c), c, sector, mention.Span))];
        }
        var own = mention.Form is MentionForm.TitledName or MentionForm.Office or MentionForm.Metonym or MentionForm.Side ? "GOV" : null;
        return mention.Country is null && mention.Actor is null ? [] : [new(mention.Text, mention.Actor, mention.Country, sector ?? own, mention.Span)];
    }

    private ImmutableArray<EventActor> AgentsOf(NounPhrase phrase)
    {
        while (!phrase.IsEmpty && sentence.ClassAt(phrase.First) == WordClass.Adverb)
            phrase = phrase with { First = phrase.First + 1 };
        if (phrase.IsEmpty)
            return [];
        if (phrase.End - phrase.First == 1 && sentence.ClassAt(phrase.First) == WordClass.Pronoun)
            return Pronoun(sentence.KeyAt(phrase.First));
        var found = ImmutableArray.CreateBuilder<EventActor>();
        var parts = Parts(phrase);
        string? carried = null;
        for (var p = parts.Count - 1; p >= 0; p--)
        {
            var (first, end) = parts[p];
            var head = end - 1;
            while (head >= first && sentence.ClassAt(head) is WordClass.Adverb or WordClass.Mark)
                head--;
            if (head < first)
                continue;
            var token = sentence.Tokens[head];
            if (token.Mention is { } mention)
            {
                // "South Korean and Chinese leaders": the adjective before "and" shares the noun after it.
                if (mention.Form != MentionForm.Demonym || carried is not null || sentence.KeyAt(head - 1) == "the")
                    found.InsertRange(0, Of(mention, head, mention.Form == MentionForm.Demonym ? carried : null));
                continue;
            }
            if (ClosedClasses.Sector(token.Key) is not { } sector)
                continue;
            carried = sector;
            var owner = -1;
            for (var i = head - 1; i >= first && owner < 0; i--)
            {
                if (sentence.Tokens[i].Mention is not null)
                    owner = i;
            }
            if (owner >= 0)
                found.InsertRange(0, Of(sentence.Tokens[owner].Mention!, owner, sector).Select(a => a with { Text = Words(owner, head + 1), Span = Bounds(owner, head + 1) }));
            else if (parts.Count == 1 && sentence.KeyAt(first) == "their" && head == first + 1 && discourse.LastSource.Length > 1)
                found.AddRange(discourse.LastSource.Select(s => s with { Text = Words(first, head + 1), Span = Bounds(first, head + 1), Sector = sector }));
            else if (parts.Count == 1 && sentence.KeyAt(first) is "the" or "its" or "their" && sector is "GOV" && head == first + 1 && discourse.LastSource is [{ Country: not null } last])
                found.Add(last with { Text = Words(first, head + 1), Span = Bounds(first, head + 1), Sector = sector });
        }
        return found.ToImmutable();
    }

    private ImmutableArray<EventActor> Pronoun(string word) => word switch
    {
        "they" or "both" => discourse.LastSource.Length > 1 ? discourse.LastSource : [],
        "he" or "she" => discourse.LastSource is [{ Sector: "GOV" } or { Actor: not null }] ? discourse.LastSource : [],
        "it" => discourse.LastSource is [_] ? discourse.LastSource : [],
        _ => [],
    };

    // "On Monday Germany": the party behind a date or a place that opens the sentence.
    private NounPhrase AfterAdverbial(NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (sentence.ClassAt(i) is WordClass.Party or WordClass.Determiner or WordClass.Pronoun && sentence.ClassAt(i - 1) is WordClass.Noun or WordClass.Number)
                return phrase with { Preposition = "", First = i };
        }
        return default;
    }

    private List<(int First, int End)> Parts(NounPhrase phrase)
    {
        var parts = new List<(int, int)>();
        var first = phrase.First;
        for (var i = phrase.First; i <= phrase.End; i++)
        {
            if (i < phrase.End && sentence.ClassAt(i) is not (WordClass.Conjunction or WordClass.Comma))
                continue;
            if (i > first)
                parts.Add((first, i));
            first = i + 1;
        }
        return parts;
    }

    private string? SectorAtEnd(NounPhrase phrase) => ClosedClasses.Sector(sentence.KeyAt(phrase.End - 1));

    private string? SectorAfter(int at, int end)
    {
        for (var i = at + 1; i < end && i < at + 6; i++)
        {
            if (sentence.ClassAt(i) is WordClass.Conjunction or WordClass.Comma or WordClass.Party)
                return null;
            if (ClosedClasses.Sector(sentence.KeyAt(i)) is { } sector)
                return sector;
        }
        return null;
    }

    private string Words(int first, int end) => Bounds(first, end).Of(text);

    private TextSpan Bounds(int first, int end) => TextSpan.FromBounds(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);
}
