using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Ledger;
using Rapport.Resolution.Events;

namespace Rapport.Pipeline;

/// <summary>
/// What persons decided, put over what the stages find. What is rejected is left aside, what is merged is one, what is split is kept apart; accepted things stand as they are. Evidence is never rewritten: each holds only as long
/// as its decision does. Of two decisions that contradict each other neither counts.
/// </summary>
internal sealed class Rulings
{
    /// <summary>What the second id of a merge or split begins with where it is a name of the press, not a party.</summary>
    public const string NamePrefix = "name:";

    private readonly HashSet<string> _rejected, _accepted;
    private readonly ImmutableArray<Decision> _merges, _splits;

    /// <summary>The decisions that hold.</summary>
    public Rulings(IReadOnlyList<Decision> holding)
    {
        Conflicts = [.. DecisionAlgebra.Conflicts(holding)];
        var disputed = Conflicts.SelectMany(c => new[] { c.First.Entry, c.Second.Entry }).ToHashSet();
        Settled = [.. holding.Where(d => !disputed.Contains(d.Entry)).OrderBy(d => d.Entry.Value, StringComparer.Ordinal)];
        _rejected = Settled.Where(d => d.Kind == DecisionKind.Reject).Select(d => d.Subject).ToHashSet(StringComparer.Ordinal);
        _accepted = Settled.Where(d => d.Kind == DecisionKind.Accept).Select(d => d.Subject).ToHashSet(StringComparer.Ordinal);
        _merges = [.. Settled.Where(d => d is { Kind: DecisionKind.Merge, Value: not null })];
        _splits = [.. Settled.Where(d => d is { Kind: DecisionKind.Split, Value: not null })];
    }

    /// <summary>Decisions that contradict each other.</summary>
    public ImmutableArray<DecisionConflict> Conflicts { get; }

    /// <summary>The decisions that hold and that no other one contradicts, by entry.</summary>
    public ImmutableArray<Decision> Settled { get; }

    /// <summary>Names of the press that a person said are not a party.</summary>
    public ILookup<string, string> Apart => _splits.ToLookup(s => s.Subject, s => s.Value!, StringComparer.Ordinal);

    /// <summary>Whether a person accepted it and nobody holds against that.</summary>
    public bool IsAccepted(string id) => _accepted.Contains(id);

    /// <summary>What persons say of it: <c>waiting</c>, <c>accepted</c>, <c>rejected</c> or <c>disputed</c>.</summary>
    public string StandingOf(string id) => _accepted.Contains(id) ? "accepted" : _rejected.Contains(id) ? "rejected" : Conflicts.Any(c => c.First.Subject == id || c.Second.Subject == id) ? "disputed" : "waiting";

    /// <summary>Whom the case knows, with parties that are one joined, names of the press added to their party, and parties that are two never taken for one.</summary>
    public Authority Over(Authority authority)
    {
        var actors = authority.Actors.ToDictionary(a => a.Id.Value, StringComparer.Ordinal);
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id) => joined.TryGetValue(id, out var into) ? Root(into) : id;
        foreach (var merge in _merges)
        {
            var subject = Root(merge.Subject);
            if (!actors.TryGetValue(subject, out var party))
                continue;
            if (merge.Value!.StartsWith(NamePrefix, StringComparison.Ordinal))
                actors[subject] = WithName(party, merge.Value[NamePrefix.Length..]);
            else if (Root(merge.Value) is var other && other != subject && actors.TryGetValue(other, out var second))
            {
                // Of the two the one whose id comes first stays, whoever named which first.
                var (stays, goes) = string.CompareOrdinal(subject, other) < 0 ? (party, second) : (second, party);
                actors[stays.Id.Value] = stays with
                {
                    Country = stays.Country ?? goes.Country,
                    Names = [.. stays.Names.Concat(goes.Names).DistinctBy(n => n.Text)],
                    Offices = [.. stays.Offices.Concat(goes.Offices).Distinct()],
                    NotSame = [.. stays.NotSame.Concat(goes.NotSame).Where(n => n != stays.Id && n != goes.Id).Distinct()],
                };
                actors.Remove(goes.Id.Value);
                joined[goes.Id.Value] = stays.Id.Value;
            }
        }
        foreach (var split in _splits)
        {
            if (actors.TryGetValue(Root(split.Subject), out var one) && actors.TryGetValue(Root(split.Value!), out var two) && one.Id != two.Id)
            {
                actors[one.Id.Value] = one with { NotSame = [.. one.NotSame.Append(two.Id).Distinct()] };
                actors[two.Id.Value] = two with { NotSame = [.. two.NotSame.Append(one.Id).Distinct()] };
            }
        }
        return joined.Count == 0 && _merges.IsEmpty && _splits.IsEmpty ? authority : authority with
        {
            Actors = [.. authority.Actors.Where(a => actors.ContainsKey(a.Id.Value)).Select(a => actors[a.Id.Value]).Select(a => a.PartOf is { } whole && joined.ContainsKey(whole.Value) ? a with { PartOf = new ActorId(Root(whole.Value)) } : a)],
        };
    }

    /// <summary>What was recorded, without what was rejected.</summary>
    public ImmutableArray<Recording> Over(ImmutableArray<Recording> recordings) => _rejected.Count == 0 ? recordings :
    [
        .. recordings.Select(r => r with
        {
            Claims = [.. r.Claims.Where(c => !_rejected.Contains(c.Id.Value))],
            Quotes = [.. r.Quotes.Where(q => !_rejected.Contains(q.Id.Value))],
            Pledges = [.. r.Pledges.Where(p => !_rejected.Contains(p.Id.Value))],
            Events = [.. r.Events.Where(e => !_rejected.Contains(e.Id.Value))],
        }),
    ];

    /// <summary>The events, without those rejected, and those that are one joined under the id that comes first; the one with a row of the chronicle, else the better dated, gives it its face.</summary>
    public ImmutableArray<Event> Over(ImmutableArray<Event> events)
    {
        var kept = events.Where(e => !_rejected.Contains(e.Id.Value)).ToDictionary(e => e.Id.Value, StringComparer.Ordinal);
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id) => joined.TryGetValue(id, out var into) ? Root(into) : id;
        foreach (var merge in _merges)
        {
            var (one, two) = (Root(merge.Subject), Root(merge.Value!));
            if (one == two || !kept.TryGetValue(one, out var first) || !kept.TryGetValue(two, out var second))
                continue;
            var (stays, goes) = string.CompareOrdinal(one, two) < 0 ? (first, second) : (second, first);
            var face = new[] { stays, goes }.OrderBy(e => e.Reports.Any(r => r is Anchor.InCell) ? 0 : 1).ThenByDescending(e => e.Date?.Precision ?? DatePrecision.Century).ThenByDescending(e => e.Confidence).ThenBy(e => e.Id.Value, StringComparer.Ordinal).First();
            kept[stays.Id.Value] = face with
            {
                Id = stays.Id,
                Date = face.Date ?? stays.Date ?? goes.Date,
                Place = face.Place ?? stays.Place ?? goes.Place,
                Reports = [.. stays.Reports.Concat(goes.Reports).Distinct().OrderBy(r => r is Anchor.InText t ? t.Document.Value : "", StringComparer.Ordinal).ThenBy(r => r is Anchor.InText t ? t.Span.Start : 0)],
                Differences = EventDifferences.Joined(stays, goes),
                Confidence = Math.Max(stays.Confidence, goes.Confidence),
            };
            kept.Remove(goes.Id.Value);
            joined[goes.Id.Value] = stays.Id.Value;
        }
        return [.. events.Where(e => kept.ContainsKey(e.Id.Value)).Select(e => kept[e.Id.Value]).OrderBy(e => e.Date?.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The verdicts, without a word where the verdict was rejected; the computed one stays in its readings.</summary>
    public ImmutableArray<Verdict> Over(ImmutableArray<Verdict> verdicts) => _rejected.Count == 0 ? verdicts : [.. verdicts.Select(v => _rejected.Contains(v.Id.Value) ? v with { Value = null } : v)];

    private static Actor WithName(Actor party, string name)
    {
        if (name.Length == 0 || party.Names.Any(n => n.Text == name))
            return party;
        var script = ScriptRuns.Split(name).Select(r => r.Script).FirstOrDefault(s => s is Script.Hangul or Script.Han or Script.Latin);
        var (language, system) = script switch { Script.Hangul => ("ko", "hangul"), Script.Han => ("zh", "han"), _ => ("en", "latin") };
        return party with { Names = party.Names.Add(new(name, language, system, ActorNameKind.Alias)) };
    }
}
