namespace Rapport;

/// <summary>What of an index can be varied. Everything that is used is printed with the result.</summary>
public sealed record IndexOptions
{
    /// <summary>Half-life of words where nothing else is said, days.</summary>
    public const double UsualVerbalDays = 35;

    /// <summary>Half-life of deeds where nothing else is said, days.</summary>
    public const double UsualMaterialDays = 365;

    /// <summary>What every case uses.</summary>
    public static IndexOptions Usual { get; } = new();

    /// <summary>Half-life of words (quads 1 and 3), days, above 0.</summary>
    public double VerbalHalfLife { get; init; } = UsualVerbalDays;

    /// <summary>Half-life of deeds (quads 2 and 4), days, above 0.</summary>
    public double MaterialHalfLife { get; init; } = UsualMaterialDays;

    /// <summary>How many times the band draws everything that is doubtful; 0 for no band.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>What the draws start from.</summary>
    public long Seed { get; init; } = 1;
}
