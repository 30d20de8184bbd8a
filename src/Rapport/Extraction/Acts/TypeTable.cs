namespace Rapport.Extraction.Acts;

/// <summary>How an act is told, as far as it changes the act's type.</summary>
internal enum Turned
{
    /// <summary>Told as done.</summary>
    Done,

    /// <summary>Told as planned or promised.</summary>
    Planned,

    /// <summary>Told as not done, or no longer done.</summary>
    Denied,

    /// <summary>Told as refused.</summary>
    Refused,
}

/// <summary>Which type an act has once it is told as planned, denied or refused.</summary>
internal static class TypeTable
{
    // Ref: Hu et al. (ACL 2024), the table of modalities; rows follow the PLOVER manual 0.8 where it rules.
    /// <summary>The type of an act of a type, told that way.</summary>
    public static EventType Of(EventType type, Turned turned) => turned switch
    {
        Turned.Done => type,
        Turned.Planned => type switch
        {
            // The manual leaves a planned retreat a RETREAT in one section and makes it CONCEDE in two others; what is only agreed or promised is AGREE here.
            EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat => EventType.Agree,
            EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => type,
            _ => EventType.Threaten,
        },
        Turned.Denied => type switch
        {
            EventType.Agree or EventType.Consult or EventType.Support => EventType.Reject,
            EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat => EventType.Sanction,
            EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => EventType.Agree,
            EventType.Protest => EventType.Concede,
            _ => EventType.Retreat,
        },
        _ => type switch
        {
            EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid or EventType.Concede or EventType.Retreat => EventType.Reject,
            _ => EventType.Agree,
        },
    };

    // Ref: PLOVER manual 0.8 (2021), summary table; SANCTION is material conflict as its chapter says.
    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int Quad(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
        _ => 4,
    };

    /// <summary>The CAMEO code of a type that the telling has turned: its root, not further specified, or the planned form of the act.</summary>
    public static string Cameo(EventType type, string? mode, EventType turned, string cameo) => type == turned ? cameo : turned switch
    {
        EventType.Agree when mode == "visit" || type == EventType.Consult => "036",
        EventType.Agree when type == EventType.Aid => "033",
        EventType.Agree when type == EventType.Cooperate => "031",
        EventType.Agree when type is EventType.Concede or EventType.Retreat => "035",
        EventType.Agree => "030",
        EventType.Concede => "080",
        EventType.Reject => "120",
        EventType.Threaten when type == EventType.Sanction => "131",
        EventType.Threaten when type is EventType.Mobilize or EventType.Assault => "138",
        EventType.Threaten => "130",
        EventType.Sanction => "160",
        _ => "080",
    };
}
