using System.Collections.Immutable;
using Rapport.Extraction.Acts;
using Rapport.Language;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Dictionaries;

/// <summary>Codes sentences with a user's own dictionaries: the verb's longest pattern decides, its agent is the source, the first actor upon whom it acts the target.</summary>
public sealed class DictionaryCoder(CodingDictionaries dictionaries)
{
    private const string RuleId = "events/dictionaries@1";

    /// <summary>The events of a text, in the order of its sentences; none where a discard stands in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day that decides between dated codes, or null.</param>
    public ImmutableArray<DictionaryEvent> Code(string text, DateOnly? day)
    {
        var events = ImmutableArray.CreateBuilder<DictionaryEvent>();
        foreach (var sentence in Sentences.Split(text))
        {
            var words = EnglishParser.Embedded.Split(text, sentence);
            var tree = new ActTree(text, sentence, EnglishParser.Embedded, DictionaryParties.Names(dictionaries, text, words));
            if (Enumerable.Range(0, tree.Count).Any(i => dictionaries.Discards.At(tree.Keys, i) is not null))
                continue;
            events.AddRange(Sentence(tree, new(dictionaries, tree, day)));
        }
        return events.ToImmutable();
    }

    private List<DictionaryEvent> Sentence(ActTree tree, DictionaryParties parties)
    {
        var coded = -1;
        var all = new List<DictionaryEvent>();
        foreach (var verb in Verbs(tree))
        {
            // After the first only verbs that "and" joins to it tell acts of their own.
            if (coded >= 0 && !(tree.Words[verb].Relation == "conj" && tree.Words[verb].Head == coded))
                continue;
            if (dictionaries.Verbs.Verbs.At(tree.Keys, verb) is not var (entry, length))
                continue;
            var (code, line) = CodeOf(tree, verb, length, entry.Block, entry.Code);
            if (code is null or "---")
                continue;
            var found = Events(tree, parties, verb, length, code, new(RuleId, entry.Block.File, line));
            if (found.Count == 0)
                continue;
            coded = coded < 0 ? verb : coded;
            all.AddRange(found);
        }
        return all;
    }

    // Main clauses first, then what they govern, each in the order of the text.
    private static IEnumerable<int> Verbs(ActTree tree) => Enumerable.Range(0, tree.Count).Where(i => tree.IsVerb(i) || tree.Words[i].Xpos[0] == 'V')
        .OrderBy(i => tree.Words[i].Relation is "acl:relcl" or "advcl" or "acl" or "amod" ? 1 : 0).ThenBy(i => i);

    private static (string? Code, int Line) CodeOf(ActTree tree, int verb, int length, VerbBlock block, string? own)
    {
        var best = (Code: own is null ? block.Code : own, Size: 0, block.Line);
        foreach (var pattern in block.Patterns)
        {
            // Of equal left sides the one that stands later wins, as in the reference program.
            if (pattern.Size >= best.Size && pattern.Size > 0 && Matches(tree.Keys, pattern.Before, 0, verb) && Matches(tree.Keys, pattern.After, verb + length, ClauseEnd(tree, verb + length)))
                best = (pattern.Code, pattern.Size, pattern.Line);
        }
        return (best.Code, best.Line);
    }

    // Where the clause's words end: before a conjunction that opens another.
    private static int ClauseEnd(ActTree tree, int from)
    {
        for (var i = from; i < tree.Count; i++)
        {
            if (tree.Words[i].Relation is "mark" && tree.Keys[i] is "after" or "before" or "because" or "while" or "when" or "as" or "since" or "until" && tree.Words[i].Head > i)
                return i;
        }
        return tree.Count;
    }

    // The items one after the other, other words between them allowed.
    private static bool Matches(ImmutableArray<string> keys, ImmutableArray<ImmutableArray<string[]>> items, int from, int to)
    {
        var at = from;
        foreach (var choices in items)
        {
            var next = -1;
            for (var i = at; i < to && next < 0; i++)
            {
                foreach (var phrase in choices)
                {
                    if (i + phrase.Length <= to && StartsAt(keys, i, phrase))
                        next = Math.Max(next, i + phrase.Length);
                }
            }
            if (next < 0)
                return false;
            at = next;
        }
        return true;
    }

    private static bool StartsAt(ImmutableArray<string> keys, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (keys[at + i] != phrase[i])
                return false;
        }
        return true;
    }

    private static List<DictionaryEvent> Events(ActTree tree, DictionaryParties parties, int verb, int length, string code, RuleRef rule)
    {
        var passive = tree.IsPassive(verb);
        var sources = All(parties, tree.Agents(verb));
        var acted = passive ? All(parties, tree.Subjects(verb)) : [];
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0)
        {
            // A verb that reads as a passive: "received from".
            (code, passive, colon) = (code[1..], true, -1);
            (acted, sources) = (sources, []);
        }
        if (sources.IsEmpty && passive)
            sources = First(tree, parties, verb + length, ClauseEnd(tree, verb + length), acted, up: true);
        if (sources.IsEmpty && !passive)
            sources = First(tree, parties, verb - 1, -1, [], up: false);
        var targets = passive && !acted.IsEmpty ? acted : Targets(tree, parties, verb, length, sources);
        if (colon > 0)
            targets = targets.IsEmpty && sources.Length > 1 ? [.. sources.Skip(1)] : targets;
        var events = new List<DictionaryEvent>();
        foreach (var source in sources)
        {
            foreach (var target in targets.Where(t => t.Code != source.Code))
            {
                events.Add(new(source, target, colon > 0 ? code[..colon] : code, tree.Words[verb].Span, rule));
                if (colon > 0)
                    events.Add(new(target, source, code[(colon + 1)..], tree.Words[verb].Span, rule));
            }
        }
        // Sources that act on one another: "Gondor and Osgiliath met".
        if (events.Count == 0 && sources.Length > 1)
        {
            foreach (var source in sources)
                events.AddRange(sources.Where(t => t.Code != source.Code).Select(t => new DictionaryEvent(source, t, colon > 0 ? code[..colon] : code, tree.Words[verb].Span, rule)));
        }
        return events;
    }

    private static ImmutableArray<DictionaryParty> Targets(ActTree tree, DictionaryParties parties, int verb, int length, ImmutableArray<DictionaryParty> sources)
    {
        foreach (var relations in new[] { new[] { "obj", "iobj" }, ["obl", "nmod", "xcomp", "ccomp"] })
        {
            foreach (var child in tree.Children(verb).Where(c => relations.Contains(tree.Words[c].Relation) && c > verb))
            {
                ImmutableArray<DictionaryParty> found = [.. parties.Of(child).Where(p => sources.All(s => s.Code != p.Code))];
                if (!found.IsEmpty)
                    return found;
            }
        }
        return First(tree, parties, verb + length, ClauseEnd(tree, verb + length), sources, up: true);
    }

    private static ImmutableArray<DictionaryParty> All(DictionaryParties parties, ImmutableArray<int> heads) => [.. heads.SelectMany(h => parties.Of(h)).DistinctBy(p => p.Code)];

    // The first actor in the order of the words, with what is joined to it.
    private static ImmutableArray<DictionaryParty> First(ActTree tree, DictionaryParties parties, int from, int to, ImmutableArray<DictionaryParty> apartFrom, bool up)
    {
        for (var i = from; i != to && i >= 0 && i < tree.Count; i += up ? 1 : -1)
        {
            if (!parties.IsActor(i))
                continue;
            ImmutableArray<DictionaryParty> found = [.. parties.Of(Top(tree, i)).Where(p => apartFrom.All(a => a.Code != p.Code))];
            if (!found.IsEmpty)
                return found;
        }
        return [];
    }

    // The head of the noun phrase that a word stands in.
    private static int Top(ActTree tree, int i)
    {
        while (tree.Words[i].Relation is "compound" or "amod" or "flat" or "nmod:poss" or "conj" && tree.Words[i].Head >= 0 && tree.Words[tree.Words[i].Head].Upos is "NOUN" or "PROPN")
            i = tree.Words[i].Head;
        return i;
    }
}
