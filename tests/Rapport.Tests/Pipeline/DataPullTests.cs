using Rapport.Pipeline;
using Rapport.Sources.Official;
using Rapport.Tests.Ledger;
using Rapport.Tests.Sources.Web;
using Rapport.Tests.Statistics.Answers;

namespace Rapport.Tests.Pipeline;

public sealed class DataPullTests : IDisposable
{
    private const string Bank = "http://bank.example/v2/country/POL";
    private const string Trade = "http://trade.example/get?period=202401";
    private static readonly ServiceRequest[] Requests = [new("World Bank", Bank, "application/json"), new("UN Comtrade", Trade, "application/json")];
    private readonly TestWeb _web = new();
    private readonly TestCase _case = new();

    public void Dispose()
    {
        _web.Dispose();
        _case.Dispose();
    }

    [Fact]
    public async Task Answers_are_taken_in_once_and_a_changed_one_is_a_new_version()
    {
        _web.Put(Bank, SomeAnswer.WorldBank);
        _web.Put(Trade, SomeAnswer.Comtrade);
        using var ledger = _case.Open();
        var first = await PullAsync(ledger);
        Assert.Equal([true, true], first.Taken.Select(t => t.Added));
        Assert.Equal([false, false], (await PullAsync(ledger)).Taken.Select(t => t.Added));
        _web.Put(Bank, SomeAnswer.WorldBank.Replace("2.9", "3.0", StringComparison.Ordinal).Replace("2026-07-01", "2026-10-01", StringComparison.Ordinal));
        Assert.Equal([true, false], (await PullAsync(ledger)).Taken.Select(t => t.Added));
        Assert.Equal(2, ledger.Snapshots().Count(s => s.Place.EndsWith(Bank, StringComparison.Ordinal)));
        Assert.All(ledger.Snapshots(), s => Assert.Equal(SnapshotRole.Table, s.Role));
    }

    [Fact]
    public void What_is_held_is_due_once_the_next_period_has_ended()
    {
        using var ledger = _case.Open();
        const string Header = "series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address\n";
        ledger.TakeIn(Snapshot.Of(SnapshotRole.Table, "trade.csv", [.. System.Text.Encoding.UTF8.GetBytes(Header
            + "a,POL,DEU,exports,all goods,total,trade,2024,1,USD,1,annual,FOB,,,2025-03-01,test office,test carrier,row 1\n"
            + "b,POL,DEU,imports,all goods,total,trade,2026-08,1,USD,1,monthly,CIF,,,2026-09-15,test office,test carrier,row 2\n"
            + "c,POL,,,,,rank,2020,1,rank,1,annual,,,,2021-01-01,test office,test carrier,row 3\n")]));
        string[] Due(int year, int month, int day) => [.. DataPull.Due(ledger, new(year, month, day)).Select(q => q.ToCommand()[DataQuery.Command.Length..].Trim())];
        Assert.Empty(Due(2025, 12, 31));
        Assert.Equal(["--measure trade --flow exports --reporter POL --partner DEU --years 2024-2026"], Due(2026, 9, 30));
        Assert.Equal(["--measure trade --flow exports --reporter POL --partner DEU --years 2024-2026", "--measure trade --flow imports --reporter POL --partner DEU --years 2026"], Due(2026, 10, 1));
    }

    [Theory]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    [InlineData("""{"elapsedTime":"0","count":0,"data":[],"error":"quota exceeded"}""")]
    [InlineData("""{"elapsedTime":"0","count":1,"data":[{"period":"2024","cmd""")]
    public async Task A_wrong_answer_is_told_and_what_was_there_before_stays(string wrong)
    {
        _web.Put(Bank, SomeAnswer.WorldBank);
        _web.Put(Trade, SomeAnswer.Comtrade);
        using var ledger = _case.Open();
        await PullAsync(ledger);
        var root = ledger.ContentRoot();
        _web.Put(Trade, wrong);
        var report = await PullAsync(ledger);
        Assert.Contains(report.Faults, f => f.Source == Trade);
        Assert.Equal(Bank, Assert.Single(report.Taken).Place);
        Assert.Equal(root, ledger.ContentRoot());
    }

    [Fact]
    public void A_plan_names_each_address_once_and_no_key()
    {
        var query = new DataQuery("trade", "exports", null, "POL", "DEU", 2024, 2024);
        var plan = DataPull.Plan([query, query], name => name == "RAPPORT_COMTRADE_KEY" ? "secret" : null);
        Assert.Equal(["UN Comtrade", "IMF"], plan.Select(p => p.Service));
        Assert.DoesNotContain(plan, p => p.Address.Contains("secret", StringComparison.Ordinal));
    }

    private Task<IntakeReport> PullAsync(Rapport.Ledger.LedgerFile ledger) => DataPull.FetchAsync(ledger, Requests, _web.Options, _web.Clock, CancellationToken.None);
}
