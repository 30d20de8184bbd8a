using System.Collections.Frozen;

namespace Rapport.Language;

/// <summary>Reads the countries that offices name by ISO alpha-2, alpha-3 or numeric codes. Anything else is a group of countries or unknown, and no country.</summary>
internal static class Areas
{
    /// <summary>What the tables call the whole world.</summary>
    public const string World = "WLD";

    private static readonly FrozenSet<string> Worlds = FrozenSet.Create(StringComparer.Ordinal, "WLD", "W00", "WORLD", "W1", "W0", "WL", "G001", "1W", "0", "000", "001");

    private static readonly FrozenDictionary<string, string> Codes = Load();

    private static readonly FrozenDictionary<string, string> Numbers = Codes.Where(c => c.Key.Length == 3 && char.IsAsciiDigit(c.Key[0])).ToFrozenDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);

    /// <summary>The country's ISO alpha-3 code, <see cref="World"/>, or null.</summary>
    public static string? Find(string code) => Worlds.Contains(code) ? World : Codes.GetValueOrDefault(code);

    /// <summary>The country's code by the number that UN Comtrade gives it, where it differs from ISO's: customs territories of its own and "other Asia, not elsewhere specified", which stands for Taiwan.</summary>
    public static string? FindComtrade(string number) => number switch
    {
        "490" => "TWN",
        "251" => "FRA",
        "842" => "USA",
        "699" => "IND",
        "757" => "CHE",
        "579" => "NOR",
        _ => Find(number.PadLeft(3, '0')),
    };

    /// <summary>The country's ISO alpha-2 code, or null.</summary>
    public static string? Alpha2(string alpha3) => Twos.GetValueOrDefault(alpha3);

    /// <summary>The number by which UN Comtrade knows a country, or null.</summary>
    public static string? ComtradeNumber(string alpha3) => alpha3 switch
    {
        World => "0",
        "TWN" => "490",
        "FRA" => "251",
        "USA" => "842",
        "IND" => "699",
        "CHE" => "757",
        "NOR" => "579",
        _ => Numbers.TryGetValue(alpha3, out var number) ? number.TrimStart('0') : null,
    };

    private static readonly FrozenDictionary<string, string> Twos = Codes.Where(c => c.Key.Length == 2 && c.Key is not ("EL" or "UK")).ToFrozenDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Areas).Assembly.GetManifestResourceStream("areas.txt")
            ?? throw new InvalidOperationException("the list of areas is not embedded");
        using var reader = new StreamReader(stream);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(' ') is not [var alpha3, var alpha2, var number])
                continue;
            codes[alpha3] = alpha3;
            if (alpha2 != "none")
                codes[alpha2] = alpha3;
            if (number != "none")
                codes[number] = alpha3;
        }
        // The European Union's own statistics write Greece and the United Kingdom so.
        codes["EL"] = "GRC";
        codes["UK"] = "GBR";
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
