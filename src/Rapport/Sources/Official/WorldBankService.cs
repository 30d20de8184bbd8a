using System.Globalization;

namespace Rapport.Sources.Official;

/// <summary>Asks the World Bank's indicators (API v2) for what is told of one country. Ref: World Bank, Indicators API Documentation, version 2.</summary>
internal static class WorldBankService
{
    // One page holds all that one country can have; the default of 50 rows would cut it.
    private const int Rows = 20000;

    /// <summary>The requests that answer a query, or none.</summary>
    public static IEnumerable<ServiceRequest> Plan(DataQuery query, ServiceKeys keys)
    {
        string[] indicators = query.Measure switch
        {
            "growth" => ["NY.GDP.MKTP.KD.ZG"],
            "gdp" => ["NY.GDP.MKTP.CD"],
            "tfr" => ["SP.DYN.TFRT.IN"],
            "population" => ["SP.POP.TOTL"],
            "inflation" => ["FP.CPI.TOTL.ZG"],
            "unemployment" => ["SL.UEM.TOTL.ZS"],
            "visitors" when query.Partner is null or "WLD" => ["ST.INT.ARVL"],
            "patents" when query.Partner is null => ["IP.PAT.RESD"],
            "investment" when query.Partner is null or "WLD" => ["BX.KLT.DINV.CD.WD"],
            "reserves" => ["FI.RES.TOTL.CD"],
            _ => [],
        };
        foreach (var indicator in query.Item is null or "economic growth" ? indicators : [])
            yield return new("World Bank", string.Create(CultureInfo.InvariantCulture, $"https://api.worldbank.org/v2/country/{query.Reporter}/indicator/{indicator}?format=json&date={query.FirstYear}:{query.LastYear}&per_page={Rows}"), "application/json");
    }
}
