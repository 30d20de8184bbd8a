using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How far each side's trade hangs on the other: the other's share of a flow, by the side's own customs. Where the whole is not held, what is missing is said.</summary>
public static class DependenceTable
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/dependence@3";

    /// <summary>The partner code that stands for all partners together.</summary>
    public const string World = "WLD";

    /// <summary>The item that stands for all goods together.</summary>
    public const string AllGoods = "all goods";


    // Churn is told over five years, and over no less than two.
    private const int YearsBack = 5;
    private const int FewestYearsBack = 2;

    private static readonly string[] Flows = ["exports", "imports", "total"];

    /// <summary>
    /// The latest share of every flow and item that a side reports with the other, both sides by the same rule; of all goods, every flow, held or not.
    /// Where a total is not held as such, it is exports and imports together, of one year.
    /// </summary>
    public static ImmutableArray<Dependence> Build(ImmutableArray<Series> series, CountryPair pair, DateOnly asOf)
    {
        var all = ImmutableArray.CreateBuilder<Dependence>();
        foreach (var side in pair.Both)
        {
            var other = pair.Other(side);
            var own = series.Where(s => s.Reporter == side && s.Unit == "USD" && (s.Partner == other || s.Partner == World) && Flows.Contains(s.Flow, StringComparer.Ordinal)).ToArray();
            var things = own.Where(s => s.Partner == other).Select(s => (s.Item, s.Classification, s.Measure)).Distinct()
                .OrderBy(t => t.Item == AllGoods ? 0 : 1).ThenBy(t => t.Item, StringComparer.Ordinal).ThenBy(t => t.Classification, StringComparer.Ordinal).ThenBy(t => t.Measure, StringComparer.Ordinal).ToArray();
            foreach (var thing in things)
            {
                // Two definitions of one thing are two shares, and say so.
                var item = thing.Item == AllGoods ? AllGoods : $"{thing.Item} ({thing.Classification})";
                var shares = Flows.ToDictionary(f => f, f => Shares(own, other, f, thing, asOf), StringComparer.Ordinal);
                foreach (var flow in Flows)
                {
                    var derived = flow == "total" ? shares["exports"].Years.Intersect(shares["imports"].Years).Cast<int?>().Max() : null;
                    var direct = shares[flow].Years.Cast<int?>().LastOrDefault();
                    if (direct is { } year && !(derived > direct))
                        all.Add(WithPast(side, other, flow, item, year, [.. shares[flow].Years], [shares[flow]]));
                    else if (derived is { } common)
                        all.Add(WithPast(side, other, flow, item, common, [.. shares["exports"].Years.Intersect(shares["imports"].Years)], [shares["exports"], shares["imports"]]));
                    else if (own.Any(s => s.Partner == other && s.Flow == flow && (s.Item, s.Classification, s.Measure) == thing))
                        all.Add(NotHeld(side, other, flow, item));
                }
            }
            foreach (var flow in Flows.Where(f => !all.Any(d => d.Of == side && d.What == f && d.Item == AllGoods)))
                all.Add(NotHeld(side, other, flow, AllGoods));
        }
        return all.ToImmutable();
    }

    private static Dependence WithPast(string side, string other, string flow, string item, int year, ImmutableArray<int> years, ImmutableArray<FlowShares> summands)
    {
        var now = Of(side, other, flow, item, year, summands);
        if (now.Share is null)
            return now;
        // Of two years as near the earlier one: it is five years before or more.
        var before = years.Where(y => y <= year - FewestYearsBack).OrderBy(y => Math.Abs(y - (year - YearsBack))).ThenBy(y => y).Select(y => Of(side, other, flow, item, y, summands)).FirstOrDefault(d => d.Share is not null);
        var highest = years.Where(y => y != year).Select(y => Of(side, other, flow, item, y, summands)).Where(d => d.Share > now.Share).OrderByDescending(d => d.Share).ThenByDescending(d => d.Period!.From).FirstOrDefault();
        return now with { Earlier = before, Highest = highest };
    }

    private static FlowShares Shares(Series[] own, string other, string flow, (string Item, string Classification, string Measure) thing, DateOnly asOf)
    {
        var same = own.Where(s => s.Flow == flow && (s.Item, s.Classification, s.Measure) == thing).ToArray();
        return new(same.Where(s => s.Partner == other), same.Where(s => s.Partner == World), asOf);
    }

    private static Dependence Of(string side, string other, string flow, string item, int year, ImmutableArray<FlowShares> summands)
    {
        var cells = summands.Select(s => s.Of(year)).ToArray();
        var whole = cells.Sum(c => c.Whole);
        var part = cells.Sum(c => c.Part);
        // A part above its whole is a fault of the tables, not a share.
        return whole > 0 && part >= 0 && part <= whole
            ? new(side, other, flow, item, Period.OfYear(year), (double)(part / whole), null, [.. cells.SelectMany(c => c.PartRows), .. cells.SelectMany(c => c.WholeRows)])
            : NotHeld(side, other, flow, item) with { Period = Period.OfYear(year) };
    }

    private static Dependence NotHeld(string side, string other, string flow, string item) =>
        new(side, other, flow, item, null, null, new($"{side}'s {flow} of {item} with {other} and with all partners, by the customs of {side}, for one and the same year", "rapport data import CASE FILE"), []);
}
