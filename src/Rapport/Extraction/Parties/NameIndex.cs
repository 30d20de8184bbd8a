using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>Every form of every name the case knows, as a tree over folded words. Built once; read by many threads.</summary>
internal sealed class NameIndex
{
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<NameForm> Forms { get; } = [];
    }

    private readonly Node _root = new();

    /// <summary>Reads the forms of the authority and of the embedded tables.</summary>
    public NameIndex(Authority authority)
    {
        foreach (var line in DataLines.Read("Parties.not-parties.txt"))
        {
            var kind = line[1] == "given-name" ? NameFormKind.Guarded : NameFormKind.NotAParty;
            Add(line[0], kind, null, line[2].Length > 0 ? line[2] : null);
        }
        foreach (var country in authority.Countries)
        {
            foreach (var name in country.Names)
                Add(name.Text, NameFormKind.Country, null, country.Code);
            foreach (var demonym in country.Demonyms)
                Add(demonym, NameFormKind.Demonym, null, country.Code);
            foreach (var capital in country.Capital)
                Add(capital.Text, NameFormKind.Metonym, null, country.Code);
            foreach (var metonym in country.Metonyms)
                Add(WithoutArticle(metonym), NameFormKind.Metonym, null, country.Code);
        }
        foreach (var actor in authority.Actors)
        {
            foreach (var name in actor.Names)
                AddActor(actor, name);
        }
    }

    /// <summary>The longest form that starts at a token, and where it ends; no forms where none starts there.</summary>
    public (IReadOnlyList<NameForm> Forms, int End) Longest(string text, List<NameToken> tokens, int first)
    {
        IReadOnlyList<NameForm> found = [];
        var end = first;
        var node = _root;
        for (var i = first; i < tokens.Count; i++)
        {
            if (i > first && !Joins(text, tokens[i - 1], tokens[i]))
                break;
            if (!node.Next.TryGetValue(tokens[i].Key, out node!))
                break;
            var fitting = node.Forms.FindAll(f => f.Fits(tokens, first));
            if (fitting.Count > 0)
                (found, end) = (fitting, i + 1);
        }
        return (found, end);
    }

    /// <summary>Whether nothing but a space, a hyphen or a stop stands between two tokens.</summary>
    public static bool Joins(string text, NameToken left, NameToken right)
    {
        var gap = right.Span.Start - left.Span.End;
        if (gap > 2)
            return false;
        for (var i = left.Span.End; i < right.Span.Start; i++)
        {
            if (text[i] is not (' ' or '-' or '\u2010' or '\u2011' or '\u00A0' or '.' or '\u00B7' or '\u30FB' or '\'' or '\u2019' or '&'))
                return false;
        }
        return true;
    }

    private static string WithoutArticle(string form) => form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form[4..] : form;

    private void AddActor(Actor actor, ActorName name)
    {
        var kind = name.Kind == ActorNameKind.Slip ? NameFormKind.Slip : NameFormKind.Actor;
        if (actor.Kind is ActorKind.Country or ActorKind.Territory && actor.Country is { } code)
        {
            Add(name.Text, NameFormKind.Country, null, code);
            return;
        }
        var words = Add(WithoutArticle(name.Text), kind, actor, actor.Country);
        if (actor.Kind != ActorKind.Person || words.Length is < 2 or > 3 || NameTokens.IsIdeographic(name.Text[0]))
            return;
        // Given names of two syllables are written apart, with a hyphen or as one word, and before or after the family name.
        if (FamilyNames.FamilyFirst(actor, name))
        {
            if (words.Length == 3)
            {
                Put([words[0], words[1] + words[2]], [1, 1], kind, actor);
                Put([words[1] + words[2], words[0]], [1, 1], kind, actor);
                Put([words[1], words[2], words[0]], [1, 0, 1], kind, actor);
            }
            else
            {
                Put([words[1], words[0]], [1, 1], kind, actor);
            }
        }
    }

    private string[] Add(string text, NameFormKind kind, Actor? actor, string? country)
    {
        var tokens = NameTokens.Split(text, new(0, text.Length));
        if (tokens.Count == 0)
            return [];
        var hyphenated = kind is NameFormKind.Actor or NameFormKind.Slip && actor?.Kind == ActorKind.Person;
        var upper = tokens.Select((t, i) => (byte)(!t.Upper || NameTokens.IsIdeographic(text[t.Span.Start]) ? 0
            : t.AllUpper && t.Key.Length is > 1 and <= 4 && tokens.Count == 1 ? 2
            // "Jae-myung" and "Jae Myung": only the first syllable of a given name must begin upper.
            : hyphenated && i == tokens.Count - 1 && i > 1 ? 0 : 1));
        string[] words = [.. tokens.Select(t => t.Key)];
        Put(words, [.. upper], kind, actor, country);
        return words;
    }

    private void Put(string[] words, ImmutableArray<byte> upper, NameFormKind kind, Actor? actor, string? country = null)
    {
        var node = _root;
        foreach (var word in words)
        {
            if (!node.Next.TryGetValue(word, out var next))
                node.Next[word] = next = new();
            node = next;
        }
        country ??= actor?.Country;
        if (!node.Forms.Exists(f => f.Kind == kind && f.Actor?.Id == actor?.Id && string.Equals(f.Country, country, StringComparison.Ordinal)))
            node.Forms.Add(new(kind, actor, country, upper));
    }
}
