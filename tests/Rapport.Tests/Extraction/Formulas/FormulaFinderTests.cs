using Rapport.Extraction.Formulas;
using Rapport.Extraction.Grammar;
using Rapport.Reading;

namespace Rapport.Tests.Extraction.Formulas;

public class FormulaFinderTests
{
    [Theory]
    [InlineData("Both sides will seek common ground while reserving differences.", "seek common ground while reserving differences", "seek common ground while reserving differences")]
    [InlineData("It adheres to the one-China principle.", "one-China principle", "one-China principle")]
    [InlineData("It respects the One China policy.", "one-China policy", "One China policy")]
    [InlineData("중국은 하나의 중국 원칙을 강조했다.", "one-China principle", "하나의 중국 원칙")]
    [InlineData("중국은 하나의중국 원칙을 강조했다.", "one-China principle", "하나의중국 원칙")]
    [InlineData("双方应求同存异。", "seek common ground while reserving differences", "求同存异")]
    [InlineData("雙方應求同存異。", "seek common ground while reserving differences", "求同存異")]
    [InlineData("the complete denuclearization of the Korean Peninsula", "complete denuclearisation of the Korean Peninsula", "complete denuclearization of the Korean Peninsula")]
    public void A_formulation_is_found_in_its_wording_the_longest_first(string text, string wording, string words)
    {
        var use = Assert.Single(Find(text));
        Assert.Equal((wording, words), (use.Wording, use.Text));
    }

    [Fact]
    public void Its_words_apart_are_none() => Assert.Empty(Find("One province of China grows tea; common people seek ground."));

    [Fact]
    public void The_order_of_the_list_does_not_matter()
    {
        var lines = DataLines.Read("Formulas.formulas.txt");
        const string Text = "The strategic cooperative partnership rests on mutual respect, mutual benefit and win-win results, and on the one-China principle, not on One China alone.";
        var document = Document(Text);
        Assert.Equal(new FormulaFinder(lines).Find(document, []), new FormulaFinder(lines.Reverse()).Find(document, []).AsEnumerable());
        Assert.Equal(5, new FormulaFinder().Find(document, []).Length);
    }

    [Fact]
    public void A_line_that_cannot_be_read_names_its_place()
    {
        Assert.Contains("list:1", Assert.Throws<InvalidOperationException>(() => new FormulaFinder(DataLines.Parse("x.list", "one | two"))).Message, StringComparison.Ordinal);
        Assert.Contains("list:2", Assert.Throws<InvalidOperationException>(() => new FormulaFinder(DataLines.Parse("x.list", "# comment\na | b | en | open* word"))).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<FormulaUse> Find(string text) => new FormulaFinder().Find(Document(text), []);

    private static Document Document(string text) => ((Parsed<Document>.Ok)SentenceReader.Read("test", text, null)).Value;
}
