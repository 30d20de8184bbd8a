using System.Collections.Frozen;

namespace Rapport.Extraction.Dates;

/// <summary>Times named by the calendar, in English and in figures.</summary>
internal static class AbsoluteDates
{
    private static readonly FrozenSet<string> BeforeYear = FrozenSet.Create(StringComparer.Ordinal,
        "in", "of", "since", "for", "by", "until", "till", "from", "to", "through", "during", "between", "and", "than", "with", "year", "fiscal", "early", "late", "mid", "before", "after",
        "(", "around", "throughout", "or", "fy", "-", "calendar", "'s");

    private static readonly FrozenSet<string> NoYearBefore = FrozenSet.Create(StringComparer.Ordinal,
        "percent", "%", "people", "million", "billion", "trillion", "dollars", "yuan", "won", "yen", "euros", "tonnes", "tons", "kilometers", "kilometres", "persons", "visitors", "tourists", "companies",
        "enterprises", "firms", "projects", "troops", "workers", "jobs", "students", "units", "megawatts", "times", "square", "points", "metres", "meters", "kg", "km", "patents", "thousand");

    private static readonly FrozenSet<string> BeforeMonth = FrozenSet.Create(StringComparer.Ordinal,
        "in", "since", "until", "till", "by", "from", "during", "early", "late", "mid", "between", "through", "of", "to", "for", "and", "than", "-", "after", "before", "as");

    /// <summary>The date that begins at the scan's place, or null.</summary>
    public static DateMatch? Match(DateScan scan) =>
        Figures(scan) ?? MonthFirst(scan) ?? DayFirst(scan) ?? Quarter(scan) ?? FirstMonths(scan) ?? Year(scan);

    private static DateMatch? Figures(DateScan scan)
    {
        var token = scan.Tokens[scan.At];
        if (token.Kind == TokenKind.Dotted)
        {
            var parts = token.Lower.Split('.');
            var day = parts.Length == 3 && parts[0].Length == 4 && int.TryParse(parts[0], out var y) && int.TryParse(parts[1], out var m) && int.TryParse(parts[2], out var d) ? Periods.Day(y, m, d) : null;
            return day is null ? null : scan.Match(1, day);
        }
        var year = CalendarWords.Year(token);
        if (year == 0)
            return null;
        // Only joined figures: "2026-01-06", "2024-05", "2016-17", "2026/1/6".
        if (scan.Peek(1) is not { Spaced: false } mark || scan.Peek(2) is not { Spaced: false, Kind: TokenKind.Number } second || !(mark.IsDash || mark.Is("/")))
            return null;
        var number = CalendarWords.Digits(second);
        if (scan.Peek(3) is { Spaced: false } mark2 && mark2.Is(mark.Lower) && scan.Peek(4) is { Spaced: false, Kind: TokenKind.Number } third)
            return Periods.Day(year, number, CalendarWords.Digits(third)) is { } day ? scan.Match(5, day) : null;
        if (second.Lower.Length == 4 && number > year && number <= 2100)
            return scan.Match(3, Periods.Years(year, number));
        if (second.Lower.Length != 2)
            return null;
        var iso = scan.Text[mark.Span.Start] is '-' or '/' && number is >= 1 and <= 12;
        var following = year % 100 + 1 == number || (number > year % 100 && !iso);
        // "2011-12" is a month in figures and two years in words: behind "in", "season" or "fiscal" both occur, so the month form wins only where the years do not follow each other.
        return following ? scan.Match(3, Periods.Years(year, year / 100 * 100 + number)) : iso ? scan.Match(3, Periods.Month(year, number)) : null;
    }

    private static DateMatch? MonthFirst(DateScan scan)
    {
        var month = CalendarWords.Month(scan.Tokens[scan.At]);
        if (month == 0)
            return null;
        var next = scan.Is(1, ".") && scan.Tokens[scan.At].Lower.Length <= 4 ? 2 : 1;
        if (Day(scan, next, out var used) is { } day)
        {
            var last = 0;
            var after = next + used;
            if (scan.Peek(after) is { } dash && (dash.IsDash || dash.Is("to")) && Day(scan, after + 1, out var usedLast) is { } lastDay && lastDay > day)
            {
                last = lastDay;
                after += 1 + usedLast;
            }
            var comma = scan.Is(after, ",") ? 1 : 0;
            if (scan.Peek(after + comma) is { } yearToken && CalendarWords.Year(yearToken) is > 0 and var stated && !IsQuantity(scan, after + comma))
                return scan.Match(after + comma + 1, Days(stated, month, day, last, false));
            return scan.YearFor(month) is { } inferred ? scan.Match(after, Days(inferred, month, day, last, true)) : scan.Match(after, null);
        }
        if (MonthRange(scan, month, next) is { } range)
            return range;
        var skip = scan.Is(next, ",") || scan.Is(next, "of") || scan.Is(next, "in") ? 1 : 0;
        if (scan.Peek(next + skip) is { } y && CalendarWords.Year(y) is > 0 and var year && !IsQuantity(scan, next + skip))
            return scan.Match(next + skip + 1, Periods.Month(year, month));
        if (RelativeYear(scan, next, out var words) is { } relative)
            return scan.Match(next + words, Periods.Month(relative, month, true));
        if (scan.Peek(-1) is not { } before || !BeforeMonth.Contains(before.Lower))
            return null;
        return scan.YearFor(month) is { } near ? scan.Match(next, Periods.Month(near, month, true)) : null;
    }

    private static DateMatch? MonthRange(DateScan scan, int month, int next)
    {
        if (scan.Peek(next) is not { } dash || !(dash.IsDash || dash.Is("to") || dash.Is("through") || (dash.Is("and") && scan.Is(-1, "between"))))
            return null;
        if (scan.Peek(next + 1) is not { } second || CalendarWords.Month(second) is not (> 0 and var last))
            return null;
        var after = next + 2;
        var skip = scan.Is(after, ",") || scan.Is(after, "of") || scan.Is(after, "in") ? 1 : 0;
        if (scan.Peek(after + skip) is { } y && CalendarWords.Year(y) is > 0 and var year)
            return scan.Match(after + skip + 1, Periods.Months(last < month ? year - 1 : year, month, year, last, DatePrecision.Month));
        if (RelativeYear(scan, after, out var words) is { } relative)
            return scan.Match(after + words, Periods.Months(relative, month, relative, last, DatePrecision.Month, true));
        return scan.YearFor(last) is { } near ? scan.Match(after, Periods.Months(last < month ? near - 1 : near, month, near, last, DatePrecision.Month, true)) : null;
    }

    private static DateMatch? DayFirst(DateScan scan)
    {
        if (Day(scan, 0, out var used) is not { } day)
            return null;
        // "28 to 30 May 2010", "28-30 May".
        var until = 0;
        if (scan.Peek(used) is { } joint && (joint.IsDash || joint.Is("to") || joint.Is("and")) && Day(scan, used + 1, out var usedUntil) is { } last && last > day
            && scan.Peek(used + 1 + usedUntil) is { } named && CalendarWords.Month(named) > 0)
        {
            until = last;
            used += 1 + usedUntil;
        }
        var of = scan.Is(used, "of") ? 1 : 0;
        if (scan.Peek(used + of) is not { } token || CalendarWords.Month(token) is not (> 0 and var month))
            return null;
        var after = used + of + 1;
        if (scan.Is(after, ".") && token.Lower.Length <= 4)
            after++;
        var comma = scan.Is(after, ",") ? 1 : 0;
        if (scan.Peek(after + comma) is { } y && CalendarWords.Year(y) is > 0 and var year && !IsQuantity(scan, after + comma))
            return scan.Match(after + comma + 1, Days(year, month, day, until, false));
        return scan.YearFor(month) is { } near ? scan.Match(after - (scan.Is(after - 1, ".") ? 1 : 0), Days(near, month, day, until, true)) : null;
    }

    private static DateMatch? Quarter(DateScan scan)
    {
        var token = scan.Tokens[scan.At];
        int length = 0, number = 0;
        var half = false;
        if (token.Kind == TokenKind.Word && token.Lower is ['q', >= '1' and <= '4'] or ['h', '1' or '2'] && token.Capital)
            (length, number, half) = (1, token.Lower[1] - '0', token.Lower[0] == 'h');
        else if (CalendarWords.Digits(token) is >= 1 and <= 4 and var digit && scan.Peek(1) is { Spaced: false, Lower: "q" or "h" } letter)
            (length, number, half) = (2, digit, letter.Lower == "h");
        else if (CalendarWords.Ordinal(token) is > 0 and var ordinal)
        {
            var dash = scan.Peek(1) is { IsDash: true } ? 1 : 0;
            if (scan.Is(1 + dash, "quarter"))
                (length, number) = (2 + dash, ordinal);
            else if (scan.Is(1 + dash, "half") && ordinal <= 2)
                (length, number, half) = (2 + dash, ordinal, true);
        }
        if (length == 0)
            return null;
        Period? Make(int year, bool inferred) => half ? Periods.Half(year, number, inferred) : Periods.Quarter(year, number, inferred);
        var of = scan.Is(length, "of") || scan.Is(length, "in") || scan.Is(length, ",") ? 1 : 0;
        if (scan.Peek(length + of) is { } y && CalendarWords.Year(y) is > 0 and var year)
            return scan.Match(length + of + 1, Make(year, false));
        if (RelativeYear(scan, length, out var words) is { } relative)
            return scan.Match(length + words, Make(relative, true));
        // "the first half of the century" and "the first half of the match" are no half years.
        if (scan.Is(length, "of") || scan.Published is not { } published)
            return length > 1 ? null : scan.Match(length, null);
        var begins = half ? number * 6 - 5 : number * 3 - 2;
        return scan.Match(length, Make(begins <= published.Month ? published.Year : published.Year - 1, true));
    }

    private static DateMatch? FirstMonths(DateScan scan)
    {
        if (!scan.Is(0, "first") || scan.Peek(1) is not { } count || CalendarWords.Number(count) is not (> 0 and var number) || scan.Peek(2) is not { } unit)
            return null;
        if (CalendarWords.Unit(unit) == "month" && number <= 12)
        {
            var of = scan.Is(3, "of") || scan.Is(3, "in") ? 1 : 0;
            if (scan.Peek(3 + of) is { } y && CalendarWords.Year(y) is > 0 and var year)
                return scan.Match(4 + of, Periods.Months(year, 1, year, number, DatePrecision.Month));
            if (RelativeYear(scan, 3, out var words) is { } relative)
                return scan.Match(3 + words, Periods.Months(relative, 1, relative, number, DatePrecision.Month, true));
            return scan.Published is { } published && of == 0
                ? scan.Match(3, Periods.Months(number <= published.Month ? published.Year : published.Year - 1, 1, number <= published.Month ? published.Year : published.Year - 1, number, DatePrecision.Month, true))
                : null;
        }
        if (CalendarWords.Unit(unit) == "day" && number <= 31 && scan.Is(3, "of") && scan.Peek(4) is { } m && CalendarWords.Month(m) is > 0 and var month)
        {
            var stated = scan.Peek(5) is { } y ? CalendarWords.Year(y) : 0;
            var from = stated > 0 ? stated : scan.YearFor(month);
            return from is { } year && Periods.Day(year, month, 1) is { } first && Periods.Day(year, month, number) is { } last
                ? scan.Match(stated > 0 ? 6 : 5, new Period(first.From, last.To, DatePrecision.Day, stated == 0))
                : null;
        }
        return null;
    }

    private static DateMatch? Year(DateScan scan)
    {
        var year = CalendarWords.Year(scan.Tokens[scan.At]);
        if (year == 0)
            return (scan.Is(0, "fiscal") || scan.Is(0, "fy")) ? Fiscal(scan) : null;
        if (scan.Peek(1) is { Spaced: false, Lower: "s" } && year % 10 == 0)
            return scan.Match(2, year % 100 == 0 ? Periods.Years(year, year + 99) : Periods.Years(year, year + 9));
        var before = scan.Peek(-1);
        if (before is { Spaced: var _ } b && (b.Lower is "$" or "€" or "£" or "¥" or "₩" or "usd" or "no"))
            return null;
        if (IsQuantity(scan, 0))
            return null;
        var isYear = before is null || before is { Kind: TokenKind.Line } || BeforeYear.Contains(before.Value.Lower)
            || scan.Peek(1) is null or { Lower: "." or "," or ")" or ";" or ":" or "?" } or { Kind: TokenKind.Line }
            || scan.Peek(1) is { Kind: TokenKind.Word } next && !next.Lower.EndsWith('s');
        return isYear ? scan.Match(1, Periods.Year(year)) : null;
    }

    private static DateMatch? Fiscal(DateScan scan)
    {
        var skip = scan.Is(1, "year") ? 1 : 0;
        return scan.Peek(1 + skip) is { } y && CalendarWords.Year(y) is > 0 and var year && !(scan.Peek(2 + skip) is { IsDash: true, Spaced: false })
            ? scan.Match(2 + skip, Periods.Year(year))
            : null;
    }

    /// <summary>"this year", "last year", "of the same year", "next year" from so many tokens ahead: the year they mean.</summary>
    private static int? RelativeYear(DateScan scan, int ahead, out int words)
    {
        words = 0;
        var at = ahead + (scan.Is(ahead, "of") || scan.Is(ahead, "in") ? 1 : 0);
        at += scan.Is(at, "the") ? 1 : 0;
        if (!scan.Is(at + 1, "year"))
            return null;
        var by = scan.Peek(at)?.Lower switch { "this" or "current" => 0, "last" or "past" => -1, "next" or "following" => 1, "same" => 10, "previous" => 20, _ => 99 };
        if (by == 99)
            return null;
        words = at + 2 - ahead;
        return by switch
        {
            10 => scan.Last?.From.Year,
            20 => (scan.Last?.From.Year ?? scan.PublishedYear) - 1,
            _ => scan.PublishedYear + by,
        };
    }

    private static Period? Days(int year, int month, int day, int last, bool inferred)
    {
        var first = Periods.Day(year, month, day, inferred);
        return last == 0 || first is null || Periods.Day(year, month, last) is not { } end ? first : new Period(first.From, end.To, DatePrecision.Day, inferred);
    }

    private static int? Day(DateScan scan, int ahead, out int used)
    {
        used = 0;
        if (scan.Peek(ahead) is not { Kind: TokenKind.Number } token || token.Lower.Length > 2 || CalendarWords.Digits(token) is not (>= 1 and <= 31 and var day))
            return null;
        used = 1;
        if (scan.Peek(ahead + 1) is { Spaced: false, Lower: "st" or "nd" or "rd" or "th" })
            used = 2;
        else if (scan.Peek(ahead + 1) is { } next && ((next.Is("%") && !next.Spaced) || NoYearBefore.Contains(next.Lower) || (next.Is(":") && !next.Spaced)))
            return null;
        return day;
    }

    private static bool IsQuantity(DateScan scan, int ahead) =>
        scan.Peek(ahead + 1) is { } next && (NoYearBefore.Contains(next.Lower) || (next.Is("%") && !next.Spaced));
}
