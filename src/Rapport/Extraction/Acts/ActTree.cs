using System.Collections.Immutable;
using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>The tree of a sentence, with the ways through it that acts are read along.</summary>
internal sealed class ActTree
{
    private readonly List<int>[] _children;

    /// <summary>Reads a sentence.</summary>
    public ActTree(string text, TextSpan sentence, IParser parser, IReadOnlyList<TextSpan> names)
        : this(text, parser.Split(text, sentence), parser, names)
    {
    }

    /// <summary>Reads the words of a sentence, which may leave some of it out.</summary>
    public ActTree(string text, IReadOnlyList<TextSpan> words, IParser parser, IReadOnlyList<TextSpan> names)
    {
        Text = text;
        Words = parser.Parse(text, words, names);
        Keys = [.. Words.Select(w => w.Span.Of(text).ToLowerInvariant().Replace('’', '\''))];
        _children = new List<int>[Words.Length];
        for (var i = 0; i < Words.Length; i++)
            _children[i] = [];
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Head >= 0)
                _children[Words[i].Head].Add(i);
        }
    }

    /// <summary>The text that the spans are of.</summary>
    public string Text { get; }

    /// <summary>The words.</summary>
    public ImmutableArray<TreeWord> Words { get; }

    /// <summary>The words in lower case.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>How many words there are.</summary>
    public int Count => Words.Length;

    /// <summary>The dependents of a word, in the order of the text.</summary>
    public IReadOnlyList<int> Children(int i) => _children[i];

    /// <summary>The dependents with one of the relations.</summary>
    public IEnumerable<int> Children(int i, params ReadOnlySpan<string> relations)
    {
        var found = new List<int>();
        foreach (var child in _children[i])
        {
            if (relations.Contains(Words[child].Relation))
                found.Add(child);
        }
        return found;
    }

    /// <summary>The first dependent with one of the relations, or −1.</summary>
    public int Child(int i, params ReadOnlySpan<string> relations)
    {
        foreach (var child in _children[i])
        {
            if (relations.Contains(Words[child].Relation))
                return child;
        }
        return -1;
    }

    /// <summary>The preposition that a word follows: "with" in "with Poland"; empty where none.</summary>
    public string Preposition(int i) => Children(i, "case").LastOrDefault(-1) is var at and >= 0 ? Keys[at] : "";

    /// <summary>A word and those joined to it by "and".</summary>
    public IEnumerable<int> Joined(int i)
    {
        yield return i;
        foreach (var other in Children(i, "conj"))
            yield return other;
    }

    /// <summary>The words of a range of the text.</summary>
    public IEnumerable<int> Within(TextSpan span)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Span.Overlaps(span))
                yield return i;
        }
    }

    /// <summary>The word of a range that governs the others: the one whose head stands outside.</summary>
    public int Top(TextSpan span)
    {
        var top = -1;
        foreach (var i in Within(span))
        {
            if (Words[i].Relation is "punct" or "case" or "det")
                continue;
            if (Words[i].Head < 0 || !Words[Words[i].Head].Span.Overlaps(span))
                return i;
            top = i;
        }
        return top;
    }

    /// <summary>Whether a word stands under another or is it.</summary>
    public bool Under(int i, int above)
    {
        for (var steps = 0; i >= 0 && steps < Words.Length; steps++, i = Words[i].Head)
        {
            if (i == above)
                return true;
        }
        return false;
    }

    /// <summary>How many arcs lie between a word and one above it; −1 where it is not above.</summary>
    public int Depth(int i, int above)
    {
        for (var steps = 0; i >= 0 && steps < Words.Length; steps++, i = Words[i].Head)
        {
            if (i == above)
                return steps;
        }
        return -1;
    }

    /// <summary>Whether a word is a verb or tells an act as one.</summary>
    public bool IsVerb(int i) => Words[i].Upos == "VERB" || (Words[i].Upos == "AUX" && Words[i].Relation is not ("aux" or "aux:pass" or "cop"));

    /// <summary>Whether the subject is acted upon: "was criticised", "proposed by".</summary>
    public bool IsPassive(int i) => Child(i, "nsubj:pass", "aux:pass", "obl:agent", "csubj:pass") >= 0
        || (Words[i].Xpos == "VBN" && Words[i].Relation is "acl" or "amod" && Child(i, "nsubj", "obj") < 0);

    /// <summary>The words that act in the clause of a verb; for a passive those behind "by".</summary>
    public ImmutableArray<int> Agents(int verb, int depth = 0)
    {
        if (IsPassive(verb))
        {
            var by = Child(verb, "obl:agent");
            if (by < 0)
                by = Children(verb, "obl").FirstOrDefault(o => Preposition(o) == "by", -1);
            // "was hit with tariffs by Germany": the tree may hang it on the noun before.
            if (by < 0)
                by = Children(verb, "obl", "obj").SelectMany(o => Children(o, "nmod")).FirstOrDefault(n => Preposition(n) == "by", -1);
            return by < 0 ? [] : [by];
        }
        return Subjects(verb, depth);
    }

    /// <summary>The words that a passive acts upon: its subject.</summary>
    public ImmutableArray<int> Subjects(int verb, int depth = 0)
    {
        if (depth > 8)
            return [];
        var own = Child(verb, "nsubj", "nsubj:pass", "csubj");
        if (own >= 0)
            return Keys[own] is "which" or "who" or "that" && Words[verb].Relation == "acl:relcl" && Words[verb].Head >= 0 ? [Words[verb].Head] : [own];
        var head = Words[verb].Head;
        if (head < 0)
            return [];
        switch (Words[verb].Relation)
        {
            case "conj" when IsVerb(head) || Child(head, "cop") >= 0:
                return Subjects(head, depth + 1);
            case "xcomp" or "ccomp":
                // "urged Poland to pay": who is asked is who pays; "agreed to pay": who agrees.
                var obj = Child(head, "obj", "iobj");
                return obj >= 0 && Words[verb].Relation == "xcomp" && !KeepsSubject(head) ? [obj] : IsPassive(head) && Child(head, "nsubj:pass") is var passive and >= 0 ? [passive] : Subjects(head, depth + 1);
            case "advcl" or "parataxis":
                return Subjects(head, depth + 1);
            case "acl":
                // "plans to leave", "the decision to leave": who has the plan; "troops fighting": the troops.
                if (Words[verb].Xpos == "VB" && Child(head, "nmod:poss") is var owner and >= 0)
                    return [owner];
                return Words[verb].Xpos == "VB" && Words[head].Head >= 0 && IsVerb(Words[head].Head) ? Subjects(Words[head].Head, depth + 1) : [head];
            case "acl:relcl":
                return [head];
            default:
                return [];
        }
    }

    // "promised Poland to pay", "used the visit to": the subject goes on.
    private bool KeepsSubject(int verb) => Words[verb].Lemma is "promise" or "use" or "take" or "have" or "threaten" or "hold" or "send" or "sign" or "make";
}
