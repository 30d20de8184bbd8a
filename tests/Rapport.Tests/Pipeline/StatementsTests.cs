using System.Collections.Immutable;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.Tests.Pipeline;

public class StatementsTests
{
    private const string Press = "press:1111111111111111";
    private const string Table = "table:2222222222222222";

    [Fact]
    public void A_brief_against_itself_is_empty()
    {
        var brief = Brief([Claim("supported", $"{Press} rule:check@1")], "check@1");
        Assert.Empty(Statements.Compare(brief, brief));
    }

    [Fact]
    public void A_changed_rule_moves_what_it_decided_and_nothing_else()
    {
        var before = Brief([Claim("supported", $"{Press} rule:check@1"), new("clm-2", "b", "no-data") { Rests = $"{Press} rule:other@1" }], "check@1", "other@1");
        var after = Brief([Claim("misstated", $"{Press} rule:check@2"), new("clm-2", "b", "no-data") { Rests = $"{Press} rule:other@1" }], "check@2", "other@1");
        var change = Assert.Single(Statements.Compare(before, after));
        Assert.Equal((ChangeKind.Moved, ChangeCause.Rule, "supported", "misstated"), (change.Kind, change.Why, change.Before, change.After));
    }

    [Fact]
    public void A_table_and_an_article_in_one_week_are_told_apart()
    {
        var before = Brief([Claim("no-data", Press)], "check@1");
        var after = Brief([Claim("supported", $"{Press} {Table}"), new("clm-2", "b", "no-data") { Rests = "press:3333333333333333" }], "check@1");
        Assert.Equal([ChangeCause.Vintage, ChangeCause.Article], Statements.Compare(before, after).Select(c => c.Why));
    }

    [Fact]
    public void A_decision_on_the_verdict_is_the_cause_whatever_else_came()
    {
        var before = Brief([Claim("supported", $"about:vrd-1 {Press}")], "check@1");
        var after = Brief([Claim("undefined", $"about:vrd-1 {Press} {Table}"), new("decision:ent-1", "vrd-1", "override")], "check@1");
        var change = Assert.Single(Statements.Compare(before, after));
        Assert.Equal((ChangeCause.Decision, new EntryId("ent-1")), (change.Why, change.Entry));
    }

    [Fact]
    public void A_decision_that_is_taken_back_is_the_cause_and_one_that_held_all_along_is_not()
    {
        BriefStatement decision = new("decision:ent-1", "clm-1", "override");
        var held = Brief([Claim("undefined", Press), decision], "check@1");
        Assert.Equal(ChangeCause.Decision, Assert.Single(Statements.Compare(held, Brief([Claim("supported", Press)], "check@1"))).Why);
        Assert.Equal(ChangeCause.Vintage, Assert.Single(Statements.Compare(held, Brief([Claim("stale", $"{Press} {Table}"), decision], "check@1"))).Why);
    }

    [Fact]
    public void What_is_withdrawn_with_its_article_says_so()
    {
        var change = Assert.Single(Statements.Compare(Brief([Claim("supported", Press)], "check@1"), Brief([], "check@1") with { Statements = [new("rule:check@1", "check@1", null)] }));
        Assert.Equal((ChangeKind.Withdrawn, ChangeCause.Article), (change.Kind, change.Why));
    }

    [Fact]
    public void A_promise_whose_day_passes_between_two_briefs_falls_due_once()
    {
        ImmutableArray<BriefStatement> statements = [new("due:plg-1", "to hold talks", "2026-03-31"), new("plg-1", "to hold talks", "pledge")];
        var (march, april, may) = (Brief(statements, "r@1"), Brief(statements, "r@1") with { AsOf = new(2026, 4, 1) }, Brief(statements, "r@1") with { AsOf = new(2026, 5, 1) });
        var due = Assert.Single(Statements.Compare(march, april));
        Assert.Equal((ChangeKind.Due, "plg-1", "2026-03-31"), (due.Kind, due.Id, due.After));
        Assert.Empty(Statements.Compare(april, may));
    }

    [Fact]
    public void A_turn_that_the_case_dates_anew_is_a_turn()
    {
        var change = Assert.Single(Statements.Compare(Brief([], "r@1"), Brief([new("turn:thaw-2026", "thaw-2026, a thaw", "2026-01-05")], "r@1")));
        Assert.Equal((ChangeKind.Turn, "thaw-2026", "2026-01-05"), (change.Kind, change.Id, change.After));
    }

    private static BriefStatement Claim(string verdict, string rests) => new("clm-1", "a", verdict) { Rests = rests };

    // The evidence that statements rest on is the brief's own.
    private static EntryContent.BriefWritten Brief(ImmutableArray<BriefStatement> statements, params string[] rules) => new("root", new(2026, 3, 1),
        [
            .. statements,
            .. statements.SelectMany(s => s.Rests.Split(' ')).Where(w => w.StartsWith("press:", StringComparison.Ordinal) || w.StartsWith("table:", StringComparison.Ordinal)).Distinct().Select(w => new BriefStatement($"evidence:{w}{new string('0', 48)}", "a file", null)),
            .. rules.Select(r => new BriefStatement("rule:" + r, r, null)),
        ],
        null);
}
