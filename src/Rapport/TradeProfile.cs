namespace Rapport;

/// <summary>How one side's trade fits the other's, over all products of a table. All but the intensity lie in 0..1; null where what it is a share of is 0.</summary>
public sealed record TradeProfile
{
    /// <summary>Who sells: ISO alpha-3 code.</summary>
    public required string Of { get; init; }

    /// <summary>To whom.</summary>
    public required string On { get; init; }

    /// <summary>The last year of the table's mean year.</summary>
    public required int Year { get; init; }

    /// <summary>Whether the one sells abroad what the other buys abroad: 1 where the shares of all products are the same, 0 where no product is common.</summary>
    public double? Complementarity { get; init; }

    /// <summary>Whether both sell the same abroad, so that they are rivals: 1 where the shares of all products are the same.</summary>
    public double? Similarity { get; init; }

    /// <summary>The other's share of what the one sells abroad over its share of what the rest of the world does: above 1 where they trade more with each other than size alone lets expect.</summary>
    public double? Intensity { get; init; }

    /// <summary>How much of the trade between the two is in the same products in both directions.</summary>
    public double? IntraIndustry { get; init; }

    /// <summary>The sum of the squared shares of the products in what the one sells to the other: 1 for one product.</summary>
    public double? Concentration { get; init; }
}
