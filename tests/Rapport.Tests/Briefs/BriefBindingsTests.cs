using Rapport.Briefs;

namespace Rapport.Tests.Briefs;

public sealed class BriefBindingsTests
{
    private static readonly Anchor Somewhere = new Anchor.InText(new("doc-1"), new(0, 1), "x");

    [Fact]
    public void A_digit_outside_every_figure_is_refused()
    {
        var fault = Assert.Single(BriefBindings.Check(With(new BriefSentence("Trade rose by 7 percent.", [], [Somewhere], []))));
        Assert.Contains("rests on nothing", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trade rose by ٧ percent.")]
    [InlineData("Trade rose by ７ percent.")]
    public void A_digit_of_another_script_is_a_digit(string text) =>
        Assert.NotEmpty(BriefBindings.Check(With(new BriefSentence(text, [], [Somewhere], []))));

    [Fact]
    public void A_figure_without_a_place_is_refused() =>
        Assert.NotEmpty(BriefBindings.Check(With(new BriefSentence("It is 7.", [new(new("fig-1"), new(6, 1), "7", "count", "1", "x", [], 1)], [], []))));

    [Fact]
    public void A_sentence_that_rests_on_nothing_is_refused() =>
        Assert.Equal("unbound-sentence", Assert.Single(BriefBindings.Check(With(new BriefSentence("Relations improved.", [], [], [])))).Code);

    [Fact]
    public void A_bound_figure_passes() =>
        Assert.Empty(BriefBindings.Check(With(new BriefSentence("It is 7.", [new(new("fig-1"), new(6, 1), "7", "count", "1", "x", [Somewhere], 1)], [], []))));

    private static Brief With(BriefSentence sentence) =>
        new("test", new("KOR", "CHN"), new(2026, 1, 6), new('0', 64), [], [new("holds", "What holds", [sentence], [])], [], null, new([], [], []));
}
