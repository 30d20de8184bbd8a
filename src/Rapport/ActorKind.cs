namespace Rapport;

/// <summary>What kind of party an actor is.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A territory with customs of its own, counted once and never inside its state's totals as well.</summary>
    Territory,

    /// <summary>A group of states.</summary>
    Bloc,

    /// <summary>A government, ministry or public office.</summary>
    Government,

    /// <summary>A company.</summary>
    Company,

    /// <summary>Any other organisation.</summary>
    Organisation,

    /// <summary>A newspaper, agency, station or site.</summary>
    Outlet,
}
