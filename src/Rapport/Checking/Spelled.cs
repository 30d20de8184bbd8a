using System.Globalization;

namespace Rapport.Checking;

/// <summary>Figures, units and periods as a sentence tells them.</summary>
internal static class Spelled
{
    private static readonly (decimal From, string Word)[] Scales = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A number to at most four significant digits above a million, else as it is.</summary>
    public static string Number(decimal value)
    {
        var size = Math.Abs(value);
        foreach (var (from, word) in Scales)
        {
            if (size >= from)
                return $"{Rounded(value / from)} {word}";
        }
        return size >= 1000 ? value.ToString("#,##0.###", CultureInfo.InvariantCulture) : Rounded(value);
    }

    /// <summary>A number with its unit.</summary>
    public static string Amount(decimal value, string unit) => unit switch
    {
        "percent" => $"{Rounded(value)} percent",
        "rank" => $"place {Rounded(value)}",
        "times" => $"{Rounded(value)} times",
        _ => $"{Number(value)} {unit}".TrimEnd(),
    };

    /// <summary>"in 2025", "on 5 January 2026".</summary>
    public static string At(Period period) => period.From == period.To ? $"on {When(period)}" : $"in {When(period)}";

    /// <summary>A period in words: 2025, July 2025, 5 January 2026, January to August 2026.</summary>
    public static string When(Period period)
    {
        var year = period.From.Year.ToString(CultureInfo.InvariantCulture);
        if (period.From.Day == 1 && period.To == period.From.AddMonths(1).AddDays(-1))
            return $"{Months[period.From.Month - 1]} {year}";
        if (period.From == period.To)
            return string.Create(CultureInfo.InvariantCulture, $"{period.From.Day} {Months[period.From.Month - 1]} {year}");
        if (period.From.Month == 1 && period.From.Day == 1 && period.To.Month == 12 && period.To.Day == 31)
            return period.From.Year == period.To.Year ? year : string.Create(CultureInfo.InvariantCulture, $"{period.From.Year} to {period.To.Year}");
        if (period.From.Day == 1 && period.To.AddDays(1).Day == 1 && period.From.Year == period.To.Year)
            return $"{Months[period.From.Month - 1]} to {Months[period.To.Month - 1]} {year}";
        return period.ToString().Replace("/", " to ", StringComparison.Ordinal);
    }

    /// <summary>A place in an order: 1st, 2nd, 3rd, 4th.</summary>
    public static string Place(decimal place)
    {
        var number = (int)place;
        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }

    private static string Rounded(decimal value)
    {
        var size = Math.Abs(value);
        var digits = size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return Math.Round(value, digits, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture);
    }
}
