using System.Collections.Immutable;

namespace Rapport;

/// <summary>How far two countries hang on each other by product, from a table of trade. Equality is by reference.</summary>
public sealed record ProductDependence
{
    /// <summary>The two sides.</summary>
    public required CountryPair Pair { get; init; }

    /// <summary>The years of the mean year.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>The years that it is held against, or none.</summary>
    public ImmutableArray<int> Before { get; init; } = [];

    /// <summary>How many products the table has.</summary>
    public int Products { get; init; }

    /// <summary>How each side's trade fits the other's.</summary>
    public ImmutableArray<TradeProfile> Profiles { get; init; } = [];

    /// <summary>How many products meet each screen, both sides.</summary>
    public ImmutableArray<ScreenCount> Screens { get; init; } = [];

    /// <summary>Both sides by field of cooperation.</summary>
    public ImmutableArray<FieldExposure> Fields { get; init; } = [];

    /// <summary>Every product that a side buys from the other or sells to it, the first side's first, the most bought first.</summary>
    public ImmutableArray<Exposure> Exposures { get; init; } = [];
}
