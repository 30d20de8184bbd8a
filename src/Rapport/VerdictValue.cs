namespace Rapport;

/// <summary>The closed list of verdicts.</summary>
public enum VerdictValue
{
    /// <summary>Holds under the reading the text states, or under every reasonable one.</summary>
    Supported,

    /// <summary>Holds under some readings only; they are named.</summary>
    SupportedUnder,

    /// <summary>No reasonable reading holds.</summary>
    Contradicted,

    /// <summary>True statements merged into a wrong one.</summary>
    Misstated,

    /// <summary>Was true at an earlier date.</summary>
    Stale,

    /// <summary>Official sources publish figures that do not fit.</summary>
    SourcesDisagree,

    /// <summary>Waits for a stored definition.</summary>
    Undefined,

    /// <summary>No official series could ever decide it.</summary>
    NotCheckable,

    /// <summary>A series would decide it, and none is held.</summary>
    NoData,
}
