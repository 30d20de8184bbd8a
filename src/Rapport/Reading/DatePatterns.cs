using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Finds dates with their times, zones and labels in a line of a page; English, Korean, Chinese and Japanese forms.</summary>
internal static partial class DatePatterns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Months = "(?<mon>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
    private const string Year = @"(?<y>(19|20)\d\d)";
    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Every form of a date holds one of these beside its digits.
    private static readonly SearchValues<string> Signs = SearchValues.Create([.. MonthStarts, "월", "月", "19", "20"], StringComparison.OrdinalIgnoreCase);

    /// <summary>All dates of a line, in order. The line must be short: at most <see cref="PageBlock.Looked"/> units.</summary>
    public static ImmutableArray<PageDate> Find(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9') || !line.AsSpan().ContainsAny(Signs))
            return [];
        var dates = ImmutableArray.CreateBuilder<PageDate>();
        foreach (Match match in AnyDate().Matches(line))
        {
            if (Read(match, line) is { } date)
                dates.Add(date);
        }
        return dates.ToImmutable();
    }

    [GeneratedRegex(
        @"(?<![\d.])((?<era>令和|平成|民國|民国)\s?(?<ey>\d{1,3}|元)|" + Year + @")\s?[年년]\s?(?<m>\d{1,2})\s?[月월](\s?(?<d>\d{1,2})\s?[日일號号])?"
        + @"|(?<!\d)(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일號号]"
        + @"|(?<![\d.])" + Year + @"\s?(?<sep>[.\-/])\s?(?<m>\d{1,2})\s?\k<sep>\s?(?<d>\d{1,2})(?!\d)"
        + @"|(?<![\d.,/\-])(?<a>\d{1,2})(?<sep>[/.\-])(?<b>\d{1,2})\k<sep>" + Year + @"(?!\d)"
        + @"|\b" + Months + @"\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?\b(,?\s+" + Year + @"\b)?"
        + @"|(?<![\d.,$])(?<d>\d{1,2})(st|nd|rd|th)?\s+(of\s+)?" + Months + @"\b\.?(,?\s+" + Year + @"\b)?"
        + @"|\b" + Months + @"\.?,?\s+" + Year + @"\b", Plain)]
    private static partial Regex AnyDate();

    [GeneratedRegex(
        @"^\.?\s*([(（]?\s*(mon|tue|wed|thu|fri|sat|sun|[월화수목금토일月火水木金土日]|(星期|周|週)[一二三四五六日])\w*\s*[)）]?)?[\s,T|·\-–—]*(at\s+)?((?<ap>오전|오후|上午|下午|午前|午後|晚上|凌晨)\s?)?"
        + @"(?<h>\d{1,2})\s?(:|시|時|时|点|點)\s?(?<min>\d{1,2})?\s?(분|分)?(:(?<s>\d{2})(\.\d+)?)?\s?(?<ap>[ap]\.?m\b\.?)?(\s?\(?(?<z>KST|JST|HKT|CST|UTC|GMT|EST|EDT|PST|PDT|CET|CEST|BST|IST|SGT|Z\b|[+\-]\d{2}:?\d{2})(?<off>[+\-]\d{1,2}(:\d\d)?)?)?", Plain)]
    private static partial Regex TimeAfter();

    [GeneratedRegex(@"(?<h>\d{1,2}):(?<min>\d{2})\s?(?<ap>[ap]\.?m\.?)?\s?\(?(?<z>KST|JST|HKT|UTC|GMT|EST|EDT|PST|PDT|CET|CEST|SGT)?(?<off>[+\-]\d{1,2}(:\d\d)?)?\)?[\s,|·\-–—]*(on\s+)?((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+)?$", Plain)]
    private static partial Regex TimeBefore();

    [GeneratedRegex(@"((?<mod>(last )?(updated|modified|edited|revised)|수정|최종 ?수정|업데이트|最后更新|最後更新|更新|修改|修订|最終更新|更新日)|(?<print>print(ed)?( edition)?|in print|지면( ?게재)?|見報|见报|紙面|朝刊|夕刊)|(?<pub>(first )?(published|posted|created|issued|released|date)|입력|등록|승인|게시|게재|작성|기사입력|发布|發佈|發布|发表|發表|时间|時間|公開|配信|掲載|投稿|日期))[^\d]{0,22}$", Plain)]
    private static partial Regex RoleBefore();

    private static PageDate? Read(Match match, string line)
    {
        var year = Number(match, "y") ?? EraYear(match);
        int? month = Number(match, "m"), day = Number(match, "d");
        string? readings = null;
        if (match.Groups["mon"].Success)
            month = Array.IndexOf(MonthStarts, match.Groups["mon"].Value[..3].ToLowerInvariant()) + 1;
        if (Number(match, "a") is { } first && Number(match, "b") is { } second)
        {
            // Day and month are never put in an order that the date itself does not prove.
            (month, day) = first > 12 ? (second, first) : second > 12 || first == second ? (first, second) : (default(int?), default(int?));
            if (month is null && first is >= 1 && second is >= 1)
                readings = string.Create(CultureInfo.InvariantCulture, $"{year}-{first:00}-{second:00} or {year}-{second:00}-{first:00}");
        }
        // Without a year, a leap day is possible.
        if (month is < 1 or > 12 || day is < 1 || (month is { } m && day > DateTime.DaysInMonth(year ?? 2000, m)) || (month is null && readings is null))
            return null;
        var end = match.Index + match.Length;
        var (time, seconds, zone, start, stop) = TimeOf(line, match.Index, end);
        if (readings is not null)
            time = null;
        return new(TextSpan.FromBounds(start, stop), RoleOf(line[..start]), year, month, day, time, seconds && time is not null, time is null ? null : zone, readings);
    }

    private static (TimeOnly? Time, bool Seconds, string? Zone, int Start, int End) TimeOf(string line, int start, int end)
    {
        var after = TimeAfter().Match(line[end..]);
        if (after.Success && after.Groups["min"].Success && ToTime(after) is { } time)
            return (time, after.Groups["s"].Success, ZoneOf(after), start, end + after.Length);
        var before = TimeBefore().Match(line[..start]);
        if (before.Success && ToTime(before) is { } earlier)
            return (earlier, false, ZoneOf(before), before.Index, end);
        return (null, false, null, start, end);
    }

    private static TimeOnly? ToTime(Match match)
    {
        int hour = Number(match, "h") ?? 99, minute = Number(match, "min") ?? 0, second = Number(match, "s") ?? 0;
        var half = match.Groups["ap"].Value.ToLowerInvariant();
        if (half is "오후" or "下午" or "午後" or "晚上" || half.StartsWith('p'))
            hour = hour < 12 ? hour + 12 : hour;
        else if ((half is "오전" or "上午" or "午前" or "凌晨" || half.StartsWith('a')) && hour == 12)
            hour = 0;
        return hour > 23 || minute > 59 || second > 59 ? null : new TimeOnly(hour, minute, second);
    }

    // CST, IST and BST mean several zones: they are stated, but not what offset they are.
    private static string? ZoneOf(Match match)
    {
        var name = match.Groups["z"].Value.ToUpperInvariant();
        var offset = match.Groups["off"].Value;
        if (name.Length > 0 && name[0] is '+' or '-')
            return name.Contains(':', StringComparison.Ordinal) ? name : name[..3] + ":" + name[3..];
        if (offset.Length > 0 && name is "UTC" or "GMT")
        {
            var parts = offset[1..].Split(':');
            return offset[0] + parts[0].PadLeft(2, '0') + ":" + (parts.Length > 1 ? parts[1] : "00");
        }
        return name switch
        {
            "KST" or "JST" => "+09:00",
            "HKT" or "SGT" => "+08:00",
            "UTC" or "GMT" or "Z" => "+00:00",
            "CET" => "+01:00",
            "CEST" => "+02:00",
            "EST" => "-05:00",
            "EDT" => "-04:00",
            "PST" => "-08:00",
            "PDT" => "-07:00",
            _ => null,
        };
    }

    private static DateRole RoleOf(string before)
    {
        var match = RoleBefore().Match(before.Length > 40 ? before[^40..] : before);
        return !match.Success ? DateRole.Unlabelled
            : match.Groups["mod"].Success ? DateRole.Modified
            : match.Groups["print"].Success ? DateRole.Printed : DateRole.Published;
    }

    private static int? EraYear(Match match)
    {
        if (!match.Groups["era"].Success)
            return null;
        var year = match.Groups["ey"].Value == "元" ? 1 : int.Parse(match.Groups["ey"].Value, CultureInfo.InvariantCulture);
        return year + match.Groups["era"].Value switch { "令和" => 2018, "平成" => 1988, _ => 1911 };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;
}
