namespace Rapport.Statistics.Answers;

/// <summary>Reads the periods of Korea's offices: 2025, 2025Q1, 2025S1, 202501, 2025.01, 20250131.</summary>
internal static class KoreanTime
{
    /// <summary>The period as the tables write it, or the text itself where it is none of these.</summary>
    public static string Dashed(string time)
    {
        var digits = time.Replace(".", "", StringComparison.Ordinal);
        return digits switch
        {
            { Length: 6 } when digits[4] is 'Q' or 'S' => $"{digits[..4]}-{digits[4..]}",
            { Length: 6 } => $"{digits[..4]}-{digits[4..]}",
            { Length: 8 } => $"{digits[..4]}-{digits[4..6]}-{digits[6..]}",
            _ => digits,
        };
    }

    /// <summary>How often a series with such periods is observed.</summary>
    public static Frequency Frequency(Period period) => period.Precision switch
    {
        DatePrecision.Year => Rapport.Frequency.Annual,
        DatePrecision.Half => Rapport.Frequency.HalfYearly,
        DatePrecision.Quarter => Rapport.Frequency.Quarterly,
        DatePrecision.Month => Rapport.Frequency.Monthly,
        _ => Rapport.Frequency.Daily,
    };
}
