using System.Collections.Immutable;

namespace Rapport.Sources.Official;

/// <summary>The statistical services that are known. A new one is one file, one line here, and one in what reads its answers.</summary>
public static class StatisticalServices
{
    private static readonly (string Name, Func<DataQuery, ServiceKeys, IEnumerable<ServiceRequest>> Plan)[] Known =
    [
        ("World Bank", WorldBankService.Plan),
        ("UN Comtrade", ComtradeService.Plan),
        ("IMF", ImfTradeService.Plan),
        ("Korea Customs Service", KoreaCustomsService.Plan),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Known.Select(k => k.Name)];

    /// <summary>What to ask whom; empty where no service is known for the query.</summary>
    public static ImmutableArray<ServiceRequest> Plan(DataQuery query, ServiceKeys keys) => [.. Known.SelectMany(k => k.Plan(query, keys))];
}
