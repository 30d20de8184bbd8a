using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Rapport.Ledger;

namespace Rapport.Benchmarks.Ledger;

/// <summary>What a ledger costs: opening it, appending 100,000 entries in one unit, verifying them, their content root, and a search. Floors: open 30 ms, append 2 s, verify 1 s.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class LedgerBenchmarks
{
    private const int Entries = 100_000;
    private string _folder = "";
    private LedgerFile? _filled;

    [GlobalSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("rapport-bench").FullName;
        _filled = Open(Path.Combine(_folder, "filled"));
        Append(_filled, Entries);
        _filled.PutSearchRows([.. Enumerable.Range(0, 20_000).Select(i => new SearchRow
        {
            Document = new("doc-" + i.ToString(CultureInfo.InvariantCulture)),
            SortKey = (i % 5000).ToString("0000", CultureInfo.InvariantCulture),
            ContentTerms = $"korea china exports term{i % 997} term{i % 7} 韓国 国与",
        })]);
    }

    [GlobalCleanup]
    public void Clear()
    {
        _filled?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public void OpenAndClose() => Open(Path.Combine(_folder, "filled")).Dispose();

    [Benchmark]
    public void MakeANewOne()
    {
        var folder = Path.Combine(_folder, "new");
        Open(folder).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public void Append100ThousandInOneUnit()
    {
        var folder = Path.Combine(_folder, "append");
        using (var ledger = Open(folder))
            Append(ledger, Entries);
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark]
    public int Verify100Thousand() => _filled!.Verify().Count;

    [Benchmark]
    public string ContentRootOf100Thousand() => _filled!.ContentRoot();

    [Benchmark]
    public int SearchACommonTerm() => _filled!.Search("\"korea\"", SearchScope.Content, SearchOrder.Relevance, 20).Matches.Length;

    [Benchmark]
    public int SearchARareTerm() => _filled!.Search("\"term500\"", SearchScope.Content, SearchOrder.Newest, 20).Matches.Length;

    private static void Append(LedgerFile ledger, int count) => ledger.Batch(() =>
    {
        // As in a case: mostly evidence, here small, some rules and faults.
        for (var i = 0; i < count; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);
            _ = (i % 10) switch
            {
                0 => ledger.AdoptRule($"rule-{name}@1"),
                1 => ledger.TakeIn(Snapshot.Of(SnapshotRole.Press, "press/" + name, [.. Encoding.UTF8.GetBytes("text " + name)])),
                _ => ledger.RecordFault(new("press/" + name, "binary", "Expected text; found bytes that are none.", i)),
            };
        }
    });

    private static LedgerFile Open(string folder)
    {
        Directory.CreateDirectory(folder);
        return LedgerFile.Open(folder, new() { Clock = TimeProvider.System, FolderCheck = static _ => null }) is LedgerOpening.Opened opened
            ? opened.Ledger
            : throw new InvalidOperationException("The ledger did not open.");
    }
}
