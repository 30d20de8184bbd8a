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
    public static ImmutableArray<EventDifference> Joined(Event one, Event other) => Of([one, other]);

    private static ImmutableArray<EventDifference> Of(IReadOnlyList<Event> tellings)
    {
        if (tellings.Count < 2)
            return [];
        var found = ImmutableArray.CreateBuilder<EventDifference>();
        var dates = tellings.Select(t => t.Date).OfType<Period>().ToList();
        if (Holds(EventAspect.Date) || dates.Exists(a => dates.Exists(b => !Meet(a, b))))
            Add(EventAspect.Date, e => e.Date?.ToString());
        Add(EventAspect.Place, e => e.Place);
        Add(EventAspect.Size, e => e.Magnitude is { } size ? string.Create(CultureInfo.InvariantCulture, $"{size.Value:0.############} {size.Unit}") : null);
        // "Signed" is support and "agreed" is agreement, and nobody disagrees; words against deeds are a difference.
        if (Holds(EventAspect.Act) || tellings.Select(t => t.Quad).Distinct().Count() > 1)
            Add(EventAspect.Act, e => Word.Of(e.Type));
        Add(EventAspect.Modality, e => Word.Of(e.Modality));
        return found.ToImmutable();

        bool Holds(EventAspect aspect) => tellings.Any(t => t.Differences.Any(d => d.Aspect == aspect));

        void Add(EventAspect aspect, Func<Event, string?> value)
        {
            var values = tellings.SelectMany(t => Told(t, aspect, value(t))).GroupBy(t => t.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ToldValue(g.Key, [.. g.SelectMany(t => t.Reports).Distinct()])).ToImmutableArray();
            if (values.Length > 1)
                found.Add(new(aspect, values));
        }
    }

    // An event whose own reports differ already tells several values, each by some of them.
    private static ImmutableArray<ToldValue> Told(Event telling, EventAspect aspect, string? value) =>
        telling.Differences.FirstOrDefault(d => d.Aspect == aspect) is { } own ? own.Told : value is null ? [] : [new(value, telling.Reports)];

    // A month that holds the other's day is only vaguer.
    private static bool Meet(Period one, Period other) => one.From <= other.To && other.From <= one.To;
}
