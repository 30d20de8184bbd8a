using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Rapport.Benchmarks.Statistics;
using Rapport.Checking;
using Rapport.Statistics;

namespace Rapport.Benchmarks.Checking;

/// <summary>Checks ten thousand claims, half of them wrong, against a million observations.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class FigureCheckerBenchmarks
{
    private FigureChecker _checker = null!;
    private ImmutableArray<Claim> _claims;

    /// <summary>Reads the tables and writes the claims.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var series = TableReader.Read(Snapshot.Of(SnapshotRole.Table, "statistics/million.csv", TableReaderBenchmarks.Rows(1_000_000))).Series;
        _checker = new(series, [], new("AAX", "ABX"), new(2026, 1, 1));
        _claims = [.. Enumerable.Range(0, 10_000).Select(i => Claim(series[i % series.Length], i))];
    }

    /// <summary>Checks them.</summary>
    [Benchmark]
    public int Check() => _claims.Count(c => _checker.Check(c, null).Value == VerdictValue.Supported);

    private static Claim Claim(Series series, int number)
    {
        var cell = series.Observations[number % series.Observations.Length];
        return new()
        {
            Id = ClaimId.From(series.Name, cell.Period.ToString()),
            Document = DocumentId.From("bench"),
            Type = ClaimType.Figure,
            Span = new(0, 0),
            Text = "figure",
            Sentence = new(0, 0),
            Value = number % 2 == 0 ? cell.Value : cell.Value * 1.2m,
            Scale = series.Scale,
            Unit = "USD",
            Measure = "trade",
            Flow = "exports",
            Subject = series.Reporter,
            Partner = series.Partner,
            Period = cell.Period,
            Rule = new("claims/bench@1"),
        };
    }
}
