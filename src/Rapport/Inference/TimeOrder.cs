using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Inference;

/// <summary>Whether the times of a study stand in an order, and whether one is missing.</summary>
internal static class TimeOrder
{
    // What two plain numbers that follow each other may differ by beyond the step of the others: quarters as 1990.25, months as 1969.08333.
    private const double StepTolerance = 1e-3;

    /// <summary>
    /// What keeps the times from being put in order, or null. Plain numbers stand by value; times of one form with leading zeros (2016-07, 1989, 2016-W05) sort as written; 2016-7 beside 2016-10 does not.
    /// </summary>
    /// <param name="times">The data's times.</param>
    /// <param name="named">The times that the study names; null ones are passed over.</param>
    public static string? Fault(ImmutableArray<string> times, IEnumerable<string?> named)
    {
        if (times.IsEmpty)
            return "the data have no times";
        if (TimeLabelOrder.Of(times).IsNumeric)
        {
            return named.OfType<string>().FirstOrDefault(t => TimeLabelOrder.Number(t) is null) is { } word
                ? $"the study names the time '{word}', the data write times as '{times[0]}'"
                : null;
        }
        var form = Form(times[0]);
        if (times.FirstOrDefault(t => Form(t) != form) is { } strange)
            return $"the data write times as '{times[0]}' and as '{strange}', so that their order cannot be told";
        return named.OfType<string>().FirstOrDefault(t => Form(t) != form) is { } other
            ? $"the study names the time '{other}', the data write times as '{times[0]}'"
            : null;
    }

    /// <summary>The first year, month or number between the first time and the last that is neither there nor named as left out; null where there is none, or where the times are none of these.</summary>
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
        return TimeLabelOrder.Of(times).IsNumeric && dropped.Count == 0 ? Missing([.. times.Select(t => TimeLabelOrder.Number(t)!.Value)]) : null;
    }

    private static string? Missing(double[] numbers)
    {
        var steps = numbers.Skip(1).Zip(numbers, (later, earlier) => later - earlier).ToArray();
        if (steps.Length == 0)
            return null;
        var step = steps.Min();
        var place = Array.FindIndex(steps, s => s > (1.5 * step) + StepTolerance);
        return place < 0 ? null : (numbers[place] + step).ToString("R", CultureInfo.InvariantCulture);
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
