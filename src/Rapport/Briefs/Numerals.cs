using System.Globalization;

namespace Rapport.Briefs;

/// <summary>How numbers are written in a brief: decimal point, thousands apart, a true minus.</summary>
internal static class Numerals
{
    /// <summary>A number with a fixed count of decimals; never "−0".</summary>
    public static string Fixed(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + text : text;
    }

    /// <summary>A number with its sign, plus included.</summary>
    public static string Signed(double value, int decimals) => (Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" : "") + Fixed(value, decimals);

    /// <summary>A number in full, for programs.</summary>
    public static string Raw(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number in full, for programs.</summary>
    public static string Raw(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as it stands in files.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as a reader says it: 5 January 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A stretch of time as a reader says it: 2025; July 2026; January to August 2026; 5 January 2026.</summary>
    public static string Period(Period period)
    {
        var whole = period.From.Day == 1 && period.To == new DateOnly(period.To.Year, period.To.Month, DateTime.DaysInMonth(period.To.Year, period.To.Month));
        if (!whole)
            return period.From == period.To ? Day(period.From) : $"{Day(period.From)} to {Day(period.To)}";
        if (period.From.Year == period.To.Year)
        {
            if (period.Months == 12)
                return period.From.ToString("yyyy", CultureInfo.InvariantCulture);
            var end = period.To.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            return period.Months == 1 ? end : $"{period.From.ToString("MMMM", CultureInfo.InvariantCulture)} to {end}";
        }
        return $"{period.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} to {period.To.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";
    }
}
