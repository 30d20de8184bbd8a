using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rapport.Measures;

/// <summary>The acts between two countries among a case's events, weighed, with the voices that tell of each.</summary>
internal sealed class ActWeigher(CountryPair pair, ImmutableArray<Origin> origins)
{
    private readonly Dictionary<DocumentId, string> _voices = VoicesOf(origins);
    private readonly Dictionary<(EventType, string?), string> _kinds = [];

    /// <summary>The acts that are dated to the month or better, by day; how many that count are not, and how many lie after the last day.</summary>
    public (ImmutableArray<WeighedAct> Acts, ImmutableArray<(TieSide Side, bool Later)> LeftOut) Weigh(ImmutableArray<Event> events, DateOnly until)
    {
        var acts = new List<WeighedAct>(events.Length);
        var leftOut = ImmutableArray.CreateBuilder<(TieSide, bool)>();
        foreach (var act in events.Where(e => e.Counts))
        {
            if (SideOf(act) is not { } side)
                continue;
            if (act.Date is not { IsMonthOrBetter: true } date)
                leftOut.Add((side, false));
            else if (date.From > until)
                leftOut.Add((side, true));
            else
                acts.Add(new(date.From, side, RelationWeights.Bundled.Of(act), act.Quad, KindOf(act), Tellers(act), act.Id.Value) { IsCoded = act.Trigger is not null });
        }
        return (Sorted(acts), leftOut.ToImmutable());
    }

    // By day first, on plain numbers: acts are many and wide, days few.
    private static ImmutableArray<WeighedAct> Sorted(List<WeighedAct> acts)
    {
        var (days, order) = (new int[acts.Count], new int[acts.Count]);
        for (var i = 0; i < order.Length; i++)
            (days[i], order[i]) = (acts[i].Day.DayNumber, i);
        Array.Sort(days, order);
        var sorted = new WeighedAct[acts.Count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = acts[order[i]];
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && days[end] == days[start])
                end++;
            sorted.AsSpan(start, end - start).Sort(WithinDay);
            start = end;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    // Acts of one day in an order that no name enters: what ties after that moves the state alike, whichever comes first.
    private static int WithinDay(WeighedAct a, WeighedAct b)
    {
        if (a.Weight != b.Weight)
            return Math.Abs(a.Weight) != Math.Abs(b.Weight) ? Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)) : b.Weight.CompareTo(a.Weight);
        return a.IsDeed != b.IsDeed ? a.IsDeed.CompareTo(b.IsDeed) : string.CompareOrdinal(a.Key, b.Key);
    }

    private string KindOf(Event act)
    {
        if (!_kinds.TryGetValue((act.Type, act.Mode), out var kind))
            _kinds.Add((act.Type, act.Mode), kind = act.Mode is null ? Word.Of(act.Type) : $"{Word.Of(act.Type)} {act.Mode}");
        return kind;
    }

    // An act of both (no target, both among the sources) is an act of each toward the other.
    private TieSide? SideOf(Event act) => (Acts(act, pair.First, pair.Second), Acts(act, pair.Second, pair.First)) switch
    {
        (true, true) => TieSide.Both,
        (true, false) => TieSide.First,
        (false, true) => TieSide.Second,
        _ => null,
    };

    private static bool Acts(Event act, string source, string target) =>
        Holds(act.Source, source) && (Holds(act.Target, target) || (act.Target.IsEmpty && Holds(act.Source, target)));

    private static bool Holds(ImmutableArray<EventActor> actors, string country)
    {
        foreach (var actor in actors)
        {
            if (actor.Country == country)
                return true;
        }
        return false;
    }

    // The outlet where one is known, since what it leaves out or dwells on it does in all its pieces; else the piece; a row of a table speaks for itself.
    private ImmutableArray<string> Tellers(Event act)
    {
        if (act.Reports.IsEmpty)
            return [act.Id.Value];
        var tellers = act.Reports.OfType<Anchor.InText>().Select(r => _voices.GetValueOrDefault(r.Document, r.Document.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return tellers.IsEmpty ? [act.Id.Value] : tellers;
    }

    private static Dictionary<DocumentId, string> VoicesOf(ImmutableArray<Origin> origins)
    {
        var voices = new Dictionary<DocumentId, string>();
        foreach (var origin in origins)
        {
            foreach (var member in origin.Members)
                voices.TryAdd(member.Document, origin.Outlet ?? origin.Id.Value);
        }
        return voices;
    }
}
