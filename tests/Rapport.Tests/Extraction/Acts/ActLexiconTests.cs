using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;

namespace Rapport.Tests.Extraction.Acts;

public sealed class ActLexiconTests(Xunit.Abstractions.ITestOutputHelper log)
{
    [Fact]
    public void Every_verb_with_an_entry_is_a_known_verb() =>
        Assert.DoesNotContain(ActLexicon.Embedded.Verbs, v => VerbTable.Embedded.Of(v).Lemma != v);

    [Fact]
    public void Most_examples_of_the_lexicon_are_coded_as_their_entry_says()
    {
        var lines = DataLines.Read("Acts.acts.txt").Where(l => l[0] == "verb").ToList();
        var missed = lines.Where(l => !ActsText.Recorder.Record(ActsText.Document(l[6])).Events.Any(e => e.Rule.Line == l.Number)).ToList();
        foreach (var line in missed)
            log.WriteLine($"{line.Number}: {line[6]} -> {string.Join(" | ", ActsText.Recorder.Record(ActsText.Document(line[6])).Events.Select(e => ActsText.Line(e) + " " + e.Rule.Line))}");
        Assert.True(missed.Count <= lines.Count / 5, $"{missed.Count} of {lines.Count} examples are not coded by their own entry");
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var lines = DataLines.Read("Acts.acts.txt");
        var one = new ActLexicon(lines);
        var other = new ActLexicon([.. lines.Reverse()]);
        Assert.All(one.Verbs, v => Assert.Equal(one.OfVerb(v).Select(e => e.Rule.Line), other.OfVerb(v).Select(e => e.Rule.Line)));
    }
}
