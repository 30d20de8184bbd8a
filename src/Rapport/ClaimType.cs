namespace Rapport;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimType
{
    /// <summary>A stated figure.</summary>
    Figure,

    /// <summary>A quantity without a figure: "sluggish", "enormous". Waits for a stored definition.</summary>
    Vague,

    /// <summary>What ought to be. Gets no verdict.</summary>
    Normative,

    /// <summary>What will be. Gets no verdict.</summary>
    Predictive,

    /// <summary>The most, the first, unmatched: needs its comparison set.</summary>
    Superlative,
}
