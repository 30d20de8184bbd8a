namespace Rapport;

/// <summary>How good a form of a name is.</summary>
public enum ActorNameKind
{
    /// <summary>The party's own form.</summary>
    Official,

    /// <summary>Another form in use.</summary>
    Alias,

    /// <summary>A wrong form that occurs.</summary>
    Slip,
}
