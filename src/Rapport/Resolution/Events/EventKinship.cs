namespace Rapport.Resolution.Events;

/// <summary>Whether two tellings may be of one act by their types, their directions and their words; dates are not looked at.</summary>
internal static class EventKinship
{
    // One paper writes "returned", another "handed over"; one "lodged a protest", another "protested".
    private static readonly (EventType, EventType)[] Kin =
    [
        (EventType.Cooperate, EventType.Aid),
        (EventType.Cooperate, EventType.Retreat),
        (EventType.Aid, EventType.Retreat),
        (EventType.Accuse, EventType.Protest),
        (EventType.Accuse, EventType.Threaten),
        (EventType.Coerce, EventType.Assault),
    ];

    /// <summary>How two tellings stand to each other.</summary>
    public static Kinship Of(EventReport one, EventReport other)
    {
        // What is promised is not yet what is done. An accord told from one side may be the accord of both.
        if (one.Event.Modality == Modality.Promised != (other.Event.Modality == Modality.Promised) || (one.Direction is { } way && other.Direction is { } back && way != back))
            return Kinship.None;
        if (one.Family == EventFamily.Meeting || other.Family == EventFamily.Meeting)
            return one.Family == other.Family ? Kinship.Same : Kinship.None;
        if (one.Family == EventFamily.Influence || other.Family == EventFamily.Influence)
            return one.Family == other.Family && one.Event.Type == other.Event.Type ? Kinship.Same : Kinship.None;
        if (HasObject(one.Family) && HasObject(other.Family) && one.Words.IsOther(other.Words))
            return Kinship.None;
        if (one.Event.Type == other.Event.Type)
            return Kinship.Same;
        var kin = (one.Family == other.Family && one.Direction == other.Direction) || Kin.Contains((one.Event.Type, other.Event.Type)) || Kin.Contains((other.Event.Type, one.Event.Type));
        return kin && one.Words.All.Overlaps(other.Words.All) ? Kinship.Kin : Kinship.None;
    }

    // Two bans of one day are two where they name different goods; two reproaches of one day seldom are.
    private static bool HasObject(EventFamily family) => family is EventFamily.Measure or EventFamily.Easing or EventFamily.Help or EventFamily.Accord;
}
