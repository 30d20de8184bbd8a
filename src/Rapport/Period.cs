namespace Rapport;

/// <summary>A stretch of days that a figure, an event or an observation is about; both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Precision">The unit it was stated in: a year, a month, …</param>
/// <param name="Inferred">True where it was worked out from the date of publication ("last year") or from the sentence before.</param>
public sealed record Period(DateOnly From, DateOnly To, DatePrecision Precision, bool Inferred = false)
{
    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year, bool inferred = false) => new(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, inferred);

    /// <summary>A calendar month.</summary>
    public static Period OfMonth(int year, int month, bool inferred = false) =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, inferred);

    /// <summary>One day.</summary>
    public static Period OfDay(DateOnly day, bool inferred = false) => new(day, day, DatePrecision.Day, inferred);

    /// <summary>Whether it is dated to the month or better: what is dated more coarsely has no place in a sequence of days.</summary>
    public bool IsMonthOrBetter => Precision is not (DatePrecision.Century or DatePrecision.Year or DatePrecision.Half or DatePrecision.Quarter);

    /// <summary>Whether the two cover the same days, however they were stated.</summary>
    public bool SameDays(Period other) => From == other.From && To == other.To;

    /// <summary>How many whole calendar months it covers, both ends included.</summary>
    public int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>The period in the shortest form that says it: <c>2025</c>, <c>2025-07</c>, <c>2025-07-31</c>, or two days with a slash.</summary>
    public override string ToString()
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        if (From.Month == 1 && From.Day == 1 && To == new DateOnly(From.Year, 12, 31))
            return From.ToString("yyyy", culture);
        if (From.Day == 1 && To == new DateOnly(From.Year, From.Month, DateTime.DaysInMonth(From.Year, From.Month)))
            return From.ToString("yyyy-MM", culture);
        return From == To ? From.ToString("yyyy-MM-dd", culture) : From.ToString("yyyy-MM-dd", culture) + "/" + To.ToString("yyyy-MM-dd", culture);
    }
}
