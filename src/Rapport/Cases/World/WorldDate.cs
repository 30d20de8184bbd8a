using System.Globalization;

namespace Rapport.Cases.World;

/// <summary>Reads a date as exact as it is written: <c>2025</c>, <c>2025-06</c>, <c>2025-06-04</c>.</summary>
internal static class WorldDate
{
    /// <summary>The year, month or day; where it is none of these, null, with a fault.</summary>
    public static Period? Read(string text, string file, int line, List<Fault> faults)
    {
        var culture = CultureInfo.InvariantCulture;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, culture, out var year) && year >= 1)
            return Period.OfYear(year);
        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
            return Period.OfMonth(month.Year, month.Month);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
            return Period.OfDay(day);
        faults.Add(new(file, "date", $"found \"{text}\"; expected a date as 2025, 2025-06 or 2025-06-04", line));
        return null;
    }

    /// <summary>Puts a fault where the end lies before the beginning.</summary>
    public static void CheckOrder(Period? from, Period? to, string file, int line, List<Fault> faults)
    {
        if (from is not null && to is not null && to.To < from.From)
            faults.Add(new(file, "dates", $"it ends ({to}) before it begins ({from})", line));
    }
}
