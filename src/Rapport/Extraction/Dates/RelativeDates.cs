namespace Rapport.Extraction.Dates;

/// <summary>Times named from where the writer or the story stands: "last year", "two months later", "on Monday".</summary>
internal static class RelativeDates
{
    /// <summary>The phrase that begins at the scan's place, or null.</summary>
    public static DateMatch? Match(DateScan scan) => scan.Tokens[scan.At].Kind == TokenKind.Word || scan.Tokens[scan.At].Kind == TokenKind.Number
        ? Pointed(scan) ?? Counted(scan) ?? SingleDay(scan)
        : null;

    private static DateMatch? Pointed(DateScan scan)
    {
        var word = scan.Tokens[scan.At].Lower;
        if (word is not ("last" or "this" or "next" or "previous" or "preceding" or "following" or "past" or "same" or "that" or "coming" or "current") || scan.Peek(1) is not { } token)
            return null;
        var story = word is "previous" or "preceding" or "following" or "same" or "that";
        var by = word switch { "last" or "previous" or "preceding" or "past" => -1, "next" or "following" or "coming" => 1, _ => 0 };
        // "the same year" and "that year" need a year named before; publication is none.
        if (word is "same" or "that" && ((scan.Last is null && scan.Peek(2)?.Kind != TokenKind.Number) || token.Kind != TokenKind.Word || CalendarWords.Unit(token) is not ("year" or "month" or "quarter")))
            return null;
        if (word is "same" && token.Is("year") && scan.Peek(2) is { } named && CalendarWords.Year(named) is > 0 and var stated)
            return scan.Match(3, Periods.Year(stated));
        var origin = story && scan.Last is { } last ? last : Publication(scan);
        if (CalendarWords.Month(token) is > 0 and var month)
            return scan.Published is { } day ? scan.Match(2, NamedMonth(day, month, by)) : null;
        if (CalendarWords.Weekday(token) is > 0 and var weekday)
            return scan.HasDay && scan.Published is { } day ? scan.Match(2, NamedDay(day, weekday, by)) : null;
        if (token.Is("week") && word != "past")
            return scan.HasDay && scan.Published is { } day ? scan.Match(2, Week(day, by)) : null;
        if (CalendarWords.Unit(token) is not { } unit || unit == "day" || !token.Lower.EndsWith(unit[^1]))
            return null;
        // "the past year" is the twelve months that end now, which is no calendar year.
        if (word == "past" && unit != "century")
            return null;
        var period = unit switch
        {
            "year" when !story && scan.PublishedYear is { } year => Periods.Year(year + by, true),
            "year" when origin is not null => Periods.Year(origin.From.Year + by, true),
            "century" when scan.PublishedYear is { } year => Periods.CenturyTo((year - 1) / 100 * 100 + 100 + by * 100),
            "decade" when scan.PublishedYear is { } year => Periods.Years(year / 10 * 10 + by * 10, year / 10 * 10 + by * 10 + 9, DatePrecision.Year, true),
            "month" or "quarter" when origin is not null && scan.Published is not null => Periods.Moved(origin, unit, by),
            _ => null,
        };
        return period is null ? null : scan.Match(2, period);
    }

    private static DateMatch? Counted(DateScan scan)
    {
        var number = scan.Is(0, "the") ? 1 : CalendarWords.Number(scan.Tokens[scan.At]);
        if (number is 0 or > 500 || scan.Peek(1) is not { } unitToken || CalendarWords.Unit(unitToken) is not { } unit || scan.Peek(2) is not { } direction)
            return null;
        var sign = direction.Lower switch { "later" or "after" => 1, "earlier" or "before" or "prior" or "ago" => -1, _ => 0 };
        if (sign == 0 || (scan.Is(0, "the") && !direction.Is("before")))
            return null;
        // "two years after the war" counts from an event that has no date here.
        if (direction.Lower is "after" or "before" && scan.Peek(3) is { Kind: TokenKind.Word })
            return null;
        var story = !direction.Is("ago") && scan.Last is not null;
        if ((story ? scan.Last : Publication(scan)) is not { } anchor)
            return null;
        if (unit is "day" or "week" && anchor.Precision < DatePrecision.Day)
            return null;
        var period = Periods.Moved(anchor, unit, sign * number);
        if (unit == "year" && !story && period is not null)
            period = Periods.Year(anchor.From.Year + sign * number, true);
        return period is null ? null : scan.Match(3, period);
    }

    private static DateMatch? SingleDay(DateScan scan)
    {
        if (!scan.HasDay || scan.Published is not { } day)
            return null;
        var token = scan.Tokens[scan.At];
        if (token.Lower is "yesterday" or "today" or "tomorrow")
        {
            // "today's China" and "the companies of today" mean these times, not this day.
            if (scan.Is(1, "'s") || scan.Is(-1, "of"))
                return null;
            return scan.Match(1, Period.OfDay(day.AddDays(token.Lower switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 }), true));
        }
        return CalendarWords.Weekday(token) is > 0 and var weekday && !scan.Is(1, "'s") ? scan.Match(1, NamedDay(day, weekday, scan.Is(-1, "next") ? 1 : -1, true)) : null;
    }

    private static Period? Publication(DateScan scan) =>
        scan.Published is { } day ? (scan.HasDay ? Period.OfDay(day, true) : Period.OfMonth(day.Year, day.Month, true))
        : scan.PublishedYear is { } year ? Period.OfYear(year, true) : null;

    private static Period? NamedMonth(DateOnly published, int month, int by)
    {
        var year = by switch
        {
            < 0 => month < published.Month ? published.Year : published.Year - 1,
            > 0 => month > published.Month ? published.Year : published.Year + 1,
            _ => published.Year,
        };
        return Periods.Month(year, month, true);
    }

    private static Period NamedDay(DateOnly published, int weekday, int by, bool sameDayCounts = false)
    {
        var today = published.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)published.DayOfWeek;
        var apart = by switch
        {
            > 0 => weekday > today ? weekday - today : weekday - today + 7,
            0 => weekday - today,
            _ => weekday < today || (weekday == today && sameDayCounts) ? weekday - today : weekday - today - 7,
        };
        return Period.OfDay(published.AddDays(apart), true);
    }

    private static Period Week(DateOnly published, int by)
    {
        var today = published.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)published.DayOfWeek;
        var monday = published.AddDays(1 - today + 7 * by);
        return new Period(monday, monday.AddDays(6), DatePrecision.Day, true);
    }
}
