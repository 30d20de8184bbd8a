using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>The names of an actors file, arranged so that a written name finds the parties it may be without being compared with all of them.</summary>
public sealed class ActorNames
{
    // Of a name of several words the two rarest find every party that has one of them in a like spelling.
    private const int ProbedWords = 2;

    private readonly List<(Actor Actor, string Form, ReadName Name, NameSketch Sketch)> _forms = [];
    private readonly Dictionary<ulong, List<int>> _byKey = [];

    /// <summary>Arranges the names of all actors.</summary>
    /// <param name="actors">The parties; the order decides nothing.</param>
    public ActorNames(IEnumerable<Actor> actors)
    {
        foreach (var actor in actors.OrderBy(a => a.Id.Value, StringComparer.Ordinal))
        {
            foreach (var form in actor.Names.Select(n => n.Text).Distinct(StringComparer.Ordinal))
            {
                var name = ReadName.Of(form);
                foreach (var key in NameKeys.Of(name).Concat(NameKeys.OfWords(name)).Distinct())
                {
                    if (!_byKey.TryGetValue(key, out var held))
                        _byKey.Add(key, held = []);
                    held.Add(_forms.Count);
                }
                _forms.Add((actor, form, name, new(name.Spelled)));
            }
        }
    }

    /// <summary>The parties that a written name may be, the best first; a party stands there once, with its best form.</summary>
    /// <param name="name">A name in any script.</param>
    public ImmutableArray<ActorMatch> Find(string name)
    {
        var asked = ReadName.Of(name);
        var seen = new HashSet<int>();
        var best = new Dictionary<ActorId, ActorMatch>();
        foreach (var key in NameKeys.Of(asked))
        {
            if (_byKey.TryGetValue(key, out var held))
                Compare(asked, null, held, seen, best);
        }
        // A name of East Asia is compared by its spelling only with names that are not one.
        var sketch = new NameSketch(asked.Spelled);
        foreach (var held in NameKeys.OfWords(asked).Select(key => _byKey.GetValueOrDefault(key)).OfType<List<int>>().OrderBy(held => held.Count).Take(ProbedWords))
            Compare(asked, sketch, held, seen, best);
        return [.. best.Values.OrderByDescending(m => m.Score).ThenBy(m => m.Actor.Id.Value, StringComparer.Ordinal)];
    }

    private void Compare(ReadName asked, NameSketch? sketch, List<int> held, HashSet<int> seen, Dictionary<ActorId, ActorMatch> best)
    {
        foreach (var index in held)
        {
            var (actor, form, known, drawn) = _forms[index];
            if (sketch is { } own && ((!asked.Ways.IsEmpty && !known.Ways.IsEmpty) || !own.MayMatch(drawn)))
                continue;
            if (!seen.Add(index))
                continue;
            var comparison = NameMatcher.Compare(asked, known);
            if (comparison.Verdict != NameVerdict.Different && (!best.TryGetValue(actor.Id, out var other) || comparison.Score > other.Score))
                best[actor.Id] = new(actor, form, comparison.Score, comparison.Verdict);
        }
    }
}
