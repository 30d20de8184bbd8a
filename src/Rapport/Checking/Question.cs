using System.Collections.Immutable;

namespace Rapport.Checking;

/// <summary>A claim put as a question to the tables.</summary>
internal sealed record Question
{
    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The sentence it stands in, folded.</summary>
    public required string Folded { get; init; }

    /// <summary>The sentence with the claim's own measure and unit, folded: a figure in kilograms is one of weight, whatever the sentence says.</summary>
    public string FoldedWithMeasure => Claim.Measure is null && Claim.Unit is not "kg" ? Folded : $"{Folded} {Wording.Fold($"{Claim.Measure} {Claim.Unit}")}";

    /// <summary>The places of the definitions whose words stand in the sentence.</summary>
    public required ImmutableHashSet<int> Called { get; init; }

    /// <summary>What the tables may call the measure, as stated first.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>exports, imports, total, balance; null where the measure is not trade.</summary>
    public string? Flow { get; init; }

    /// <summary>Whose figure: an ISO alpha-3 code; null where the text does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>With whom; null where no partner is stated, which for trade means the world and never the other of the pair.</summary>
    public string? Partner { get; init; }

    /// <summary>What it allows.</summary>
    public StatedInterval? Stated { get; init; }

    /// <summary>The day on which it was published, where known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day whose knowledge decides.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The reporter that the text names ("by Chinese customs"), or null.</summary>
    public string? Reporter { get; init; }

    /// <summary>The period it is for; null where the text leaves it open.</summary>
    public Period? Period => Claim.Period;

    /// <summary>The day whose knowledge a figure without a period is read by: it means the latest when it was published.</summary>
    public DateOnly ReadOn => Published is { } day && day < AsOf ? day : AsOf;

    /// <summary>The day by whose knowledge its period is read: the deciding day where the period is stated.</summary>
    public DateOnly KnownOn => Period is null ? ReadOn : AsOf;
}
