using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Finds the weight of third parties on a tie, as somebody tells it: never an act, never done.</summary>
internal sealed class InfluenceReader(string text, Sentence sentence, IReadOnlyDictionary<int, string> places)
{
    private static readonly Dictionary<string, DataLine> Words = DataLines.Read("Acts.influence.txt").ToDictionary(l => l[0], StringComparer.Ordinal);

    /// <summary>Edges told in the sentence.</summary>
    public IEnumerable<FoundAct> Find()
    {
        var named = sentence.Tokens.Select((t, i) => (t.Mention, i)).Where(t => t.Mention?.Country is not null).ToList();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!Words.TryGetValue(sentence.KeyAt(i), out var line))
                continue;
            var worse = line[1] == "worse";
            var (source, target) = worse ? Worse(i, named!) : Better(i, named!);
            if (source.Length == 0 || target.Length == 0)
                continue;
            var entry = new ActEntry(null, null, FrozenSet<string>.Empty, [], worse ? EventType.Accuse : EventType.Support, "influence", worse ? "110" : "050", worse ? "A third party weighs on a tie." : "A tie steadies a third.", line[0], new RuleRef("events/influence@1", line.File, line.Number));
            yield return new(entry, null, sentence.Tokens[i].Span, source, target, new(worse ? Modality.Past : Modality.Hypothetical, Turned.Done, false, "influence"), 0.4);
        }
    }

    private (ImmutableArray<EventActor> Source, ImmutableArray<EventActor> Target) Worse(int at, List<(Mention Mention, int At)> named)
    {
        var phrases = ClauseReader.Split(sentence, at + 1, Math.Min(sentence.Tokens.Count, at + 14)).Where(p => p.Preposition is "of" or "by" or "from" or "between" or "with").ToList();
        if (phrases.Count == 0)
            return ([], []);
        var within = named.Where(n => n.At >= phrases[0].First && n.At < phrases[0].End && !Commas(phrases[0].First, n.At)).ToList();
        var party = within.Select(n => Actor(n.Mention)).DistinctBy(a => a.Country).ToImmutableArray();
        if (phrases[0].Preposition == "between")
            return party.Length == 2 ? ([party[0]], [party[1]]) : ([], []);
        var tie = named.Where(n => n.At >= phrases[0].End || n.At > within.Select(w => w.At).DefaultIfEmpty(at).Max()).Select(n => Actor(n.Mention)).DistinctBy(a => a.Country).Where(a => party.All(p => p.Country != a.Country)).Take(2).ToImmutableArray();
        return party.Length == 1 && tie.Length == 2 ? (party, tie) : ([], []);
    }

    // "helping to stabilise the Taiwan Strait": what the two do is told to steady a place that is neither's alone.
    private (ImmutableArray<EventActor> Source, ImmutableArray<EventActor> Target) Better(int at, List<(Mention Mention, int At)> named)
    {
        for (var i = at + 1; i < sentence.Tokens.Count && i < at + 6; i++)
        {
            if (!places.TryGetValue(sentence.Tokens[i].Span.Start, out var country))
                continue;
            var tie = named.Where(n => n.At < at).Select(n => Actor(n.Mention)).DistinctBy(a => a.Country).Where(a => a.Country != country).Take(2).ToImmutableArray();
            var end = i + 1;
            while (end < sentence.Tokens.Count && sentence.Tokens[end].Upper && sentence.ClassAt(end) == WordClass.Noun)
                end++;
            var span = TextSpan.FromBounds(sentence.Tokens[i].Span.Start, sentence.Tokens[end - 1].Span.End);
            return tie.Length == 2 ? (tie, [new(span.Of(text), new ActorId(ActorId.Prefix + country), country, null, span)]) : ([], []);
        }
        return ([], []);
    }

    private bool Commas(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.ClassAt(i) == WordClass.Comma)
                return true;
        }
        return false;
    }

    private static EventActor Actor(Mention mention) => new(mention.Text, mention.Actor, mention.Country, null, mention.Span);
}
