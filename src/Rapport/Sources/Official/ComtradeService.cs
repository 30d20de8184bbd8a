using System.Globalization;
using Rapport.Language;

namespace Rapport.Sources.Official;

/// <summary>
/// Asks UN Comtrade (API v1) for trade in goods between two countries, or of one with the world, by year. The three conditions that keep parts from being mixed with totals are always sent.
/// Ref: United Nations Statistics Division, UN Comtrade API (v1).
/// </summary>
internal static class ComtradeService
{
    // The service takes no more periods in one question.
    private const int MostYears = 12;

    /// <summary>The requests that answer a query, or none.</summary>
    public static IEnumerable<ServiceRequest> Plan(DataQuery query, ServiceKeys keys)
    {
        var goods = query.Item is null or "all goods" ? "TOTAL" : TradedGoods.Code(query.Item);
        if (!query.IsTrade || goods is null || Areas.ComtradeNumber(query.Reporter) is not { } reporter || Areas.ComtradeNumber(query.Partner ?? Areas.World) is not { } partner)
            yield break;
        var flows = query.Flow switch { "exports" => "X", "imports" => "M", _ => "X,M" };
        for (var year = query.FirstYear; year <= query.LastYear; year += MostYears)
        {
            var years = string.Join(',', Enumerable.Range(year, Math.Min(MostYears, query.LastYear - year + 1)).Select(y => y.ToString(CultureInfo.InvariantCulture)));
            var asked = $"reporterCode={reporter}&partnerCode={partner}&period={years}&cmdCode={goods}&flowCode={flows}&motCode=0&customsCode=C00&partner2Code=0&includeDesc=true";
            yield return keys.Comtrade is { } key
                ? new("UN Comtrade", $"https://comtradeapi.un.org/data/v1/get/C/A/HS?{asked}", "application/json", "Ocp-Apim-Subscription-Key", key)
                : new("UN Comtrade", $"https://comtradeapi.un.org/public/v1/preview/C/A/HS?{asked}", "application/json");
        }
    }
}
