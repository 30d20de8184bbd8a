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

    /// <summary>
    /// The figures held that a newer period has come for: the period after the last one held has ended before today. Whether the office has published it, only the office knows.
    /// Each from the last year held to this one, so that what was revised comes with what is new.
    /// </summary>
    /// <param name="ledger">The case's ledger.</param>
    /// <param name="today">The day.</param>
    public static ImmutableArray<DataQuery> Due(LedgerFile ledger, DateOnly today)
    {
        var found = new List<DataQuery>();
        foreach (var held in ledger.Snapshots().Where(s => s.Current && s.Role == SnapshotRole.Table))
        {
            if (ledger.FindBytes(held.Sha256) is not { } bytes)
                continue;
            foreach (var series in TableReader.Read(Snapshot.Of(SnapshotRole.Table, held.Place, [.. bytes])).Series)
            {
                if (!DataQuery.Measures.Contains(series.Measure) || series.Observations.IsEmpty || series.Reporter.Length != 3)
                    continue;
                var last = series.Observations[^1].Period;
                var next = last.To.AddDays(1).AddMonths(Math.Max(1, last.Months)).AddDays(-1);
                if (next >= today)
                    continue;
                var query = new DataQuery(
                    series.Measure, series.Flow is "exports" or "imports" or "total" or "balance" ? series.Flow : null, series.Item is "" or "all goods" ? null : series.Item,
                    series.Reporter, series.Partner.Length == 0 ? null : series.Partner, last.From.Year, Math.Max(last.From.Year, today.Year));
                if (!found.Contains(query))
                    found.Add(query);
            }
        }
        return [.. found.OrderBy(q => q.ToCommand(), StringComparer.Ordinal)];
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

    private static ServiceKeys Keys(Func<string, string?> variable) => new(variable("RAPPORT_COMTRADE_KEY"), variable("RAPPORT_DATA_GO_KR_KEY"), variable("RAPPORT_OPENALEX_KEY"));

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
