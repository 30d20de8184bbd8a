using System.Collections.Immutable;
using Rapport.Ledger;
using Rapport.Sources;
using Rapport.Sources.Official;
using Rapport.Sources.Web;
using Rapport.Statistics;

namespace Rapport.Pipeline;

/// <summary>Brings official figures in from statistical services: plans, asks, looks the answers through, and takes in what holds figures. What was there before stays, whatever a service answers.</summary>
public static class DataPull
{
    /// <summary>What the verdicts of the last run lack and a service is known for, each once, in the order of the verdicts.</summary>
    public static ImmutableArray<DataQuery> Missing(LedgerFile ledger)
    {
        var found = new List<DataQuery>();
        foreach (var missing in LastRun.Verdicts(ledger).SelectMany(v => v.Missing))
            if (DataQuery.FromCommand(missing.Command) is { } query && !found.Contains(query))
                found.Add(query);
        return [.. found];
    }

    /// <summary>What to ask whom, each address once: the service's name and the address, which holds no key.</summary>
    /// <param name="queries">The figures wanted.</param>
    /// <param name="variable">Gives the value of a variable of the environment, where the user's keys are.</param>
    public static ImmutableArray<(string Service, string Address)> Plan(IEnumerable<DataQuery> queries, Func<string, string?> variable) => [.. Requests(queries, Keys(variable)).Select(r => (r.Service, r.Address))];

    /// <summary>Asks the services and takes in what they answer.</summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="queries">The figures wanted.</param>
    /// <param name="variable">Gives the value of a variable of the environment, where the user's keys are.</param>
    /// <param name="clock">Whose time pauses are taken from.</param>
    /// <param name="cancel">Stops between two questions; what was taken in until then stays.</param>
    public static Task<IntakeReport> FetchAsync(LedgerFile ledger, IEnumerable<DataQuery> queries, Func<string, string?> variable, TimeProvider clock, CancellationToken cancel) =>
        FetchAsync(ledger, Requests(queries, Keys(variable)), WebOptions.Default, clock, cancel);

    private static ServiceKeys Keys(Func<string, string?> variable) => new(variable("RAPPORT_COMTRADE_KEY"), variable("RAPPORT_DATA_GO_KR_KEY"));

    private static ImmutableArray<ServiceRequest> Requests(IEnumerable<DataQuery> queries, ServiceKeys keys) =>
        [.. queries.SelectMany(q => StatisticalServices.Plan(q, keys)).DistinctBy(r => r.Address)];

    /// <summary>Asks as options say.</summary>
    internal static async Task<IntakeReport> FetchAsync(LedgerFile ledger, IReadOnlyList<ServiceRequest> requests, WebOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var taken = ImmutableArray.CreateBuilder<TakenIn>();
        var client = new ServiceClient(options, SourceLimits.Default, clock);
        foreach (var request in requests)
        {
            switch (await client.AskAsync(request, cancel).ConfigureAwait(false))
            {
                case Fetch.Fetched fetched:
                    var reading = TableReader.Read(fetched.Snapshot);
                    faults.AddRange(reading.Faults);
                    if (reading.Series.IsEmpty)
                        break;
                    var snapshot = fetched.Snapshot with { Place = CaseEvidence.Added + request.Address };
                    taken.Add(new(request.Address, SnapshotRole.Table, snapshot.Id, ledger.TakeIn(snapshot).Added));
                    break;
                case Fetch.Refused refused:
                    ledger.RecordFault(refused.Fault);
                    faults.Add(refused.Fault);
                    break;
            }
        }
        return new(taken.ToImmutable(), faults.ToImmutable());
    }
}
