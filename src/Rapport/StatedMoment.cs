namespace Rapport;

/// <summary>When something was published, modified or printed, exactly as far as the page says it. Never guessed from the time of fetching.</summary>
/// <param name="Date">The day; the first day of the month or year where only that is stated.</param>
/// <param name="Time">The time of day, where stated.</param>
/// <param name="Precision">How much of it is stated.</param>
/// <param name="Zone">The offset from UTC as <c>+08:00</c>, or null where neither stated nor inferred.</param>
/// <param name="ZoneInferred">The page states no zone; <paramref name="Zone"/>, if any, is a guess from the outlet's seat.</param>
/// <param name="YearInferred">The page states no year; the year was inferred from other dates in the text.</param>
/// <param name="Span">Where it stands in the text, where it does.</param>
public sealed record StatedMoment(DateOnly Date, TimeOnly? Time, DatePrecision Precision, string? Zone, bool ZoneInferred, bool YearInferred, TextSpan? Span = null)
{
    /// <summary>ISO 8601 to the stated precision: <c>2026</c>, <c>2026-01</c>, <c>2026-01-06</c>, <c>2026-01-06T13:03</c>.</summary>
    public string ToIso() => Precision switch
    {
        DatePrecision.Century or DatePrecision.Year => Date.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Half or DatePrecision.Quarter or DatePrecision.Month => Date.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Minute when Time is { } time => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T" + time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Second when Time is { } time => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T" + time.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        _ => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };
}
