using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Rapport.Statistics;

namespace Rapport.Benchmarks.Statistics;

/// <summary>Reads a table of a million rows: 100 reporters, 100 partners, 100 months.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class TableReaderBenchmarks
{
    private Snapshot _table = null!;

    /// <summary>Writes the table.</summary>
    [GlobalSetup]
    public void Setup() => _table = Snapshot.Of(SnapshotRole.Table, "statistics/million.csv", Rows(1_000_000));

    /// <summary>Reads it.</summary>
    [Benchmark]
    public TableReading Read() => TableReader.Read(_table);

    /// <summary>A table of so many rows.</summary>
    public static ImmutableArray<byte> Rows(int count)
    {
        var text = new StringBuilder("series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address\n", count * 120);
        for (var i = 0; i < count; i++)
        {
            var (month, line) = (i % 100, i / 100);
            var (reporter, partner) = (Code(line % 100), Code((line / 100) % 100));
            text.Append(CultureInfo.InvariantCulture, $"{reporter}.exports.{partner},{reporter},{partner},exports,all goods,total,trade,{2010 + (month / 12)}-{(month % 12) + 1:00},{1000 + ((i * 7919L) % 100003)}.5,USD,1000000,monthly,FOB,,,2020-01-31,\"Office of {reporter}, Statistics\",,\n");
        }
        return [.. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A code of three capital letters.</summary>
    public static string Code(int number) => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}X";
}
