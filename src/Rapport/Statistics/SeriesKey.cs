namespace Rapport.Statistics;

/// <summary>What makes a series itself: what is measured, by whom and how.</summary>
internal readonly record struct SeriesKey(
    string Name,
    string Reporter,
    string Partner,
    string Flow,
    string Item,
    string Classification,
    string Measure,
    string Unit,
    decimal Scale,
    Frequency Frequency,
    string Valuation,
    string Adjustment)
{
    /// <summary>The series' id. The name counts, because two offices may publish one measure under one definition.</summary>
    public SeriesId ToId() => SeriesId.From(
        Name, Reporter, Partner, Flow, Item, Classification, Measure, Unit,
        Scale.ToString("G29", System.Globalization.CultureInfo.InvariantCulture), Frequency.ToString(), Valuation, Adjustment);
}
