using System.Collections.Immutable;

namespace Rapport;

/// <summary>The state of a relation from one side toward the other, or of both, built from events by a printed weight table. Equality is by reference.</summary>
/// <param name="Name">Whose acts: <c>KOR→CHN</c>, <c>CHN→KOR</c>, or <c>both</c>.</param>
/// <param name="WeightTable">The weight table's name and version.</param>
/// <param name="WeightHash">SHA-256 of the weight table.</param>
/// <param name="HalfLifeVerbalDays">Half-life of words, days.</param>
/// <param name="HalfLifeMaterialDays">Half-life of deeds, days.</param>
/// <param name="Points">The state at the end of each month with data, and on the last day.</param>
/// <param name="Steps">Every event's move, by date.</param>
public sealed record RelationIndex(
    string Name,
    string WeightTable,
    string WeightHash,
    double HalfLifeVerbalDays,
    double HalfLifeMaterialDays,
    ImmutableArray<IndexPoint> Points,
    ImmutableArray<IndexStep> Steps)
{
    /// <summary>How many events that count have no date, or one coarser than a month, and so move nothing.</summary>
    public int Undated { get; init; }

    /// <summary>How many events that count lie after the last day, and so move nothing yet.</summary>
    public int Later { get; init; }

    /// <summary>How many acts move it.</summary>
    public int Acts { get; init; }

    /// <summary>How many draws the band rests on.</summary>
    public int Draws { get; init; }

    /// <summary>What the draws started from.</summary>
    public long Seed { get; init; }

    /// <summary>The turns that the acts show, by day.</summary>
    public ImmutableArray<DatedTurn> Turns { get; init; } = [];
}
