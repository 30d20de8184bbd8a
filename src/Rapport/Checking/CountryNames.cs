using System.Collections.Immutable;

namespace Rapport.Checking;

/// <summary>Names for codes, where the case brings them; else the code itself.</summary>
internal sealed class CountryNames(ImmutableArray<Country> countries)
{
    private readonly Dictionary<string, string> _names = countries
        .Where(c => c.Names.Any(n => n.Language == "en")).GroupBy(c => c.Code, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

    /// <summary>The name of a country, bloc or the world.</summary>
    public string Of(string code) => code switch
    {
        "WLD" => "the world",
        "" => "",
        "EU" or "EU27" => "the European Union",
        _ => _names.GetValueOrDefault(code, code),
    };
}
