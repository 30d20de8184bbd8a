using System.Collections.Immutable;

namespace Rapport.Resolution.Events;

/// <summary>Makes events of the chronicle's rows.</summary>
internal static class ChronicleEvents
{
    private static readonly HashSet<string> VisitModes = new(["visit", "state", "official", "working", "summit margin", "event margin", "private"], StringComparer.Ordinal);

    /// <summary>The event that a row of the chronicle tells.</summary>
    public static Event Of(ChronicleFact fact, CountryPair pair)
    {
        var sources = fact.Source.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => Actor(c, fact.Actor)).ToImmutableArray();
        var target = fact.Target is { Length: > 0 } code ? [Actor(code, null)] : ImmutableArray<EventActor>.Empty;
        var visit = fact.Type == EventType.Consult && fact.Mode is { } mode && VisitModes.Contains(mode);
        return new Event
        {
            Id = EventId.From(fact.Id.Value),
            Source = sources,
            Target = target,
            Type = fact.Type,
            Mode = visit ? "visit" : fact.Mode,
            Quad = Quad(fact.Type),
            Modality = Modality.Done,
            Date = new Period(fact.Date, fact.End ?? LastDay(fact.Date, fact.Precision), fact.Precision),
            Place = fact.Place,
            Summary = fact.Text,
            Reports = [new Anchor.InCell(fact.Cell)],
            Rule = new RuleRef(sources.Any(s => pair.Has(s.Country)) ? "events/chronicle@1" : "events/chronicle-third@1", fact.Cell.File, fact.Cell.Line),
            Confidence = 1,
        };
    }

    private static EventActor Actor(string code, string? name) => new(name ?? code, new ActorId(ActorId.Prefix + code), code, "GOV", null);

    private static DateOnly LastDay(DateOnly from, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => new(from.Year, 12, 31),
        DatePrecision.Month => new(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)),
        _ => from,
    };

    // Ref: PLOVER manual 0.8 (2021), summary table; SANCTION is material conflict as its chapter says.
    private static int Quad(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
        _ => 4,
    };
}
