using System.Collections.Immutable;

namespace Rapport;

/// <summary>The outcome of holding one claim against the series held, as of a day.</summary>
public sealed record Verdict
{
    /// <summary>Names it: claim, value and as-of date.</summary>
    public required VerdictId Id { get; init; }

    /// <summary>The claim.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>The claim's words.</summary>
    public required string Text { get; init; }

    /// <summary>The verdict; null for normative and predictive statements.</summary>
    public VerdictValue? Value { get; init; }

    /// <summary>The definition under which it holds, where only one decides.</summary>
    public string? Definition { get; init; }

    /// <summary>The rule that fired.</summary>
    public required RuleRef Rule { get; init; }

    /// <summary>The day whose knowledge decides.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The interval the words allow.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>The claim under each definition held, in the order of the definitions file.</summary>
    public ImmutableArray<VerdictReading> Readings { get; init; } = [];

    /// <summary>The cells that decide.</summary>
    public ImmutableArray<VerdictRow> Rows { get; init; } = [];

    /// <summary>What would decide it and is not held.</summary>
    public ImmutableArray<MissingEvidence> Missing { get; init; } = [];

    /// <summary>A person's decision over it.</summary>
    public VerdictOverride? Override { get; init; }

    /// <summary>The outcome in one sentence, for a person.</summary>
    public required string Explanation { get; init; }

    /// <inheritdoc/>
    public bool Equals(Verdict? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
