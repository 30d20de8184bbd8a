using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How far each side's trade hangs on the other: the other's share of a flow, by the side's own customs. Where the whole is not held, what is missing is said.</summary>
public static class DependenceTable
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/dependence@1";

    /// <summary>The partner code that stands for all partners together.</summary>
    public const string World = "WLD";

    private static readonly string[] AskedFlows = ["exports", "imports"];

    /// <summary>The latest share of every flow and item that a side reports with the other; both sides by the same rule.</summary>
    public static ImmutableArray<Dependence> Build(ImmutableArray<Series> series, CountryPair pair, DateOnly asOf)
    {
        var all = ImmutableArray.CreateBuilder<Dependence>();
        foreach (var side in pair.Both)
        {
            var other = pair.Other(side);
            var parts = series.Where(s => s.Reporter == side && s.Partner == other && s.Unit == "USD" && s.Flow is "exports" or "imports" or "total");
            foreach (var group in parts.GroupBy(s => (s.Flow, s.Item, s.Classification)).OrderBy(g => g.Key.Flow, StringComparer.Ordinal).ThenBy(g => g.Key.Item, StringComparer.Ordinal).ThenBy(g => g.Key.Classification, StringComparer.Ordinal))
                all.Add(Latest(series, side, other, group.Key.Flow, group.Key.Item, group.Key.Classification, [.. group.OrderBy(s => s.Id.Value, StringComparer.Ordinal)], asOf));
            foreach (var flow in AskedFlows.Where(f => !all.Any(d => d.Of == side && d.What == f)))
                all.Add(new(side, other, flow, "all goods", null, null, Missing(side, other, flow, "all goods"), []));
        }
        return all.ToImmutable();
    }

    private static Dependence Latest(ImmutableArray<Series> series, string side, string other, string flow, string item, string classification, ImmutableArray<Series> parts, DateOnly asOf)
    {
        var wholes = series.Where(s => s.Reporter == side && s.Partner == World && s.Flow == flow && s.Item == item && s.Classification == classification && s.Unit == "USD")
            .OrderBy(s => s.Id.Value, StringComparer.Ordinal).ToImmutableArray();
        (int Year, SeriesYears Part, SeriesYears Whole)? best = null;
        foreach (var part in parts.Select(s => new SeriesYears(s, asOf)))
        {
            foreach (var whole in wholes.Select(s => new SeriesYears(s, asOf)))
            {
                var common = part.Years.Intersect(whole.Years).ToArray();
                if (common.Length > 0 && (best is null || common.Max() > best.Value.Year))
                    best = (common.Max(), part, whole);
            }
        }
        if (best is not { } found)
            return new(side, other, flow, item, null, null, Missing(side, other, flow, item), []);
        var year = Period.OfYear(found.Year);
        var (partValue, partRows) = found.Part.Over(year)!.Value;
        var (wholeValue, wholeRows) = found.Whole.Over(year)!.Value;
        return wholeValue > 0
            ? new(side, other, flow, item, year, (double)(partValue / wholeValue), null, [.. partRows, .. wholeRows])
            : new(side, other, flow, item, year, null, Missing(side, other, flow, item), []);
    }

    private static MissingEvidence Missing(string side, string other, string flow, string item) =>
        new($"{side}'s {flow} of {item} with {other} and with all partners, by the customs of {side}, for one and the same year", "rapport data import CASE FILE");
}
