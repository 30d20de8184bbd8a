using Rapport.Language.Syntax;

namespace Rapport.Tests.Language.Syntax;

public sealed class EnglishParserTests
{
    private static string Read(string sentence, params TextSpan[] names)
    {
        var parser = EnglishParser.Embedded;
        return string.Join(' ', parser.Parse(sentence, parser.Split(sentence, new(0, sentence.Length)), names).Select(w => $"{w.Span.Of(sentence)}/{w.Xpos}/{w.Lemma}/{w.Head}/{w.Relation}"));
    }

    [Fact]
    public void Who_acts_on_whom_stands_in_the_tree()
    {
        var read = Read("Germany imposed tariffs on Polish steel on Monday.");
        Assert.Contains("Germany/NNP/Germany/1/nsubj imposed/VBD/impose/-1/root tariffs/NNS/tariff/1/obj", read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passive_names_its_agent() =>
        Assert.Contains("by/IN/by/6/case Germany/NNP/Germany/4/obl:agent", Read("The Polish minister was criticised by Germany."), StringComparison.Ordinal);

    [Fact]
    public void A_known_name_is_read_as_one() => Assert.StartsWith("US/NNP/", Read("US tanks moved.", new TextSpan(0, 2)), StringComparison.Ordinal);

    [Fact]
    public void Two_threads_read_alike()
    {
        var sentences = Enumerable.Range(0, 200).Select(i => $"Minister number {i} of Kenya said on Monday that Ethiopia would sign the treaty.").ToArray();
        var alone = sentences.Select(s => Read(s)).ToArray();
        var together = new string[sentences.Length];
        Parallel.For(0, sentences.Length, i => together[i] = Read(sentences[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_flood_of_words_takes_linear_time_and_keeps_one_root()
    {
        var text = string.Concat(Enumerable.Repeat("talks ", 20_000));
        var parser = EnglishParser.Embedded;
        Assert.Single(parser.Parse(text, parser.Split(text, new(0, text.Length)), []), w => w.Head < 0);
    }
}
