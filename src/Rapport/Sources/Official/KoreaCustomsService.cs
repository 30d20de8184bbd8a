using System.Globalization;
using Rapport.Language;

namespace Rapport.Sources.Official;

/// <summary>
/// Asks the Korea Customs Service (data.go.kr) for Korea's own trade by country, or by country and code of the Harmonized System. It takes twelve months a question, and wants the key in the address.
/// Ref: Korea Customs Service, item and country trade statistics, Open API.
/// </summary>
internal static class KoreaCustomsService
{
    /// <summary>The requests that answer a query, or none.</summary>
    public static IEnumerable<ServiceRequest> Plan(DataQuery query, ServiceKeys keys)
    {
        var code = query.Item is null or "all goods" ? null : TradedGoods.Code(query.Item);
        if (keys.KoreaCustoms is not { } key || !query.IsTrade || query.Reporter != "KOR" || Areas.Alpha2(query.Partner ?? "") is not { } partner || (code is null && query.Item is not (null or "all goods")))
            yield break;
        for (var year = query.FirstYear; year <= query.LastYear; year++)
        {
            var months = string.Create(CultureInfo.InvariantCulture, $"strtYymm={year}01&endYymm={year}12");
            var asked = code is null ? $"nationtrade/getNationtradeList?serviceKey={ServiceRequest.KeyPlace}&{months}&cntyCd={partner}" : $"nitemtrade/getNitemtradeList?serviceKey={ServiceRequest.KeyPlace}&{months}&hsSgn={code}&cntyCd={partner}";
            yield return new("Korea Customs Service", $"https://apis.data.go.kr/1220000/{asked}", "application/xml", null, key);
        }
    }
}
