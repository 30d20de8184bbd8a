namespace Rapport.Resolution.Events;

/// <summary>Types under which one and the same act may be told: a visit is also a meeting, a promise also an agreement.</summary>
internal enum EventFamily
{
    Meeting,
    Accord,
    Help,
    Easing,
    Demand,
    Reproof,
    Refusal,
    Threat,
    Protest,
    Measure,
    Force,
    Influence,
}

/// <summary>Finds an event's family.</summary>
internal static class EventFamilies
{
    /// <summary>The family of an event. Talks that are only planned stay apart from talks that were held.</summary>
    public static EventFamily Of(Event found) => found.Mode == "influence" ? EventFamily.Influence : found.Type switch
    {
        EventType.Consult => EventFamily.Meeting,
        EventType.Agree or EventType.Support or EventType.Cooperate => EventFamily.Accord,
        EventType.Aid => EventFamily.Help,
        EventType.Concede or EventType.Retreat => EventFamily.Easing,
        EventType.Request => EventFamily.Demand,
        EventType.Accuse => EventFamily.Reproof,
        EventType.Reject => EventFamily.Refusal,
        EventType.Threaten => EventFamily.Threat,
        EventType.Protest => EventFamily.Protest,
        EventType.Sanction or EventType.Coerce => EventFamily.Measure,
        _ => EventFamily.Force,
    };
}
