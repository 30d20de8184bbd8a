namespace Rapport.Checking;

/// <summary>Names readings and series for a person.</summary>
internal sealed class Labels(CountryNames names)
{
    /// <summary>Whose figures of what: "South Korea's figures: exports to China, FOB (Korea Customs Service)".</summary>
    public string Of(Reading reading)
    {
        var series = reading.Candidate.Series;
        if (reading.Label is { } own)
            return own;
        var office = reading.Office.Length > 0 ? $" ({reading.Office})" : "";
        var rounded = reading.Fit == Fit.Rounded ? ", rounded to the leading digits" : "";
        return $"{Possessive(series.Reporter)} figures: {What(series)}{office}{rounded}";
    }

    /// <summary>What a series measures: "exports to China, FOB, MTI 831".</summary>
    public string What(Series series)
    {
        var parts = new List<string>();
        var item = series.Item is "" or "all goods" or "goods" ? "" : $"{(series.Item.EndsWith('s') && series.Flow is "exports" or "imports" ? series.Item[..^1] : series.Item)} ";
        parts.Add(series.Measure switch
        {
            "trade" => $"{item}{Flow(series)}",
            "trade growth" => $"{item}{Flow(series)}, growth",
            "rank" when series.Flow.Length > 0 => $"{names.Of(series.Partner)} among the partners in {item}{(series.Flow == "total" ? "trade" : series.Flow)}",
            "rank" => $"{series.Item}, place in the world",
            "tfr" => "total fertility rate",
            var measure when series.Partner.Length > 0 && series.Flow.Length > 0 => $"{measure} of {item}{Flow(series)}",
            var measure when series.Partner.Length > 0 => Wording.Within(measure, series.Item) ? $"{series.Item}, {names.Of(series.Partner)}" : $"{measure} ({series.Item}), {names.Of(series.Partner)}",
            var measure => series.Item.Length == 0 || Wording.Same(measure, series.Item) ? measure : Wording.Within(measure, series.Item) ? series.Item : $"{measure} ({series.Item})",
        });
        if (series.Valuation.Length > 0)
            parts.Add(series.Valuation);
        if (series.Classification is not ("" or "total" or "all" or "nationality"))
            parts.Add(series.Classification);
        if (series.Adjustment.Length > 0)
            parts.Add(series.Adjustment);
        return string.Join(", ", parts);
    }

    /// <summary>Whose and what: "South Korea's exports to China, FOB"; "South Korea among China's partners in trade".</summary>
    public string Whose(Series series) => series is { Measure: "rank", Flow.Length: > 0 }
        ? What(series).Replace("the partners", $"{Possessive(series.Reporter)} partners", StringComparison.Ordinal)
        : $"{Possessive(series.Reporter)} {What(series)}".TrimStart();

    /// <summary>"South Korea's"; "the world's".</summary>
    public string Possessive(string code)
    {
        var name = names.Of(code);
        return name.Length == 0 ? "the" : name.EndsWith('s') ? $"{name}'" : $"{name}'s";
    }

    /// <summary>The name of a country.</summary>
    public string Name(string code) => names.Of(code);

    private string Flow(Series series)
    {
        var partner = names.Of(series.Partner);
        return series.Flow switch
        {
            "exports" => partner.Length == 0 ? "exports" : $"exports to {partner}",
            "imports" => partner.Length == 0 ? "imports" : $"imports from {partner}",
            "total" => partner.Length == 0 ? "total trade" : $"total trade with {partner}",
            "balance" => partner.Length == 0 ? "trade balance" : $"trade balance with {partner}",
            var other => $"{other} {partner}".TrimEnd(),
        };
    }
}
