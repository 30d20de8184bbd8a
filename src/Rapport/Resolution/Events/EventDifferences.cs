using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Resolution.Events;

/// <summary>Lists what the tellings of one act say differently: they are joined, and none is made to agree.</summary>
public static class EventDifferences
{
    /// <summary>The differences, by aspect; empty where all agree.</summary>
    /// <param name="tellings">The tellings of one act.</param>
    internal static ImmutableArray<EventDifference> Of(IReadOnlyList<EventReport> tellings) =>
        // A day that was only taken from the paper's own is nobody's statement.
        Of([.. tellings.Select(t => t.IsDatedByPaper ? t.Event with { Date = null } : t.Event)]);

    /// <summary>The differences of two events that a person has found to be one: their own, and those between them.</summary>
    public static ImmutableArray<EventDifference> Joined(Event one, Event other) =>
    [
        .. one.Differences.Concat(other.Differences).Concat(Of([one, other])).GroupBy(d => d.Aspect).OrderBy(g => g.Key)
            .Select(g => new EventDifference(g.Key, [.. g.SelectMany(d => d.Told).GroupBy(t => t.Value, StringComparer.Ordinal).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new ToldValue(t.Key, [.. t.SelectMany(v => v.Reports).Distinct()]))])),
    ];

    private static ImmutableArray<EventDifference> Of(IReadOnlyList<Event> tellings)
    {
        if (tellings.Count < 2)
            return [];
        var found = ImmutableArray.CreateBuilder<EventDifference>();
        var dates = tellings.Select(t => t.Date).OfType<Period>().ToList();
        if (dates.Exists(a => dates.Exists(b => !Meet(a, b))))
            Add(EventAspect.Date, e => e.Date?.ToString());
        Add(EventAspect.Place, e => e.Place);
        Add(EventAspect.Size, e => e.Magnitude is { } size ? string.Create(CultureInfo.InvariantCulture, $"{size.Value:0.############} {size.Unit}") : null);
        // "Signed" is support and "agreed" is agreement, and nobody disagrees; words against deeds are a difference.
        if (tellings.Select(t => t.Quad).Distinct().Count() > 1)
            Add(EventAspect.Act, e => Word.Of(e.Type));
        Add(EventAspect.Modality, e => Word.Of(e.Modality));
        return found.ToImmutable();

        void Add(EventAspect aspect, Func<Event, string?> value)
        {
            var values = tellings.Select(t => (Value: value(t), t.Reports)).Where(t => t.Value is not null).GroupBy(t => t.Value!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ToldValue(g.Key, [.. g.SelectMany(t => t.Reports).Distinct()])).ToImmutableArray();
            if (values.Length > 1)
                found.Add(new(aspect, values));
        }
    }

    // A month that holds the other's day is only vaguer.
    private static bool Meet(Period one, Period other) => one.From <= other.To && other.From <= one.To;
}
