using System.Collections.Frozen;
using System.Globalization;

namespace Rapport.Extraction.Dates;

/// <summary>Times in Korean and Chinese text, read unit by unit because neither separates all words.</summary>
internal static class EastAsianDates
{
    // What each word means, as a distance from the year or month of publication.
    private static readonly (string Word, string Unit, int By)[] Relative =
    [
        ("지난해", "year", -1), ("작년", "year", -1), ("올해", "year", 0), ("금년", "year", 0), ("내년", "year", 1), ("재작년", "year", -2), ("지난달", "month", -1), ("이번 달", "month", 0),
        ("이달", "month", 0), ("다음 달", "month", 1), ("다음달", "month", 1), ("어제", "day", -1), ("지난 세기", "century", -1), ("지난세기", "century", -1),
        ("去年", "year", -1), ("今年", "year", 0), ("明年", "year", 1), ("前年", "year", -2), ("上个月", "month", -1), ("上個月", "month", -1), ("上月", "month", -1), ("本月", "month", 0),
        ("下个月", "month", 1), ("昨天", "day", -1), ("昨日", "day", -1), ("明天", "day", 1), ("上世纪", "century", -1), ("上世紀", "century", -1), ("上个世纪", "century", -1),
    ];

    private static readonly FrozenSet<char> Firsts = Relative.Select(r => r.Word[0]).ToFrozenSet();

    /// <summary>Reads the dates of the run of Han or Hangul, or of the number before one, that stands at the scan's place. True where the place has moved.</summary>
    public static bool Read(DateScan scan)
    {
        var token = scan.Tokens[scan.At];
        if (token.Kind is TokenKind.Number or TokenKind.Dotted)
        {
            if (!scan.IsBeforeEastAsian || Calendar(scan, token.Span.Start) is not { } match)
                return false;
            scan.Take(match);
            return true;
        }
        if (token.Kind != TokenKind.EastAsian)
            return false;
        for (var at = Math.Max(token.Span.Start, scan.Resume); at < token.Span.End; at++)
        {
            if (Word(scan, at) is not { } match)
                continue;
            scan.Take(match);
            return true;
        }
        scan.At++;
        return true;
    }

    private static DateMatch? Word(DateScan scan, int at)
    {
        var text = scan.Text;
        foreach (var word in (ReadOnlySpan<string>)["前三季度", "前三个季度"])
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && scan.PublishedYear is { } current)
                return new DateMatch(at, at + word.Length, Periods.Months(current, 1, current, 9, DatePrecision.Quarter, true));
        if (text[at] == '前' && scan.PublishedYear is { } ownYear && Number(text, at + 1, out var monthsEnd) is >= 1 and <= 12 and var months && text.AsSpan(monthsEnd).StartsWith("个月"))
            return new DateMatch(at, monthsEnd + 2, Periods.Months(ownYear, 1, ownYear, months, DatePrecision.Month, true));
        if (Part(text, at, out var half, out var partEnd) is > 0 and var part && scan.Published is { } published)
            return new DateMatch(at, partEnd, half ? Periods.Half(published.Year, part, true) : Periods.Quarter(published.Year, part, true));
        if (!Firsts.Contains(text[at]))
            return null;
        foreach (var (word, unit, by) in Relative)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || (word == "어제" && at > 0 && Lexer.IsEastAsian(text[at - 1])))
                continue;
            var end = at + word.Length;
            if (unit == "year" && scan.PublishedYear is { } year)
                return WithinYear(text, at, end, year + by, true);
            if (unit == "month" && scan.Published is { } month)
                return new DateMatch(at, end, Periods.Moved(Period.OfMonth(month.Year, month.Month), "month", by));
            if (unit == "day" && scan.HasDay && scan.Published is { } day)
                return new DateMatch(at, end, Period.OfDay(day.AddDays(by), true));
            if (unit == "century" && scan.PublishedYear is { } now)
                return new DateMatch(at, end, Periods.CenturyTo((now - 1) / 100 * 100 + 100 + by * 100));
            return null;
        }
        return null;
    }

    private static DateMatch? Calendar(DateScan scan, int at)
    {
        var text = scan.Text;
        var number = Number(text, at, out var end);
        end = Blank(text, end);
        if (number is >= 1800 and <= 2100 && At(text, end) is '년' or '年')
            return At(text, end + 1) is '간' or '间' or '間' ? null : WithinYear(text, at, end + 1, number, false);
        if (number is >= 1 and <= 4 && scan.Published is { } published && Part(text, at, out var half, out var partEnd) is > 0 and var part)
            return new DateMatch(at, partEnd, half ? Periods.Half(published.Year, part, true) : Periods.Quarter(published.Year, part, true));
        if (number is >= 1 and <= 12 && Month(text, at, out var first, out var last, out var monthEnd) && scan.YearFor(last) is { } year)
            return Days(text, at, monthEnd, year, first, last, true);
        return null;
    }

    /// <summary>What may follow a year: a month, months, a quarter, a half, the first so many months.</summary>
    private static DateMatch WithinYear(string text, int at, int end, int year, bool inferred)
    {
        var next = Blank(text, end);
        if (Month(text, next, out var first, out var last, out var monthEnd))
            return Days(text, at, monthEnd, year, first, last, inferred);
        if (Part(text, next, out var half, out var partEnd) is > 0 and var part)
            return new DateMatch(at, partEnd, half ? Periods.Half(year, part, inferred) : Periods.Quarter(year, part, inferred));
        foreach (var (word, quarters) in (ReadOnlySpan<(string, int)>)[("前三季度", 3), ("前三个季度", 3), ("前两季度", 2), ("前两个季度", 2)])
            if (string.CompareOrdinal(text, next, word, 0, word.Length) == 0)
                return new DateMatch(at, next + word.Length, Periods.Months(year, 1, year, quarters * 3, DatePrecision.Quarter, inferred));
        if (At(text, next) == '前' && Number(text, next + 1, out var countEnd) is >= 1 and <= 12 and var count && text.AsSpan(countEnd).StartsWith("个月"))
            return new DateMatch(at, countEnd + 2, Periods.Months(year, 1, year, count, DatePrecision.Month, inferred));
        return new DateMatch(at, end, Periods.Year(year, inferred));
    }

    private static DateMatch Days(string text, int at, int end, int year, int first, int last, bool inferred)
    {
        if (first != last)
            return new DateMatch(at, end, Periods.Months(year, first, year, last, DatePrecision.Month, inferred));
        var day = Number(text, Blank(text, end), out var dayEnd);
        // "3월 1~10일", 3月1日至10日: the first days of a month.
        var joint = At(text, dayEnd) is '일' or '日' ? dayEnd + 1 : dayEnd;
        if (day is >= 1 and <= 31 && At(text, joint) is '~' or '～' or '-' or '–' or '至' or '到' && Number(text, joint + 1, out var untilEnd) is var until && until > day && until <= DateTime.DaysInMonth(year, first) && At(text, untilEnd) is '일' or '日')
            return new DateMatch(at, untilEnd + 1, new Period(new DateOnly(year, first, day), new DateOnly(year, first, until), DatePrecision.Day, inferred));
        if (day is >= 1 and <= 31 && At(text, dayEnd) is '일' or '日' or '号' or '號')
            return new DateMatch(at, dayEnd + 1, Periods.Day(year, first, day, inferred));
        return new DateMatch(at, end, Periods.Month(year, first, inferred));
    }

    private static bool Month(string text, int at, out int first, out int last, out int end)
    {
        first = last = Number(text, at, out end);
        if (first is < 1 or > 12)
            return false;
        end = Blank(text, end);
        var unit = At(text, end) is '월' or '月';
        var next = unit ? end + 1 : end;
        if (At(text, next) is '~' or '～' or '-' or '–' or '至' or '到' && Number(text, next + 1, out var secondEnd) is >= 1 and <= 12 and var second && second > first && At(text, secondEnd) is '월' or '月')
        {
            last = second;
            end = secondEnd + 1;
            return true;
        }
        end = next;
        return unit;
    }

    /// <summary>상반기, 1분기, 上半年, 第一季度: the quarter or half, or 0.</summary>
    private static int Part(string text, int at, out bool half, out int end)
    {
        foreach (var (word, number) in (ReadOnlySpan<(string, int)>)[("상반기", 1), ("하반기", 2), ("上半年", 1), ("下半年", 2)])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                (half, end) = (true, at + word.Length);
                return number;
            }
        }
        half = false;
        var from = At(text, at) == '第' ? at + 1 : at;
        var quarter = Number(text, from, out end);
        if (quarter is 0 && At(text, from) is '一' or '二' or '三' or '四')
            (quarter, end) = ("一二三四".IndexOf(text[from], StringComparison.Ordinal) + 1, from + 1);
        if (quarter is < 1 or > 4)
            return 0;
        foreach (var word in (ReadOnlySpan<string>)["분기", "季度"])
        {
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                end += word.Length;
                return quarter;
            }
        }
        return 0;
    }

    private static int Number(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
            end++;
        return end > at && end - at < 5 ? int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static int Blank(string text, int at) => At(text, at) == ' ' ? at + 1 : at;
}
