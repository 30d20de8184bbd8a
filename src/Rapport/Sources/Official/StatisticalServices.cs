using System.Collections.Immutable;

namespace Rapport.Sources.Official;

/// <summary>The statistical services that are known. A new one is one file, one line here, and one in what reads its answers.</summary>
public static class StatisticalServices
{
    private static readonly Func<DataQuery, ServiceKeys, IEnumerable<ServiceRequest>>[] Known =
    [
        WorldBankService.Plan,
        ComtradeService.Plan,
        ImfTradeService.Plan,
        KoreaCustomsService.Plan,
        OpenAlexService.Plan,
    ];

    /// <summary>What to ask whom; empty where no service is known for the query.</summary>
    public static ImmutableArray<ServiceRequest> Plan(DataQuery query, ServiceKeys keys) => [.. Known.SelectMany(plan => plan(query, keys))];
}
