using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who states what figure or relation, of whom, for when, with which modality.</summary>
public sealed record Claim
{
    /// <summary>Names it.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>Where it is stated.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>The digest's part it stands in, or null.</summary>
    public int? Part { get; init; }

    /// <summary>Figure, vague, normative, predictive or superlative.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The words of the figure itself, comparator and unit included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Exactly what stands at <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The figure as stated, before its scale: 170 in "170 billion". Null for a range or where there is no figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The low end of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How it is held against the world.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>USD, CNY, KRW, percent, percentage-point, persons, projects, patents, years, rank, …; null where none is stated.</summary>
    public string? Unit { get; init; }

    /// <summary>What the figure is multiplied by: 10⁹ in "170 billion".</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>ISO 4217 code where the unit is money.</summary>
    public string? Currency { get; init; }

    /// <summary>What is measured: exports, imports, trade, balance, growth, visitors, enterprises, …, as the definitions name it; null where not understood.</summary>
    public string? Measure { get; init; }

    /// <summary>Whose figure: an ISO alpha-3 code, or the words where no country is named.</summary>
    public string? Subject { get; init; }

    /// <summary>With whom: an ISO alpha-3 code or a bloc; null where no partner is stated, which is not the same as the world.</summary>
    public string? Partner { get; init; }

    /// <summary>Of what goods or things: semiconductors, …</summary>
    public string? Item { get; init; }

    /// <summary>exports, imports, total or balance, where the measure is trade.</summary>
    public string? Flow { get; init; }

    /// <summary>Level, change, share, rank, count, since or multiple.</summary>
    public Basis Basis { get; init; }

    /// <summary>The direction of a change: 1 up, −1 down, 0 none stated. <see cref="Value"/> of a change is signed by it.</summary>
    public int Direction { get; init; }

    /// <summary>For when.</summary>
    public Period? Period { get; init; }

    /// <summary>What a change or share is taken on: the period or whole compared with, as worded.</summary>
    public string? Base { get; init; }

    /// <summary>Who says so.</summary>
    public Speaker Speaker { get; init; } = Speaker.Author;

    /// <summary>How it is told.</summary>
    public Modality Modality { get; init; }

    /// <summary>What could not be resolved: <c>partner</c>, <c>period</c>, <c>measure</c>, …</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    /// <summary>The rule that found it.</summary>
    public required RuleRef Rule { get; init; }

    /// <summary>The figure in its unit, scale applied.</summary>
    public decimal? Scaled => Value * Scale;

    /// <inheritdoc/>
    public bool Equals(Claim? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
