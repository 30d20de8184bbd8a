using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class LedgerMergeTests
{
    [Fact]
    public void Two_colleagues_ledgers_joined_either_way_have_one_content_root()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var anna = one.Open("anna");
        using var bo = two.Open("보라", 5);
        Fill(anna, "anna", "shared", "hers");
        Fill(bo, "보라", "shared", "his 😀");
        var report = anna.Merge(bo);
        Assert.True(report.Done);
        Assert.Equal(4, report.EntriesAdded);
        Assert.Equal(1, report.SnapshotsAdded);
        Assert.Empty(anna.Verify());
        Assert.True(bo.Merge(anna).Done);
        Assert.Empty(bo.Verify());
        Assert.Equal(anna.ContentRoot(), bo.ContentRoot());
        Assert.Equal(0, anna.Merge(bo).EntriesAdded);
        anna.AdoptRule("more@1");
        bo.AdoptRule("more@1");
        Assert.Empty(anna.Verify());
        Assert.Empty(bo.Verify());
    }

    [Fact]
    public void Contradictions_show_when_ledgers_are_joined()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var anna = one.Open("anna");
        using var bo = two.Open("bo");
        anna.Decide(DecisionKind.Accept, "clm-1", null, "yes", "anna");
        bo.Decide(DecisionKind.Reject, "clm-1", null, "no", "bo");
        Assert.Single(anna.Merge(bo).Conflicts);
        Assert.Equal(2, anna.HoldingDecisions().Count);
    }

    [Fact]
    public void A_writer_who_wrote_in_two_copies_keeps_both_ends_of_her_chain()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var desk = one.Open("anna");
        desk.AdoptRule("a@1");
        desk.AdoptRule("b@1");
        using var laptop = two.Open("anna");
        Assert.True(laptop.ImportFrom(Export(desk), "x").Done);
        desk.AdoptRule("c@1");
        laptop.AdoptRule("d@1");
        laptop.AdoptRule("e@1");
        var report = desk.Merge(laptop);
        Assert.Equal("anna", Assert.Single(report.ForkedWriters));
        Assert.Empty(desk.Verify());
        desk.AdoptRule("f@1");
        Assert.Empty(desk.Verify());
        Assert.Equal(6, desk.Count);
    }

    [Fact]
    public void Different_bytes_from_one_place_are_both_current_until_one_is_taken_in_anew()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var anna = one.Open("anna");
        using var bo = two.Open("bo");
        anna.TakeIn(TestCase.Article("a.txt", "left"));
        bo.TakeIn(TestCase.Article("a.txt", "right"));
        anna.Merge(bo);
        Assert.Equal([true, true], anna.Snapshots().Select(s => s.Current));
        Assert.True(anna.TakeIn(TestCase.Article("a.txt", "left")).Added);
        Assert.False(anna.TakeIn(TestCase.Article("a.txt", "left")).Added);
        Assert.Equal("left", Encoding.UTF8.GetString(anna.FindBytes(Assert.Single(anna.Snapshots(), s => s.Current).Sha256)!));
    }

    [Fact]
    public void A_damaged_ledger_is_not_joined()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var anna = one.Open("anna");
        using (var bo = two.Open("bo"))
            Fill(bo, "bo", "a", "b");
        Tamper.With(two.File, "UPDATE entries SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 2");
        using var altered = two.Open("bo");
        var report = anna.Merge(altered);
        Assert.False(report.Done);
        Assert.Contains(report.Problems, p => p is { Code: "altered", Sequence: 2 });
        Assert.Equal(0, anna.Count);
    }

    [Fact]
    public void An_export_taken_in_has_the_same_content_root()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var ledger = one.Open("anna");
        Fill(ledger, "anna", "한국어 漢字 😀 e\u0301", "\"quotes\" \\ and \u0001");
        ledger.Remark("doc-1", new TextSpan(0, 3), "다시 볼 것", "anna");
        ledger.Withdraw(SnapshotRole.Press, "press/two.txt");
        using var copy = two.Open("bo", 9);
        var report = copy.ImportFrom(Export(ledger), "case.jsonl");
        Assert.True(report.Done);
        Assert.Equal(ledger.ContentRoot(), copy.ContentRoot());
        Assert.Equal(ledger.Entries(), copy.Entries());
        Assert.Empty(copy.Verify());
        Assert.Equal(Export(ledger).ToArray(), Export(copy).ToArray());
    }

    [Theory]
    [InlineData("", "empty", null)]
    [InlineData("[]\n", "malformed", 1)]
    [InlineData("{\"schema\":\"rapport/ledger/9\"}\n", "malformed", 1)]
    [InlineData("\0\u0001 binary\n", "malformed", 1)]
    [InlineData("{\"schema\":\"rapport/ledger/1\",\"line\":\"entry\"}\n", "malformed", 1)]
    [InlineData("{\"contentRoot\":\"00\",\"entries\":1,\"line\":\"head\",\"schema\":\"rapport/ledger/1\",\"snapshots\":0}\n", "truncated", 1)]
    [InlineData("{\"contentRoot\":\"00\",\"entries\":0,\"line\":\"head\",\"schema\":\"rapport/ledger/1\",\"snapshots\":0}\n", "content-root", 1)]
    public void What_is_no_export_is_a_fault_with_its_line(string text, string code, int? line)
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var report = ledger.ImportFrom(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.jsonl");
        Assert.False(report.Done);
        Assert.Equal((code, line), (report.Faults[0].Code, report.Faults[0].Line));
    }

    [Theory]
    [InlineData("hers", "hurs", 5)]
    [InlineData("\"kind\":\"rule\"", "\"kind\":\"note\"", 4)]
    [InlineData("12:00:00", "12:00:01", 2)]
    [InlineData("\"line\":\"bytes\"", "\"line\":\"blob\"", 6)]
    [InlineData("c2hhcmVk", "c2hhcmVl", 7)]
    public void An_altered_line_of_an_export_is_named_and_nothing_is_taken_in(string was, string now, int line)
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var ledger = one.Open("anna");
        Fill(ledger, "anna", "shared", "hers");
        var text = Encoding.UTF8.GetString(Export(ledger).ToArray());
        using var copy = two.Open("bo");
        var report = copy.ImportFrom(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace(was, now, StringComparison.Ordinal))), "x.jsonl");
        Assert.False(report.Done);
        Assert.Contains(report.Faults, f => f.Line == line);
        Assert.Equal(0, copy.Count);
        copy.AdoptRule("a@1");
        Assert.Empty(copy.Verify());
    }

    [Fact]
    public void An_export_with_any_byte_changed_is_refused_or_comes_to_the_same()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var ledger = one.Open("anna");
        Fill(ledger, "anna", "한국어", "漢字 😀");
        var whole = Export(ledger).ToArray();
        using var copy = two.Open("bo");
        var random = 777u;
        for (var i = 0; i < 600; i++)
        {
            random = (random * 1664525) + 1013904223;
            var changed = (byte[])whole.Clone();
            changed[(int)(random % (uint)whole.Length)] ^= (byte)(1 + (random >> 25));
            var report = copy.ImportFrom(new MemoryStream(changed), "x.jsonl");
            if (!report.Done)
            {
                Assert.All(report.Faults, f => Assert.NotEmpty(f.Message));
                continue;
            }
            Assert.Equal(ledger.ContentRoot(), copy.ContentRoot());
            Assert.Equal(ledger.Entries(), copy.Entries());
        }
        for (var length = 0; length < whole.Length; length += 97)
            Assert.False(copy.ImportFrom(new MemoryStream(whole, 0, length), "x.jsonl").Done);
        Assert.True(copy.ImportFrom(new MemoryStream(whole), "x.jsonl").Done);
        Assert.Empty(copy.Verify());
    }

    private static void Fill(LedgerFile ledger, string author, string first, string second) => ledger.Batch(() =>
    {
        ledger.TakeIn(TestCase.Article("press/one.txt", first));
        ledger.TakeIn(TestCase.Article($"press/two.txt", second));
        ledger.AdoptRule("read@1");
        ledger.Decide(DecisionKind.Accept, "clm-1", null, second, author);
    });

    private static MemoryStream Export(LedgerFile ledger)
    {
        var stream = new MemoryStream();
        ledger.ExportTo(stream);
        stream.Position = 0;
        return stream;
    }
}
