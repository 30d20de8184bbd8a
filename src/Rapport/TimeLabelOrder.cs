using System.Globalization;

namespace Rapport;

/// <summary>The order of times as data write them: by value where all of them are plain numbers (9 before 10, 1990.25 after 1990), else by their characters (2016-07, 2016-W05, 2016Q1).</summary>
public sealed class TimeLabelOrder : IComparer<string>
{
    private readonly bool _numbers;

    private TimeLabelOrder(bool numbers) => _numbers = numbers;

    /// <summary>Whether the times are plain numbers.</summary>
    public bool IsNumeric => _numbers;

    /// <summary>The order that suits the given times.</summary>
    public static TimeLabelOrder Of(IEnumerable<string> times) => new(times.All(t => Number(t) is not null));

    /// <summary>Compares two times; one that is no number among numbers stands after all of them.</summary>
    public int Compare(string? left, string? right) =>
        _numbers && (Number(left) ?? double.PositiveInfinity).CompareTo(Number(right) ?? double.PositiveInfinity) is var order and not 0 ? order : string.CompareOrdinal(left, right);

    /// <summary>The time as a number, or null where it is none.</summary>
    public static double? Number(string? time) => double.TryParse(time, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
