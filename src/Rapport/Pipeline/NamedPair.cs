using Rapport.Cases;

namespace Rapport.Pipeline;

/// <summary>Two countries as a user names them, outside any case.</summary>
internal static class NamedPair
{
    private const string Place = "--pair";

    /// <summary>The code of each country of the world pack by its code and names, without regard to case.</summary>
    public static IReadOnlyDictionary<string, string> Codes()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in CaseReader.WorldAuthority().Countries)
        {
            codes.TryAdd(country.Code, country.Code);
            foreach (var name in country.Names)
                codes.TryAdd(name.Text, country.Code);
        }
        return codes;
    }

    /// <summary>The pair, or which of the two is none.</summary>
    public static Parsed<CountryPair> Read(string first, string second, IReadOnlyDictionary<string, string> codes)
    {
        foreach (var side in new[] { first, second })
        {
            if (!codes.ContainsKey(side))
                return new Parsed<CountryPair>.Malformed(new(Place, "unknown-country", $"found '{side}', expected a country by its ISO 3166 alpha-3 code or name"));
        }
        var pair = new CountryPair(codes[first], codes[second]);
        return pair.First == pair.Second
            ? new Parsed<CountryPair>.Malformed(new(Place, "one-country", $"found {pair.First} twice, expected two countries"))
            : new Parsed<CountryPair>.Ok(pair);
    }
}
