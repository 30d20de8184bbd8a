using System.Collections.Immutable;

namespace Rapport.Checking.Evidence;

/// <summary>A reporter's partners in one flow and period by one office, and what place each surely has. A table that may lack somebody larger never proves a place.</summary>
/// <param name="Values">One value a partner, countries only, the largest first.</param>
/// <param name="World">The total with all partners, where held.</param>
public sealed record PartnerTable(ImmutableArray<KnownValue> Values, KnownValue? World)
{
    private static readonly string[] Blocs = ["ASEAN", "EU", "EU27", "EU28", "EU27_2020", "RCEP", "BRICS", "OECD", "APEC", "GCC", "MERCOSUR", "NAFTA", "USMCA", "G7", "G20", "EFTA", "OPEC"];

    /// <summary>Whether a partner code stands for one country or customs territory: three capital letters that are no bloc and not the world.</summary>
    public static bool IsCountry(string partner) =>
        partner.Length == 3 && partner.All(char.IsAsciiLetterUpper) && partner != "WLD" && Array.IndexOf(Blocs, partner) < 0;

    /// <summary>The tables of a reporter for a flow and period, one an office, in the order of the series.</summary>
    public static IEnumerable<PartnerTable> Find(SeriesSet set, string measure, string reporter, string flow, string item, Period period, DateOnly asOf)
    {
        var values = set.Of(measure, reporter)
            .Where(s => s.Flow == flow && s.Item == item && s.Adjustment.Length == 0 && s.Partner.Length > 0)
            .Select(s => SeriesSet.At(s, period, asOf)).OfType<KnownValue>();
        foreach (var table in values.GroupBy(v => (v.Office, v.Series.Classification, v.Series.Unit, v.Series.Valuation)))
        {
            var countries = table.Where(v => IsCountry(v.Series.Partner)).GroupBy(v => v.Series.Partner, StringComparer.Ordinal).Select(g => g.First());
            yield return new(
                [.. countries.OrderByDescending(v => v.Value)],
                table.FirstOrDefault(v => v.Series.Partner == "WLD"));
        }
    }

    /// <summary>How many countries listed are larger than this one; its place can be no better than one more. Null where it is not listed.</summary>
    public int? LargerThan(string partner)
    {
        var own = Values.FirstOrDefault(v => v.Series.Partner == partner);
        return own is null ? null : Values.Count(v => v.Value - v.HalfUnit > own.Value + own.HalfUnit);
    }

    /// <summary>The place among countries, where the table proves it: whatever is not listed is together smaller than this partner, and no other is too close to tell.</summary>
    public int? Place(string partner)
    {
        var own = Values.FirstOrDefault(v => v.Series.Partner == partner);
        if (own is null || World is null)
            return null;
        var unlisted = World.Value - Values.Sum(v => v.Value);
        var close = Values.Any(v => v != own && Math.Abs(v.Value - own.Value) <= v.HalfUnit + own.HalfUnit);
        return unlisted >= own.Value || close ? null : 1 + Values.Count(v => v.Value > own.Value);
    }
}
