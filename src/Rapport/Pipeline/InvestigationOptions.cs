namespace Rapport.Pipeline;

/// <summary>How an investigation is run.</summary>
public sealed record InvestigationOptions
{
    /// <summary>The day whose knowledge decides; null for the case's own, else the latest day that the evidence states.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How many documents are read at once; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
