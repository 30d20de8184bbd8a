using System.Globalization;

namespace Rapport.Checking;

/// <summary>What a change is taken on: the same days a year earlier unless the text says otherwise.</summary>
internal static class BasePeriod
{
    /// <summary>The base of a period, from the claim's words for it.</summary>
    public static Period Of(Period period, string? words)
    {
        var folded = words is null ? "" : Wording.Fold(words);
        if (Year(folded) is { } year && year < period.From.Year)
            return Shift(period, (year - period.From.Year) * 12);
        if (period.Months < 12 && Wording.HoldsAny(folded, "previous month", "month earlier", "month before", "month on month", "previous quarter", "quarter earlier", "quarter on quarter", "last month", "preceding month"))
            return Shift(period, -period.Months);
        return Shift(period, -12);
    }

    private static int? Year(string folded)
    {
        foreach (var word in folded.Split(' '))
        {
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100)
                return year;
        }
        return null;
    }

    private static Period Shift(Period period, int months)
    {
        var from = period.From.AddMonths(months);
        // The end of a month stays the end of a month, whatever its length.
        var to = period.To.AddDays(1).Day == 1 ? period.To.AddDays(1).AddMonths(months).AddDays(-1) : period.To.AddMonths(months);
        return new(from, to, period.Precision);
    }
}
