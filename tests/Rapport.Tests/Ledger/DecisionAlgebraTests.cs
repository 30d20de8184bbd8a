using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class DecisionAlgebraTests
{
    [Fact]
    public void A_retracted_decision_drops_out_and_is_not_erased()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var empty = ledger.ContentRoot();
        var merge = ledger.Decide(DecisionKind.Merge, "act-1", "act-2", "one person", "anna");
        Assert.NotEqual(empty, ledger.ContentRoot());
        var retraction = ledger.Retract(merge.Id, "two persons of one name", "보라")!.Value;
        Assert.True(retraction.Added);
        Assert.Empty(ledger.HoldingDecisions());
        Assert.Equal(empty, ledger.ContentRoot());
        Assert.NotNull(ledger.FindEntry(merge.Id));
    }

    [Fact]
    public void Retracting_a_retraction_lets_the_first_decision_hold_again()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var merge = ledger.Decide(DecisionKind.Merge, "act-1", "act-2", "one person", "anna");
        var retraction = ledger.Retract(merge.Id, "no", "bo")!.Value;
        ledger.Retract(retraction.Id, "yes after all", "bo");
        Assert.Equal(merge.Id, Assert.Single(ledger.HoldingDecisions()).Entry);
    }

    [Fact]
    public void The_same_words_decided_again_after_a_retraction_hold_again()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var first = ledger.Decide(DecisionKind.Accept, "clm-1", null, "checked", "anna");
        Assert.False(ledger.Decide(DecisionKind.Accept, "clm-1", null, "checked", "anna").Added);
        ledger.Retract(first.Id, "not so sure", "anna");
        var again = ledger.Decide(DecisionKind.Accept, "clm-1", null, "checked", "anna");
        Assert.True(again.Added);
        Assert.Equal(again.Id, Assert.Single(ledger.HoldingDecisions()).Entry);
        ledger.Retract(again.Id, "not so sure", "anna");
        Assert.Empty(ledger.HoldingDecisions());
    }

    [Fact]
    public void A_person_who_changes_her_mind_replaces_her_own_decision()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.Decide(DecisionKind.Accept, "clm-1", null, "checked", "anna");
        ledger.Decide(DecisionKind.Reject, "clm-1", null, "the table was revised", "anna");
        Assert.Equal(DecisionKind.Reject, Assert.Single(ledger.HoldingDecisions()).Kind);
        Assert.Empty(ledger.Conflicts());
        ledger.Decide(DecisionKind.Accept, "clm-1", null, "checked", "anna");
        Assert.Equal(DecisionKind.Accept, Assert.Single(ledger.HoldingDecisions()).Kind);
    }

    [Fact]
    public void Two_people_who_contradict_each_other_both_stay_and_are_reported()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.Decide(DecisionKind.Override, "vrd-1", "supported", "the ministry's own table", "anna");
        ledger.Decide(DecisionKind.Override, "vrd-1", "misstated", "two figures merged", "bo");
        ledger.Decide(DecisionKind.Override, "vrd-2", "supported", "so it is", "anna");
        ledger.Decide(DecisionKind.Override, "vrd-2", "supported", "agreed", "bo");
        Assert.Equal(4, ledger.HoldingDecisions().Count);
        var conflict = Assert.Single(ledger.Conflicts());
        Assert.Equal("vrd-1", conflict.First.Subject);
        Assert.NotEqual(conflict.First.Writer, conflict.Second.Writer);
    }

    [Theory]
    [InlineData(DecisionKind.Merge, "act-1", "act-2", DecisionKind.Split, "act-2", "act-1", true)]
    [InlineData(DecisionKind.Merge, "act-1", "act-2", DecisionKind.Split, "act-1", null, true)]
    [InlineData(DecisionKind.Merge, "act-1", "act-2", DecisionKind.Split, "act-1", "act-3", false)]
    [InlineData(DecisionKind.Merge, "act-1", "act-2", DecisionKind.Merge, "act-1", "act-3", false)]
    [InlineData(DecisionKind.Accept, "clm-1", null, DecisionKind.Reject, "clm-1", null, true)]
    [InlineData(DecisionKind.Accept, "clm-1", null, DecisionKind.Reject, "clm-2", null, false)]
    [InlineData(DecisionKind.Accept, "vrd-1", null, DecisionKind.Override, "vrd-1", "stale", true)]
    [InlineData(DecisionKind.Accept, "act-1", null, DecisionKind.Merge, "act-1", "act-2", false)]
    public void Which_decisions_contradict_each_other(DecisionKind left, string leftSubject, string? leftValue, DecisionKind right, string rightSubject, string? rightValue, bool contradict)
    {
        var one = new Decision(new("ent-1"), left, leftSubject, leftValue, "", "a", "");
        var two = new Decision(new("ent-2"), right, rightSubject, rightValue, "", "b", "");
        Assert.Equal(contradict, DecisionAlgebra.Contradict(one, two));
        Assert.Equal(contradict, DecisionAlgebra.Contradict(two, one));
        Assert.Equal(contradict ? 1 : 0, DecisionAlgebra.Conflicts([one, two]).Count);
    }

    [Fact]
    public void A_comment_is_a_remark_and_enters_no_root()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var root = ledger.ContentRoot();
        ledger.Decide(DecisionKind.Comment, "clm-1", null, "疑わしい 🤔", "anna");
        Assert.Equal(root, ledger.ContentRoot());
        Assert.Equal("疑わしい 🤔", Assert.IsType<EntryContent.NoteTaken>(Assert.Single(ledger.EntriesAbout("clm-1")).Read()).Text);
    }

    [Fact]
    public void Retracting_what_was_never_decided_gives_nothing()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var rule = ledger.AdoptRule("a@1");
        Assert.Null(ledger.Retract(rule.Id, "no", "anna"));
        Assert.Null(ledger.Retract(new("ent-00"), "no", "anna"));
    }
}
