namespace Rapport;

/// <summary>The sixteen event types of PLOVER (manual 0.8, 2021).</summary>
public enum EventType
{
    /// <summary>Agree or promise to do something later.</summary>
    Agree,

    /// <summary>Meet, talk, visit.</summary>
    Consult,

    /// <summary>Support in words, sign, ratify, open relations.</summary>
    Support,

    /// <summary>Apologise, pardon, give way.</summary>
    Concede,

    /// <summary>Cooperate materially, to the good of both.</summary>
    Cooperate,

    /// <summary>Give aid.</summary>
    Aid,

    /// <summary>Withdraw, release, ease.</summary>
    Retreat,

    /// <summary>Ask, demand.</summary>
    Request,

    /// <summary>Accuse, criticise, investigate.</summary>
    Accuse,

    /// <summary>Refuse, cancel.</summary>
    Reject,

    /// <summary>Threaten.</summary>
    Threaten,

    /// <summary>Protest, boycott.</summary>
    Protest,

    /// <summary>Impose sanctions, withhold, suspend.</summary>
    Sanction,

    /// <summary>Show force.</summary>
    Mobilize,

    /// <summary>Seize, restrict, arrest.</summary>
    Coerce,

    /// <summary>Use force.</summary>
    Assault,
}
