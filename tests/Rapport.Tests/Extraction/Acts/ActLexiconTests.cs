using Rapport.Extraction;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Tests.Extraction.Acts;

public sealed class ActLexiconTests(Xunit.Abstractions.ITestOutputHelper log)
{
    [Fact]
    public void Every_verb_with_an_entry_is_a_known_verb() =>
        Assert.Equal("", string.Join(' ', ActLexicon.Embedded.Verbs.Where(v => VerbTable.Embedded.Of(v).Lemma != v)));

    [Fact]
    public void Nine_in_ten_examples_of_the_lexicon_are_coded_as_their_entry_says()
    {
        var coder = new SentenceCoder(ActsText.World);
        var lines = DataLines.Read("Acts.acts.txt").Where(l => l[0] is "verb" or "duty").ToList();
        var missed = lines.Where(l => !coder.Code(ActsText.Document(l[6])).Events.Any(e => e.Type.ToString() == l[3].Split(':')[0])).ToList();
        foreach (var line in missed)
            log.WriteLine($"{line.Number}: {line[6]} -> {string.Join(" | ", coder.Code(ActsText.Document(line[6])).Events.Select(e => ActsText.Line(e) + " " + e.Rule.Line))}");
        Assert.True(missed.Count * 10 <= lines.Count, $"{missed.Count} of {lines.Count} examples are not coded by their own entry");
    }

    [Fact]
    public void The_verbs_that_tell_nouns_are_in_the_lexicon() =>
        Assert.DoesNotContain(DataLines.Read("Acts.acts.txt").Where(l => l[0] == "act"), l => ActLexicon.Embedded.OfVerb(l[2]).Count == 0);

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var lines = DataLines.Read("Acts.acts.txt");
        var one = new ActLexicon(lines);
        var other = new ActLexicon([.. lines.Reverse()]);
        Assert.Equal(one.OfNoun("protest")?.Rule, other.OfNoun("protest")?.Rule);
        Assert.All(one.Verbs, v => Assert.Equal(one.OfVerb(v).Select(e => e.Rule.Line), other.OfVerb(v).Select(e => e.Rule.Line)));
    }

    [Fact]
    public void A_noun_with_two_entries_is_refused_since_its_place_would_decide() => Assert.Throws<InvalidOperationException>(() => new ActLexicon(DataLines.Parse("acts.txt",
        "noun | visit | to | Consult | 042 | m | e\nnoun | visits | to | Support | 050 | m | e")));
}
