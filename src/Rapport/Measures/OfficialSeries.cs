using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Measures;

/// <summary>The official series that could measure a field: what is held of it for the pair, and how the rest is had.</summary>
internal static class OfficialSeries
{
    /// <summary>How far back a missing series is asked for.</summary>
    private const int YearsBack = 10;

    private const string Import = "rapport data import CASE FILE";

    // What tables call what an indicator names, by the kind before its colon; whether it is between the two or of each alone.
    private static readonly (string Kind, string Measure, bool Bilateral)[] Measures =
        [("works", "works", true), ("visitors", "visitors", true), ("patents", "patents", false), ("balance", "investment", false), ("trade", "trade", true), ("hs", "trade", true)];

    /// <summary>The latest cell of each side, trade apart, whose shares stand beside it; and the commands that bring in what is not held.</summary>
    /// <param name="indicator">The indicator, as <c>works: …</c>; null where none is known.</param>
    /// <param name="series">The series held.</param>
    /// <param name="atStake">The shares of its trade that are held.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="asOf">The day: cells of later periods are not seen.</param>
    public static (ImmutableArray<VerdictRow> Held, ImmutableArray<string> Fetch) Of(string? indicator, ImmutableArray<Series> series, ImmutableArray<Dependence> atStake, CountryPair pair, DateOnly asOf)
    {
        if (indicator is null)
            return ([], []);
        var kind = indicator.Split(':')[0];
        var (_, measure, bilateral) = Measures.FirstOrDefault(m => m.Kind == kind);
        if (indicator.Contains("SP.DYN.TFRT.IN", StringComparison.Ordinal))
            measure = "tfr";
        if (measure is null)
            return ([], [Import]);
        DataQuery Query(string side, string? partner, string? item) => new(measure, null, item, side, partner, asOf.Year - YearsBack, asOf.Year);
        if (measure == "trade")
            return ([], [.. pair.Both.Where(side => atStake.All(d => d.Of != side)).Select(side => Query(side, pair.Other(side), kind == "hs" ? Good(indicator) : null).ToCommand())]);
        var latest = pair.Both.Select(side => (Side: side, Row: Latest(series.Where(s => s.Measure == measure && s.Reporter == side && (bilateral ? s.Partner == pair.Other(side) : s.Partner.Length == 0)), asOf))).ToArray();
        ImmutableArray<VerdictRow> held = [.. latest.Select(l => l.Row).OfType<VerdictRow>()];
        // Works with authors of both are the same whoever is asked for first.
        return measure == "works"
            ? (held, held.IsEmpty ? [Query(pair.Both.Min(StringComparer.Ordinal)!, pair.Both.Max(StringComparer.Ordinal), null).ToCommand()] : [])
            // Of visitors by where they come from no service is known, only totals.
            : (held, measure == "visitors" ? latest.Any(l => l.Row is null) ? [Import] : [] : [.. latest.Where(l => l.Row is null).Select(l => Query(l.Side, null, null).ToCommand())]);
    }

    private static VerdictRow? Latest(IEnumerable<Series> series, DateOnly asOf) =>
        series.SelectMany(s => s.Observations.Where(o => o.Value is not null && o.Status is not ("M" or "F") && (o.Vintage ?? o.Period.To) <= asOf).Select(o => (Series: s, Cell: o)))
            .OrderByDescending(o => o.Cell.Period.To).ThenByDescending(o => o.Cell.Period.Months).ThenByDescending(o => o.Cell.Vintage).ThenBy(o => o.Series.Name, StringComparer.Ordinal)
            .Select(o => VerdictRow.Of(o.Series, o.Cell)).FirstOrDefault();

    private static string? Good(string indicator) => indicator[(indicator.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split(',', StringSplitOptions.TrimEntries).Select(TradedGoods.Word).FirstOrDefault(w => w is not null);
}
