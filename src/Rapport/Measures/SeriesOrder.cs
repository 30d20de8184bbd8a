using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>Which of several series of one thing comes first: by what it holds and where it stands in the case, never by name or id, so that exchanging two countries cannot change the choice.</summary>
internal static class SeriesOrder
{
    /// <summary>The one with most cells first; of equals, the one that stands first in the case's files.</summary>
    public static ImmutableArray<Series> ByWhatTheyHold(this IEnumerable<Series> series) =>
    [
        .. series.OrderByDescending(s => s.Observations.Length)
            .ThenBy(s => s.Observations.IsEmpty ? "" : s.Observations[0].Cell.File, StringComparer.Ordinal)
            .ThenBy(s => s.Observations.IsEmpty ? 0 : s.Observations[0].Cell.Line)
            .ThenBy(s => s.Id.Value, StringComparer.Ordinal),
    ];
}
