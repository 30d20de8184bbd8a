using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Inference;

/// <summary>Whether times, compared as they are written, stand in their order, and whether one is missing.</summary>
internal static class TimeOrder
{
    /// <summary>What keeps the times from being put in order, or null. Times of one form with leading zeros (2016-07, 1989, 2016-W05) sort as written; 2016-7 beside 2016-10 does not.</summary>
    /// <param name="times">The data's times.</param>
    /// <param name="named">The times that the study names; null ones are passed over.</param>
    public static string? Fault(ImmutableArray<string> times, IEnumerable<string?> named)
    {
        if (times.IsEmpty)
            return "the data have no times";
        var form = Form(times[0]);
        if (times.FirstOrDefault(t => Form(t) != form) is { } strange)
            return $"the data write times as '{times[0]}' and as '{strange}', so that their order cannot be told";
        return named.OfType<string>().FirstOrDefault(t => Form(t) != form) is { } other
            ? $"the study names the time '{other}', the data write times as '{times[0]}'"
            : null;
    }

    /// <summary>The first year or month between the first time and the last that is neither there nor named as left out; null where there is none, or where times are not years or months.</summary>
    public static string? Gap(Frequency frequency, ImmutableArray<string> times, HashSet<string> dropped)
    {
        for (var t = 0; t + 1 < times.Length; t++)
        {
            for (var next = After(frequency, times[t]); next is not null && string.CompareOrdinal(next, times[t + 1]) < 0; next = After(frequency, next))
            {
                if (!dropped.Contains(next))
                    return next;
            }
        }
        return null;
    }

    private static string? After(Frequency frequency, string time)
    {
        var culture = CultureInfo.InvariantCulture;
        if (frequency == Frequency.Annual && time.Length == 4 && int.TryParse(time, NumberStyles.None, culture, out var year))
            return (year + 1).ToString("0000", culture);
        return frequency == Frequency.Monthly && DateOnly.TryParseExact(time, "yyyy-MM", culture, DateTimeStyles.None, out var month) && month.Year < 9999
            ? month.AddMonths(1).ToString("yyyy-MM", culture)
            : null;
    }

    private static string Form(string time) => string.Create(time.Length, time, (form, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            form[i] = char.IsAsciiDigit(text[i]) ? '0' : text[i];
    });
}
