using System.Text.Json;

namespace Rapport.Tests.App;

public sealed class QuotesCommandTests
{
    private const string Text = "Poland praised Germany for its generous help, and Germany thanked Poland.";

    [Theory]
    [InlineData("\"Germany\"", 15)]
    [InlineData("{\"start\":50,\"length\":7}", 50)]
    [InlineData("{\"text\":\"Germany\",\"span\":{\"start\":50,\"length\":7}}", 50)]
    [InlineData("{\"text\":\"Germany\"}", 15)]
    public void A_target_is_given_as_words_or_as_a_place(string target, int start)
    {
        var stance = Assert.Single(One($$"""{"id":"1","text":"{{Text}}","targets":[{{target}}]}""").GetProperty("stance").EnumerateArray());
        Assert.Equal("author", stance.GetProperty("holder").GetString());
        Assert.Equal("positive", stance.GetProperty("tone").GetString());
        Assert.Equal(start, stance.GetProperty("target").GetProperty("span").GetProperty("start").GetInt32());
        Assert.NotEqual(0, stance.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public void Without_targets_every_party_has_a_stance() => Assert.Equal(4, One($$"""{"id":"1","text":"{{Text}}"}""").GetProperty("stance").GetArrayLength());

    [Theory]
    [InlineData("[\"France\"]")]
    [InlineData("[{\"start\":70,\"length\":20}]")]
    [InlineData("[{\"start\":-1,\"length\":2}]")]
    [InlineData("[7]")]
    [InlineData("\"Germany\"")]
    public void Targets_that_do_not_stand_in_the_text_are_an_error_and_the_rest_goes_on(string targets)
    {
        var answer = Shell.RunWith($$"""{"id":"1","text":"{{Text}}","targets":{{targets}}}""" + "\n" + $$"""{"id":"2","text":"{{Text}}"}""", "quotes", "--jsonl", "--strict");
        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("standard input:1", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"id\":\"2\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, answer.Exit);
    }

    [Fact]
    public void A_person_reads_who_speaks_how_of_whom() =>
        Assert.Contains("positive the author on Germany: praised", Shell.RunWith($$"""{"id":"1","text":"{{Text}}"}""", "quotes").Output, StringComparison.Ordinal);

    private static JsonElement One(string input) => JsonDocument.Parse(Shell.RunWith(input, "quotes", "--jsonl").Output.Split('\n')[0]).RootElement;
}
