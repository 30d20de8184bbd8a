using System.Collections.Immutable;
using Rapport.Extraction.Dates;
using Rapport.Extraction.Figures;

namespace Rapport.Tests.Extraction.Figures;

public class TermTableTests
{
    private const string Table = "# a comment\nen | us dollar ; us dollars | USD money | 5 US dollars | money\nen | us | x none | us | the pronoun\nko | 억 | a b | 억 | a scale\nko | 억 달러 | c d | 억 달러 | longer\n";

    [Fact]
    public void The_longest_form_wins_in_any_order_of_lines()
    {
        var turned = string.Join('\n', Table.Split('\n').Reverse());
        foreach (var table in new[] { TermTable.Parse("test", Table), TermTable.Parse("test", turned) })
        {
            var tokens = Lexer.Read("5 US dollars", new TextSpan(0, 12));
            Assert.Equal(("USD", 2), (table.At(tokens, 1, tokens.Length)!.Value.Term.Value, table.At(tokens, 1, tokens.Length)!.Value.Count));
            Assert.Equal(("c", 4), (table.At("5억 달러", 1, 5)!.Value.Term.Value, table.At("5억 달러", 1, 5)!.Value.Length));
        }
    }

    [Theory]
    [InlineData("en | word | value | example\n")]
    [InlineData("en | word | a x | example | comment\nen | word | b x | example | comment\n")]
    public void A_line_short_of_a_column_or_a_form_with_two_meanings_is_refused(string text) => Assert.Throws<FormatException>(() => TermTable.Parse("test", text));

    [Fact]
    public void Every_table_of_the_stage_loads() =>
        Assert.All((ImmutableArray<TermTable>)[FigureTables.Units, FigureTables.Measures, FigureTables.Items, FigureTables.Comparators, FigureTables.Changes, FigureTables.Modality, FigureTables.Statements], Assert.NotNull);
}
