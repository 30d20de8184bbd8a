using System.Globalization;

namespace Rapport.Statistics;

/// <summary>Reads the periods that statistical offices write: 2025, 2025-07, 2025-M07, 2025-Q3, 2025-S1 or H1, 2025-W05, 2025-07-31, and two of these joined by <c>/</c> or <c>..</c>.</summary>
public static class PeriodReader
{
    // Outside these a number is no year of any statistic, and calendar arithmetic would leave the calendar.
    private const int FirstYear = 1000, LastYear = 2999;

    /// <summary>What a period may look like, for messages.</summary>
    public const string Expected = "2025, 2025-07, 2025-M07, 2025-Q3, 2025-S1, 2025-W05, 2025-07-31 or 2026-01/2026-08";

    /// <summary>The period, or null where the text is none.</summary>
    public static Period? Find(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var dots = slash < 0 ? text.IndexOf("..", StringComparison.Ordinal) : -1;
        if (slash < 0 && dots < 0)
            return One(text);
        var cut = slash >= 0 ? slash : dots;
        var from = One(text[..cut]);
        var to = One(text[(cut + (slash >= 0 ? 1 : 2))..]);
        if (from is null || to is null || to.To < from.From)
            return null;
        return new(from.From, to.To, from.Precision > to.Precision ? from.Precision : to.Precision);
    }

    private static Period? One(string text)
    {
        if (text.Length < 4 || !TryDigits(text.AsSpan(0, 4), out var year) || year is < FirstYear or > LastYear)
            return null;
        if (text.Length == 4)
            return Period.OfYear(year);
        if (text[4] != '-' || text.Length < 7)
            return null;
        var rest = text.AsSpan(5);
        return rest[0] switch
        {
            'M' or 'm' => Month(year, rest[1..]),
            'Q' or 'q' => Part(year, rest[1..], 4, DatePrecision.Quarter),
            'S' or 's' or 'H' or 'h' => Part(year, rest[1..], 2, DatePrecision.Half),
            'W' or 'w' => Week(year, rest[1..]),
            _ when rest.Length == 2 => Month(year, rest),
            _ when rest.Length == 5 && rest[2] == '-' => Day(year, rest),
            _ => null,
        };
    }

    private static Period? Month(int year, ReadOnlySpan<char> digits) =>
        digits.Length is 1 or 2 && TryDigits(digits, out var month) && month is >= 1 and <= 12 ? Period.OfMonth(year, month) : null;

    private static Period? Day(int year, ReadOnlySpan<char> rest) =>
        TryDigits(rest[..2], out var month) && month is >= 1 and <= 12 && TryDigits(rest[3..], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Period.OfDay(new(year, month, day))
            : null;

    private static Period? Part(int year, ReadOnlySpan<char> digits, int parts, DatePrecision precision)
    {
        if (digits.Length != 1 || !TryDigits(digits, out var part) || part < 1 || part > parts)
            return null;
        var months = 12 / parts;
        var from = new DateOnly(year, ((part - 1) * months) + 1, 1);
        return new(from, from.AddMonths(months).AddDays(-1), precision);
    }

    private static Period? Week(int year, ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 2 || !TryDigits(digits, out var week) || week is < 1 or > 53)
            return null;
        // ISO 8601: week 1 holds the year's fourth of January; weeks begin on Monday.
        var fourth = new DateOnly(year, 1, 4);
        var monday = fourth.AddDays(-(((int)fourth.DayOfWeek + 6) % 7)).AddDays(7 * (week - 1));
        // A year has a week 53 only where that week's Thursday still lies in it.
        return monday.AddDays(3).Year == year ? new(monday, monday.AddDays(6), DatePrecision.Day) : null;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
