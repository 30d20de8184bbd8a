using System.Collections.Immutable;

namespace Rapport;

/// <summary>
/// What every country sells abroad and buys abroad of every product, and what two of them buy from and sell to each partner: a mean year. Own sales are no trade and are not in it. Equality is by reference.
/// Indices: product × countries + country; for the two sides (side × products + product) × countries + partner, the first side of the pair being 0.
/// </summary>
public sealed record ProductTrade
{
    /// <summary>The two sides.</summary>
    public required CountryPair Pair { get; init; }

    /// <summary>The years that the mean is over, ascending.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>Codes of the products or names of the sectors.</summary>
    public required ImmutableArray<string> Products { get; init; }

    /// <summary>Codes of the countries.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>What each country sells abroad.</summary>
    public required ImmutableArray<double> Sales { get; init; }

    /// <summary>What each country buys abroad.</summary>
    public required ImmutableArray<double> Purchases { get; init; }

    /// <summary>What each side buys from each partner.</summary>
    public required ImmutableArray<double> Bought { get; init; }

    /// <summary>What each side sells to each partner.</summary>
    public required ImmutableArray<double> Sold { get; init; }

    /// <summary>What a side buys of a product from a partner.</summary>
    public double BoughtFrom(int side, int product, int partner) => Bought[(((side * Products.Length) + product) * Countries.Length) + partner];

    /// <summary>What a side sells of a product to a partner.</summary>
    public double SoldTo(int side, int product, int partner) => Sold[(((side * Products.Length) + product) * Countries.Length) + partner];

    /// <summary>What a country sells abroad of a product.</summary>
    public double SoldAbroad(int product, int country) => Sales[(product * Countries.Length) + country];

    /// <summary>What a country buys abroad of a product.</summary>
    public double BoughtAbroad(int product, int country) => Purchases[(product * Countries.Length) + country];
}
