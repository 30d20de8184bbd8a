using System.Collections.Immutable;

namespace Rapport;

/// <summary>Observations of one measure under one definition by one reporter. Equality is by <see cref="Id"/>.</summary>
public sealed record Series
{
    /// <summary>Names it.</summary>
    public required SeriesId Id { get; init; }

    /// <summary>The name its table gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Whose customs or office reports: ISO alpha-3 code.</summary>
    public required string Reporter { get; init; }

    /// <summary>With whom: ISO alpha-3 code, a bloc, <c>WLD</c> for all, or empty where the measure has no partner.</summary>
    public required string Partner { get; init; }

    /// <summary>exports, imports, total, balance, or empty.</summary>
    public required string Flow { get; init; }

    /// <summary>Of what: semiconductors, all goods, visitors; empty where it goes without saying.</summary>
    public required string Item { get; init; }

    /// <summary>The classification that bounds the item: MTI 831, HS 8542, total, …</summary>
    public required string Classification { get; init; }

    /// <summary>What is measured: trade, weight, visitors, tfr, enterprises, rank, …</summary>
    public required string Measure { get; init; }

    /// <summary>USD, kg, persons, percent, rank, …</summary>
    public required string Unit { get; init; }

    /// <summary>What a value is multiplied by to be in <see cref="Unit"/>.</summary>
    public required decimal Scale { get; init; }

    /// <summary>How often it is observed.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>FOB, CIF, or empty.</summary>
    public required string Valuation { get; init; }

    /// <summary>Seasonal or working-day adjustment: empty for none.</summary>
    public required string Adjustment { get; init; }

    /// <summary>In the order of period, then vintage.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>The observation's value in the series' unit, scale applied.</summary>
    public decimal? Scaled(Observation observation) => observation.Value * Scale;

    /// <inheritdoc/>
    public bool Equals(Series? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
