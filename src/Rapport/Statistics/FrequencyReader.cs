namespace Rapport.Statistics;

/// <summary>Reads how often a series is observed, in words or in SDMX's letters.</summary>
internal static class FrequencyReader
{
    public const string Expected = "annual, half-yearly, quarterly, monthly, weekly, daily or irregular";

    /// <summary>The frequency; null where the text is none. Empty is irregular.</summary>
    public static Frequency? Find(string text) => text switch
    {
        "annual" or "A" or "yearly" => Frequency.Annual,
        "half-yearly" or "S" or "H" => Frequency.HalfYearly,
        "quarterly" or "Q" => Frequency.Quarterly,
        "monthly" or "M" => Frequency.Monthly,
        "weekly" or "W" => Frequency.Weekly,
        "daily" or "D" or "B" => Frequency.Daily,
        "irregular" or "" => Frequency.Irregular,
        _ => null,
    };

    /// <summary>Whether a period can belong to a series of this frequency.</summary>
    public static bool Fits(Frequency frequency, Period period) => frequency switch
    {
        Frequency.Annual => period.Precision == DatePrecision.Year || period.Months == 12,
        Frequency.HalfYearly => period.Months == 6,
        Frequency.Quarterly => period.Months == 3,
        Frequency.Monthly => period.Precision == DatePrecision.Month && period.Months == 1,
        Frequency.Weekly => period.To.DayNumber - period.From.DayNumber == 6,
        Frequency.Daily => period.From == period.To,
        Frequency.Irregular => true,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "a frequency of the closed list"),
    };
}
