namespace Rapport.Reading;

/// <summary>A date found in a line, as far as the line states it.</summary>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Role">What it is the date of.</param>
/// <param name="Year">The year, or null where none is stated.</param>
/// <param name="Month">The month, or null where only a year is sure.</param>
/// <param name="Day">The day, or null where only a month is stated.</param>
/// <param name="Time">The time of day, where stated.</param>
/// <param name="Seconds">Whether seconds are stated.</param>
/// <param name="Zone">The offset from UTC, where stated.</param>
/// <param name="Readings">For a date whose day and month could be exchanged: both readings.</param>
internal sealed record PageDate(
    TextSpan Span, DateRole Role, int? Year, int? Month, int? Day, TimeOnly? Time, bool Seconds, string? Zone, string? Readings = null)
{
    /// <summary>The date in the vocabulary's form, or null where no year is stated.</summary>
    /// <param name="offset">Where the line stands in the text.</param>
    public StatedMoment? ToMoment(int offset) => Year is { } year ? ToMoment(offset, year, inferred: false) : null;

    /// <summary>The date with a year that the page does not state.</summary>
    public StatedMoment ToMoment(int offset, int year, bool inferred) => new(
        new(year, Month ?? 1, Math.Min(Day ?? 1, DateTime.DaysInMonth(year, Month ?? 1))),
        Time,
        Time is not null ? Seconds ? DatePrecision.Second : DatePrecision.Minute : Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year,
        Zone,
        ZoneInferred: Zone is null,
        YearInferred: inferred,
        new TextSpan(offset + Span.Start, Span.Length));
}
