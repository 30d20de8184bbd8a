using System.Collections.Immutable;

namespace Rapport;

/// <summary>Which times of the data a study uses; both ends included.</summary>
/// <param name="From">The first time, or null for the data's own.</param>
/// <param name="To">The last time, or null for the data's own.</param>
/// <param name="Drop">Times left out, with the reason in the study's question.</param>
public sealed record StudyWindow(string? From, string? To, ImmutableArray<string> Drop)
{
    /// <summary>Whether a time lies between both ends, left out or not.</summary>
    public bool Spans(string time, TimeLabelOrder order) => (From is null || order.Compare(From, time) <= 0) && (To is null || order.Compare(time, To) <= 0);

    /// <summary>Whether a time is used.</summary>
    public bool Uses(string time, TimeLabelOrder order) => Spans(time, order) && !Drop.Contains(time);
}
