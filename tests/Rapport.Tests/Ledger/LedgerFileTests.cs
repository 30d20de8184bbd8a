using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class LedgerFileTests
{
    [Fact]
    public void The_same_bytes_from_the_same_place_add_nothing()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var first = ledger.TakeIn(TestCase.Article("press/하나.txt", "수출 12.5% 늘었다 😀"));
        var second = ledger.TakeIn(TestCase.Article("press/하나.txt", "수출 12.5% 늘었다 😀"));
        Assert.True(first.Added);
        Assert.False(second.Added);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, ledger.Count);
    }

    [Fact]
    public void Changed_bytes_from_the_same_place_are_a_new_version_linked_to_the_one_before()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var first = ledger.TakeIn(TestCase.Article("press/a.txt", "exports rose"));
        var second = ledger.TakeIn(TestCase.Article("press/a.txt", "exports fell"));
        var back = ledger.TakeIn(TestCase.Article("press/a.txt", "exports rose"));
        var versions = ledger.Snapshots();
        Assert.Equal([first.Id, second.Id, back.Id], versions.Select(v => v.Entry));
        Assert.Equal([false, false, true], versions.Select(v => v.Current));
        Assert.Equal(first.Id, Assert.Single(versions[1].Supersedes));
        Assert.Equal(second.Id, Assert.Single(versions[2].Supersedes));
        Assert.Equal("exports fell", Encoding.UTF8.GetString(ledger.FindBytes(versions[1].Sha256)!));
    }

    [Fact]
    public void A_place_that_is_empty_now_keeps_its_bytes_and_has_no_current_version()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.TakeIn(TestCase.Article("press/a.txt", "韓中關係"));
        var root = ledger.ContentRoot();
        Assert.True(ledger.Withdraw(SnapshotRole.Press, "press/a.txt")!.Value.Added);
        Assert.Null(ledger.Withdraw(SnapshotRole.Press, "press/a.txt"));
        var version = Assert.Single(ledger.Snapshots());
        Assert.False(version.Current);
        Assert.NotNull(ledger.FindBytes(version.Sha256));
        Assert.NotEqual(root, ledger.ContentRoot());
        ledger.TakeIn(TestCase.Article("press/a.txt", "韓中關係"));
        Assert.Equal(root, ledger.ContentRoot());
    }

    [Fact]
    public void What_was_written_is_there_after_opening_again()
    {
        using var home = new TestCase();
        string root;
        using (var ledger = home.Open())
        {
            ledger.Batch(() =>
            {
                ledger.TakeIn(TestCase.Article("press/a.txt", "e\u0301tat"));
                ledger.AdoptRule("claims/growth@1");
                ledger.RecordFault(new("press/b.txt", "binary", "Not text.", 3));
            });
            root = ledger.ContentRoot();
        }
        using var again = home.Open();
        Assert.Equal(3, again.Count);
        Assert.Equal(root, again.ContentRoot());
        Assert.Empty(again.Verify());
        var fault = Assert.IsType<EntryContent.FaultMet>(Assert.Single(again.Entries(EntryKind.Fault)).Read());
        Assert.Equal(new Fault("press/b.txt", "binary", "Not text.", 3), fault.Fault);
    }

    [Fact]
    public void A_unit_that_fails_leaves_nothing()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.AdoptRule("a@1");
        Assert.Throws<FormatException>(() => ledger.Batch(() =>
        {
            ledger.AdoptRule("b@1");
            ledger.TakeIn(TestCase.Article("a", "b"));
            throw new FormatException();
        }));
        Assert.Equal(["a@1"], ledger.Rules());
        ledger.AdoptRule("c@1");
        Assert.Empty(ledger.Verify());
        Assert.Equal(2, ledger.Count);
    }

    [Fact]
    public void The_content_root_is_free_of_order_time_writer_place_and_remarks()
    {
        using var one = new TestCase();
        using var two = new TestCase();
        using var left = one.Open("anna");
        using var right = two.Open("보라", minute: 77);
        left.TakeIn(TestCase.Article("a.txt", "first"));
        left.TakeIn(TestCase.Article("b.txt", "second"));
        left.AdoptRule("read@1");
        left.AdoptRule("read@2");
        left.Decide(DecisionKind.Merge, "act-1", "act-2", "one person", "anna");
        right.Decide(DecisionKind.Merge, "act-2", "act-1", "the same office", "보라");
        right.AdoptRule("read@2");
        right.Remark("vrd-1", new TextSpan(3, 4), "look again 🧐", "보라");
        right.TakeIn(TestCase.Article("elsewhere/b.txt", "second"));
        right.TakeIn(TestCase.Article("a.txt", "first"));
        right.RecordBrief("00", new DateOnly(2026, 1, 31), []);
        Assert.Equal(left.ContentRoot(), right.ContentRoot());
        right.TakeIn(TestCase.Article("c.txt", "third"));
        Assert.NotEqual(left.ContentRoot(), right.ContentRoot());
    }

    [Fact]
    public void A_second_ledger_may_read_while_the_first_writes()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.AdoptRule("a@1");
        var opening = Assert.IsType<LedgerOpening.Opened>(ledger.OpenReader());
        using var reader = opening.Ledger;
        ledger.Batch(() =>
        {
            ledger.AdoptRule("b@1");
            Assert.Equal(["a@1"], reader.Rules());
        });
        Assert.Equal(["a@1", "b@1"], reader.Rules());
        Assert.Equal(LedgerFailure.ReadOnlyFolder, Assert.Throws<LedgerWriteException>(() => reader.AdoptRule("c@1")).Kind);
    }

    [Fact]
    public void Threads_write_one_after_the_other()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        Parallel.For(0, 40, i => ledger.TakeIn(TestCase.Article($"press/{i}.txt", $"text {i}")));
        Assert.Equal(40, ledger.Count);
        Assert.Empty(ledger.Verify());
    }

    [Fact]
    public void The_last_brief_of_another_root_is_the_one_to_compare_with()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var day = new DateOnly(2026, 1, 31);
        Assert.Null(ledger.LastBriefBefore("aa"));
        ledger.RecordBrief("aa", day, [new("vrd-1", "holds", "12.5")]);
        ledger.RecordBrief("bb", day, [new("vrd-1", "does not hold", null)]);
        Assert.Equal("bb", ledger.LastBriefBefore("cc")!.ContentRoot);
        Assert.Equal(new BriefStatement("vrd-1", "holds", "12.5"), Assert.Single(ledger.LastBriefBefore("bb")!.Statements));
        Assert.True(ledger.RecordBrief("aa", day, [new("vrd-1", "holds", "12.5")]).Added);
        Assert.False(ledger.RecordBrief("aa", day, [new("vrd-1", "holds", "12.5")]).Added);
        Assert.Equal("aa", ledger.LastBriefBefore("cc")!.ContentRoot);
    }

    [Fact]
    public void Facts_are_replaced_as_a_whole_and_only_when_they_changed()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        static StoredFact Fact(string id, string kind, string json) => new(id, kind, [.. Encoding.UTF8.GetBytes(json)]);
        Assert.True(ledger.ReplaceFacts([Fact("clm-2", "claim", "{}"), Fact("clm-1", "claim", "{\"a\":1}"), Fact("doc-1", "document", "[]")]));
        Assert.False(ledger.ReplaceFacts([Fact("clm-2", "claim", "{}"), Fact("clm-1", "claim", "{\"a\":1}"), Fact("doc-1", "document", "[]")]));
        Assert.Equal(["clm-2", "clm-1"], ledger.FactsOfKind("claim").Select(f => f.Id));
        Assert.True(ledger.ReplaceFacts([Fact("clm-3", "claim", "{}")]));
        Assert.Null(ledger.FindFact("clm-1"));
        Assert.Equal("claim", ledger.FindFact("clm-3")!.Kind);
    }

    [Fact]
    public void What_was_derived_is_found_by_stage_input_and_rule_until_it_is_dropped()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutDerived("read", "snp-1", "read@1", "漢字"u8.ToArray());
        Assert.Equal("漢字"u8.ToArray(), ledger.FindDerived("read", "snp-1", "read@1"));
        Assert.Null(ledger.FindDerived("read", "snp-1", "read@2"));
        ledger.PutDerived("read", "snp-1", "read@1", Array.Empty<byte>());
        Assert.Empty(ledger.FindDerived("read", "snp-1", "read@1")!);
        ledger.DropDerived();
        Assert.Null(ledger.FindDerived("read", "snp-1", "read@1"));
    }
}
