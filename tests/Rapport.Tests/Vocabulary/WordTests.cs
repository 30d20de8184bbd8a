namespace Rapport.Tests.Vocabulary;

public sealed class WordTests
{
    [Theory]
    [InlineData(VerdictValue.SupportedUnder, "supported-under")]
    [InlineData(VerdictValue.NoData, "no-data")]
    [InlineData(VerdictValue.SourcesDisagree, "sources-disagree")]
    public void A_verdict_is_written_as_the_contract_writes_it(VerdictValue value, string word) => Assert.Equal(word, Word.Of(value));

    [Fact]
    public void Every_word_reads_back_to_its_value()
    {
        foreach (var value in Enum.GetValues<Modality>())
        {
            Assert.True(Word.TryParse<Modality>(Word.Of(value), out var back));
            Assert.Equal(value, back);
        }
    }

    [Fact]
    public void A_word_of_another_list_is_refused() => Assert.False(Word.TryParse<VerdictValue>("hoped", out _));

    [Fact]
    public void The_verdicts_are_the_closed_list_of_the_contract() => Assert.Equal(
        ["supported", "supported-under", "contradicted", "misstated", "stale", "sources-disagree", "undefined", "not-checkable", "no-data"],
        Word.All<VerdictValue>());
}
