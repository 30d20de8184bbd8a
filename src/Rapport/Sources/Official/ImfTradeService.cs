using Rapport.Language;

namespace Rapport.Sources.Official;

/// <summary>Asks the International Monetary Fund's trade in goods by partner (IMTS) for months, in both reporters' words. The service leaves out no period of its own accord: all months come. Ref: IMF Data, SDMX 3.0 API.</summary>
internal static class ImfTradeService
{
    /// <summary>The requests that answer a query, or none.</summary>
    public static IEnumerable<ServiceRequest> Plan(DataQuery query, ServiceKeys keys)
    {
        if (query.Measure != "trade" || query.Item is not (null or "all goods") || query.Partner is null or Areas.World || Areas.Find(query.Reporter) is null || Areas.Find(query.Partner) is null)
            yield break;
        string[] indicators = query.Flow switch { "exports" => ["XG_FOB_USD"], "imports" => ["MG_CIF_USD"], _ => ["XG_FOB_USD", "MG_CIF_USD"] };
        foreach (var indicator in indicators)
            yield return new("IMF", $"https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/1.0.0/{query.Reporter}.{indicator}.{query.Partner}.M", "application/vnd.sdmx.data+csv;version=2.0.0");
    }
}
