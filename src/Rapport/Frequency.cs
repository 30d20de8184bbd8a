namespace Rapport;

/// <summary>How often a series is observed.</summary>
public enum Frequency
{
    /// <summary>Once a year.</summary>
    Annual,

    /// <summary>Twice a year.</summary>
    HalfYearly,

    /// <summary>Four times a year.</summary>
    Quarterly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>At no regular times.</summary>
    Irregular,
}
