namespace Rapport.Extraction.Dates;

/// <summary>Builds periods from calendar parts; null for a day, month or quarter that does not exist.</summary>
internal static class Periods
{
    /// <summary>A day.</summary>
    public static Period? Day(int year, int month, int day, bool inferred = false) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Period.OfDay(new(year, month, day), inferred) : null;

    /// <summary>A month.</summary>
    public static Period? Month(int year, int month, bool inferred = false) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? Period.OfMonth(year, month, inferred) : null;

    /// <summary>A year.</summary>
    public static Period? Year(int year, bool inferred = false) => year is >= 1 and <= 9999 ? Period.OfYear(year, inferred) : null;

    /// <summary>The months from one to another of the same or a later year, both included.</summary>
    public static Period? Months(int fromYear, int fromMonth, int toYear, int toMonth, DatePrecision precision, bool inferred = false) =>
        Month(fromYear, fromMonth) is { } from && Month(toYear, toMonth) is { } to && from.From <= to.To ? new(from.From, to.To, precision, inferred) : null;

    /// <summary>The years from one to another, both included.</summary>
    public static Period? Years(int from, int to, DatePrecision precision = DatePrecision.Year, bool inferred = false) =>
        from is >= 1 and <= 9999 && to is >= 1 and <= 9999 && from <= to ? new(new(from, 1, 1), new(to, 12, 31), precision, inferred) : null;

    /// <summary>A quarter, 1 to 4.</summary>
    public static Period? Quarter(int year, int quarter, bool inferred = false) =>
        quarter is >= 1 and <= 4 ? Months(year, quarter * 3 - 2, year, quarter * 3, DatePrecision.Quarter, inferred) : null;

    /// <summary>A half year, 1 or 2.</summary>
    public static Period? Half(int year, int half, bool inferred = false) =>
        half is 1 or 2 ? Months(year, half * 6 - 5, year, half * 6, DatePrecision.Half, inferred) : null;

    /// <summary>The century that ends with this year: 1901 to 2000 for 2000.</summary>
    public static Period? CenturyTo(int lastYear) => Years(lastYear - 99, lastYear, DatePrecision.Century, true);

    /// <summary>The period moved by so many of a unit, as precise as the unit; "two months later" than a day is a month.</summary>
    public static Period? Moved(Period anchor, string unit, int by)
    {
        var from = anchor.From;
        if (Math.Abs(by) > 3000)
            return null;
        return unit switch
        {
            "day" => Within(from, by) is { } day ? Period.OfDay(day, true) : null,
            "week" => Within(from, by * 7) is { } day ? Period.OfDay(day, true) : null,
            "month" => ByMonths(from, by) is var (year, month) ? Month(year, month, true) : null,
            "quarter" => ByMonths(from, by * 3) is var (year, month) ? Quarter(year, (month + 2) / 3, true) : null,
            "year" => SameShape(anchor, by),
            "decade" => Year(from.Year + by * 10, true),
            _ => null,
        };
    }

    /// <summary>The same stretch of another year: a year earlier than January to August is January to August.</summary>
    public static Period? SameShape(Period anchor, int years)
    {
        if (anchor.From.Year + years is < 1 or > 9999 || anchor.To.Year + years is < 1 or > 9999)
            return null;
        return anchor.Precision >= DatePrecision.Day
            ? Period.OfDay(anchor.From.AddYears(years), true)
            : new(anchor.From.AddYears(years), LastOfMonth(anchor.To.AddYears(years)), anchor.Precision, true);
    }

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly? Within(DateOnly day, int by) => day.DayNumber + by is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;

    private static (int Year, int Month) ByMonths(DateOnly day, int by)
    {
        var months = day.Year * 12 + day.Month - 1 + by;
        return (months / 12, months % 12 + 1);
    }
}
