using System.Globalization;

namespace Rapport.Reading.Metadata;

/// <summary>Reads a date that was written for machines: ISO 8601 in its many careless forms, RFC 822 as feeds and mails have it, digits alone, and whatever the reader of lines knows.</summary>
internal static class MachineDate
{
    /// <summary>The moment as stated, or null. Years before 1990 and after 2099 are no dates of articles.</summary>
    public static StatedMoment? Read(string value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length is < 8 or > 120)
            return null;
        if (ReadIso(text) is { } iso)
            return iso;
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 600_000_000)
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? seconds / 1000 : seconds);
            return Make(DateOnly.FromDateTime(moment.UtcDateTime), TimeOnly.FromDateTime(moment.UtcDateTime), DatePrecision.Second, "+00:00");
        }
        return DatePatterns.Find(value.Length > 100 ? value[..100] : value) is [{ Year: not null, Readings: null } line, ..] ? Windowed(line.ToMoment(0) is { } found ? found with { Span = null } : null) : null;
    }

    private static StatedMoment? ReadIso(ReadOnlySpan<char> text)
    {
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        int month, day, rest;
        if (text[4] is '-' or '/' or '.')
        {
            var second = text[5..].IndexOf(text[4]);
            if (second is < 1 or > 2 || !int.TryParse(text.Slice(5, second), NumberStyles.None, CultureInfo.InvariantCulture, out month))
                return null;
            rest = 5 + second + 1;
            var digits = 0;
            while (rest + digits < text.Length && digits < 2 && char.IsAsciiDigit(text[rest + digits]))
                digits++;
            if (digits == 0)
                return null;
            day = int.Parse(text.Slice(rest, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            rest += digits;
        }
        else if (!int.TryParse(text.Slice(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out month) || !int.TryParse(text.Slice(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out day)
            || (text.Length > 8 && char.IsAsciiDigit(text[8])))
            return null;
        else
            rest = 8;
        if (year is < 1990 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return ReadTime(new(year, month, day), text[rest..]);
    }

    private static StatedMoment ReadTime(DateOnly date, ReadOnlySpan<char> text)
    {
        text = text.TrimStart("T ,");
        if (text.Length < 5 || text[2] != ':' || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || !int.TryParse(text.Slice(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || hour > 23 || minute > 59)
            return Make(date, null, DatePrecision.Day, null);
        text = text[5..];
        var second = -1;
        if (text.Length >= 3 && text[0] == ':' && int.TryParse(text.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= 59)
        {
            second = read;
            text = text[3..];
            if (text.Length > 0 && text[0] == '.')
            {
                var digits = 1;
                while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                    digits++;
                text = text[digits..];
            }
        }
        return Make(date, new TimeOnly(hour, minute, Math.Max(0, second)), second < 0 ? DatePrecision.Minute : DatePrecision.Second, ReadZone(text.Trim()));
    }

    private static string? ReadZone(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("Z", StringComparison.OrdinalIgnoreCase) || text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
            return "+00:00";
        if (text.Length < 3 || text[0] is not ('+' or '-') || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2]))
            return null;
        var minutes = text[3..].TrimStart(':');
        return string.Concat(text[..3], ":", minutes.Length >= 2 && char.IsAsciiDigit(minutes[0]) && char.IsAsciiDigit(minutes[1]) ? minutes[..2] : "00");
    }

    private static StatedMoment? Windowed(StatedMoment? moment) => moment is { Date.Year: >= 1990 and <= 2099 } ? moment : null;

    private static StatedMoment Make(DateOnly date, TimeOnly? time, DatePrecision precision, string? zone) => new(date, time, precision, zone, zone is null, false);
}
