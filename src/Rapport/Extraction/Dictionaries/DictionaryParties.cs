using System.Collections.Immutable;
using Rapport.Extraction.Acts;

namespace Rapport.Extraction.Dictionaries;

/// <summary>The actors and agents of one sentence, by the words of its tree.</summary>
internal sealed class DictionaryParties
{
    private readonly ActTree _tree;
    private readonly string?[] _actorAt;
    private readonly string?[] _agentAt;

    /// <summary>Finds them; a code counts where it holds on the day.</summary>
    public DictionaryParties(CodingDictionaries dictionaries, ActTree tree, DateOnly? day)
    {
        _tree = tree;
        _actorAt = new string?[tree.Count];
        _agentAt = new string?[tree.Count];
        for (var i = 0; i < tree.Count;)
        {
            if (dictionaries.Actors.Names.At(tree.Keys, i) is var (codes, length))
            {
                // A null code keeps its words from meaning anything else.
                var code = ActorDictionary.CodeOn(codes, day);
                for (var k = i; k < i + length; k++)
                    _actorAt[k] = code ?? "---";
                i += length;
            }
            else
                i++;
        }
        for (var i = 0; i < tree.Count;)
        {
            if (_actorAt[i] is null && dictionaries.Agents.Names.At(tree.Keys, i) is var (code, length) && Enumerable.Range(i, length).All(k => _actorAt[k] is null))
            {
                for (var k = i; k < i + length; k++)
                    _agentAt[k] = code;
                i += length;
            }
            else
                i++;
        }
    }

    /// <summary>Ranges of the text that actors' names fill.</summary>
    public static ImmutableArray<TextSpan> Names(CodingDictionaries dictionaries, string text, ImmutableArray<TextSpan> words)
    {
        ImmutableArray<string> keys = [.. words.Select(w => w.Of(text).ToLowerInvariant())];
        var names = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < words.Length; i++)
        {
            if (dictionaries.Actors.Names.At(keys, i) is var (_, length) && char.IsUpper(text[words[i].Start]))
                names.Add(TextSpan.FromBounds(words[i].Start, words[i + length - 1].End));
        }
        return names.ToImmutable();
    }

    /// <summary>Whether a word names an actor.</summary>
    public bool IsActor(int i) => _actorAt[i] is not (null or "---");

    /// <summary>The parties of a phrase and of what "and" joins to it; an agent that stands beside several actors belongs to each.</summary>
    public ImmutableArray<DictionaryParty> Of(int head)
    {
        var found = ImmutableArray.CreateBuilder<DictionaryParty>();
        string? carried = null;
        foreach (var part in Chain(head))
        {
            var words = Phrase(part);
            var agents = words.Select(i => _agentAt[i]).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var actors = Together(words.Where(IsActor).OrderBy(i => _tree.Depth(i, part)).ThenBy(i => i).ToList());
            if (actors.Count == 0 && carried is not null && agents.Count > 0)
                actors = [(part, carried)];
            foreach (var (at, code) in actors)
            {
                carried = code;
                var full = agents.Aggregate(code, Join);
                if (!found.Any(f => f.Code == full))
                    found.Add(new(_tree.Words[at].Span.Of(_tree.Text), full, _tree.Words[at].Span));
            }
        }
        return found.ToImmutable();
    }

    // A word and all that "and" joins to it, one after the other.
    private List<int> Chain(int head)
    {
        var chain = new List<int> { head };
        for (var i = 0; i < chain.Count; i++)
            chain.AddRange(_tree.Children(chain[i], "conj").Where(c => _tree.Words[c].Upos is "NOUN" or "PROPN" or "ADJ"));
        return chain;
    }

    // The actor nearest to the head and those that "and" joins to it or to its phrase; any other belongs to another phrase.
    private List<(int At, string Code)> Together(List<int> actors)
    {
        if (actors.Count == 0)
            return [];
        var first = actors[0];
        var chain = Chain(first);
        var joined = actors.Where(a => chain.Contains(a)).ToHashSet();
        if (_tree.Words[first].Head is var above and >= 0 && _tree.Words[first].Relation is "conj" or "compound" or "amod" or "flat")
            joined.UnionWith(actors.Where(a => Chain(above).Any(c => c == a || (_tree.Words[a].Head == c && _tree.Words[a].Relation is "compound" or "amod" or "flat" or "conj"))));
        Listed(first, joined);
        return [.. joined.Order().Select(a => (a, _actorAt[a]!)).DistinctBy(a => a.Item2)];
    }

    // "Mordor, Rohan, the evil Arnor and Bree": a list by its commas, whatever the tree makes of it.
    private void Listed(int first, HashSet<int> joined)
    {
        foreach (var step in new[] { 1, -1 })
        {
            var parted = false;
            for (var i = first + step; i >= 0 && i < _tree.Count; i += step)
            {
                if (_tree.Keys[i] is "," or "and" or "&" or "nor" or "or")
                    parted = true;
                else if (IsActor(i) && parted)
                    (_, parted) = (joined.Add(i), false);
                else if (!(IsActor(i) && _actorAt[i] == _actorAt[i - step]) && _tree.Words[i].Xpos is not ("DT" or "JJ" or "CC"))
                    break;
            }
        }
    }

    // Ref: PETRARCH 2: "~GOV" follows the actor, "NGO~" goes before it; nothing is said twice.
    private static string Join(string actor, string agent)
    {
        var bare = agent.Trim('~');
        if (agent.EndsWith('~'))
            return actor.StartsWith(bare, StringComparison.Ordinal) ? actor : bare + actor;
        return actor.Length > 3 && actor[3..].Contains(bare, StringComparison.Ordinal) ? actor : actor + bare;
    }

    // The words of a noun phrase: what stands under its head, clauses and what is joined to the head apart.
    private List<int> Phrase(int head)
    {
        var words = new List<int>();
        void Walk(int i)
        {
            words.Add(i);
            foreach (var child in _tree.Children(i))
            {
                var relation = _tree.Words[child].Relation;
                if (relation is "acl:relcl" or "acl" or "advcl" or "ccomp" or "parataxis" or "punct" || (relation == "conj" && i == head) || (relation == "appos" && i != head))
                    continue;
                if (relation == "nmod" && _tree.Preposition(child) is not ("of" or "from" or "in" or "" or "with" or "between" or "against" or "about" or "on" or "to" or "for" or "by"))
                    continue;
                Walk(child);
            }
        }
        Walk(head);
        words.Sort();
        return words;
    }
}
