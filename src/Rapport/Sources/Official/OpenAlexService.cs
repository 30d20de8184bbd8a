using System.Globalization;
using Rapport.Language;

namespace Rapport.Sources.Official;

/// <summary>
/// Asks OpenAlex for scholarly works by year: those with authors at institutions of both countries, or of one. A key is free, and few questions a day are answered without one. Ref: OurResearch, OpenAlex API, filters and groups.
/// </summary>
internal static class OpenAlexService
{
    /// <summary>The requests that answer a query, or none.</summary>
    public static IEnumerable<ServiceRequest> Plan(DataQuery query, ServiceKeys keys)
    {
        if (query.Measure != "works" || Areas.Alpha2(query.Reporter) is not { } reporter || (query.Partner is not null && Areas.Alpha2(query.Partner) is null))
            yield break;
        string[] sides = query.Partner is { } other ? [reporter, Areas.Alpha2(other)!] : [reporter];
        var filter = string.Join(',', sides.Select(s => "institutions.country_code:" + s.ToLowerInvariant()));
        var address = string.Create(CultureInfo.InvariantCulture, $"https://api.openalex.org/works?filter={filter},from_publication_date:{query.FirstYear}-01-01,to_publication_date:{query.LastYear}-12-31&group_by=publication_year");
        yield return keys.OpenAlex is { } key ? new("OpenAlex", $"{address}&api_key={ServiceRequest.KeyPlace}", "application/json", null, key) : new("OpenAlex", address, "application/json");
    }
}
