using Rapport.Cases.World;

namespace Rapport.Cases;

/// <summary>A country that a person named, by code or by name in any language of the world pack.</summary>
internal static class AskedCountry
{
    /// <summary>The one country that the name means, or null where it means none or several.</summary>
    public static Country? Find(string asked) => WorldPack.Load().Find(asked) is CountryMatch.Found found ? found.Country.Country : null;

    /// <summary>What was found, what was expected, and which countries may have been meant.</summary>
    public static string Refusal(string asked, string expected)
    {
        var near = WorldPack.Load().Find(asked) switch
        {
            CountryMatch.Found found => $"{found.Country.Code} ({found.Country.Name})",
            CountryMatch.Ambiguous several => string.Join(" or ", several.Candidates.Select(c => $"{c.Code} ({c.Name})")),
            CountryMatch.Unknown { Suggestions: [var first, ..] } => first.ToString(),
            _ => null,
        };
        return $"found '{asked}', expected {expected}" + (near is null ? "" : $"; did you mean {near}?");
    }
}
