namespace Rapport.Cases.World;

/// <summary>On what footing a country or territory stands in the pack. It follows lists that are public, and is no judgement of ours.</summary>
public enum WorldStatus
{
    /// <summary>A member of the United Nations.</summary>
    UnMember,

    /// <summary>A non-member observer state of the United Nations.</summary>
    UnObserver,

    /// <summary>A separate customs territory, a member of the World Trade Organization in its own name.</summary>
    SeparateCustomsTerritory,

    /// <summary>A territory with an ISO 3166-1 code that belongs to a state.</summary>
    Territory,

    /// <summary>None of these, and reported as an economy by statistical offices.</summary>
    ReportedEconomy,
}
