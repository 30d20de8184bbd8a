using System.Globalization;

namespace Rapport.Statistics.Answers;

/// <summary>Reads the numbers of answers.</summary>
internal static class AnswerNumber
{
    /// <summary>No office publishes more; products of two such values must still be numbers.</summary>
    public const decimal Largest = 100_000_000_000_000_000_000m;

    /// <summary>The number; false where the text is none, or is larger in its scale than anything that is counted. An empty one, "." and null are missing values, which is no fault.</summary>
    public static bool TryRead(string? text, out decimal? value, decimal scale = 1)
    {
        value = null;
        if (text is null or "" or "." or ":" or ".." or "NaN" or "null")
            return true;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > Largest / scale)
            return false;
        value = number;
        return true;
    }
}
