using System.Text.Json;

namespace Rapport.Tests.App;

public sealed class CodeCommandTests
{
    private static JsonElement One(string input, params string[] more) => JsonDocument.Parse(Shell.RunWith(input, ["code", "--jsonl", .. more]).Output.Split('\n')[0]).RootElement;

    [Fact]
    public void A_sentence_gives_its_event_with_spans_and_rule()
    {
        const string Text = "Germany urged Poland to pay reparations.";
        var act = One($$"""{"id":"7","text":"{{Text}}","published":"2024-05-06"}""").GetProperty("events")[0];
        Assert.Equal("REQUEST", act.GetProperty("type").GetString());
        Assert.Equal("DEU", act.GetProperty("source")[0].GetProperty("country").GetString());
        Assert.Equal("POL", act.GetProperty("target")[0].GetProperty("country").GetString());
        var trigger = act.GetProperty("spans").GetProperty("trigger");
        Assert.Equal("urged", Text.Substring(trigger.GetProperty("start").GetInt32(), trigger.GetProperty("length").GetInt32()));
        Assert.Equal("acts.txt", act.GetProperty("rule").GetProperty("file").GetString());
    }

    [Fact]
    public void With_source_and_target_given_there_is_one_event_at_most()
    {
        var events = One("""{"id":"1","text":"The rebels near Graz said the miners attacked the bank and the union praised the mayor.","source":"the union","target":"the mayor"}""").GetProperty("events");
        Assert.Equal("SUPPORT", Assert.Single(events.EnumerateArray()).GetProperty("type").GetString());
    }

    [Fact]
    public void A_party_that_does_not_stand_in_the_text_is_said() =>
        Assert.Equal("target-not-in-text", One("""{"id":"1","text":"Poland met Germany.","source":"Poland","target":"France"}""").GetProperty("uncoded").GetString());

    [Fact]
    public void What_is_not_understood_says_why_and_is_no_event()
    {
        var answer = One("""{"id":"1","text":"The soup was cold."}""");
        Assert.Equal(0, answer.GetProperty("events").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Null, answer.GetProperty("uncoded").ValueKind);
    }

    [Fact]
    public void A_bad_line_is_a_fault_and_the_rest_goes_on()
    {
        var answer = Shell.RunWith("{\"id\":\"1\"}\n{\"id\":\"2\",\"text\":\"Poland met Germany.\"}\n", "code", "--jsonl", "--strict");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(2, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("error", answer.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_prints_the_rule_path() =>
        Assert.Contains("lexicon acts.txt:", Shell.RunWith("{\"id\":\"1\",\"text\":\"Poland met Germany.\"}", "code", "--explain").Output, StringComparison.Ordinal);

    [Fact]
    public void Harvest_names_the_verb_that_has_no_entry() =>
        Assert.Contains("verb  outfox", Shell.RunWith("{\"id\":\"1\",\"text\":\"Germany outfoxed Poland.\"}", "code", "--harvest").Output, StringComparison.Ordinal);
}
