using Rapport.Statistics;

namespace Rapport.Tests.Statistics;

public class PanelReaderTests
{
    private static Study Study(string outcome = "visitors", params (string, string)[] filter) => new()
    {
        Id = "s",
        Question = "Did it show?",
        DataFile = "data.csv",
        UnitColumn = "origin",
        TimeColumn = "month",
        Outcome = outcome,
        Treated = new(["한국"], "2020-02", null),
        Filter = [.. filter.Select(f => new RowCondition(f.Item1, [f.Item2]))],
        File = new(default, "study.yaml", 1, null, default, ""),
    };

    [Fact]
    public void Rows_become_cells_by_unit_and_time()
    {
        var panel = Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(Study(), SomeTable.Of("month,origin,visitors,note\n2020-02,한국,7,x\n2020-01,한국,5,y\n2020-01,臺灣,,z\n"))).Value;
        Assert.Equal("臺灣 한국", string.Join(" ", panel.Units));
        Assert.Equal("2020-01 2020-02", string.Join(" ", panel.Times));
        Assert.Equal("visitors", string.Join(" ", panel.Columns));
        Assert.Equal([7.0, 5.0, null], panel.Cells.Select(c => c.Values[0]));
        Assert.Equal((2, "2020-02,한국,7,x"), (panel.Cells[0].Cell.Line, panel.Cells[0].Cell.Text));
    }

    [Fact]
    public void A_filter_keeps_what_it_names()
    {
        var panel = Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(Study("visitors", ("kind", "a")), SomeTable.Of("origin,month,kind,visitors\nx,1,a,5\nx,1,b,6\n"))).Value;
        Assert.Equal(5.0, Assert.Single(panel.Cells).Values[0]);
    }

    [Theory]
    [InlineData("origin,month,visitors\nx,1,5\nx,1,6\n", "duplicate-cell", 3)]
    [InlineData("origin,month,visitors\nx,1,many\n", "bad-number", 2)]
    [InlineData("origin,month,visitors\nx,1\n", "ragged-row", 2)]
    [InlineData("origin,month\nx,1\n", "missing-column", 1)]
    [InlineData("", "empty", 1)]
    public void What_is_no_panel_says_why(string text, string code, int line)
    {
        var fault = Assert.IsType<Parsed<Panel>.Malformed>(PanelReader.Read(Study(), SomeTable.Of(text))).Fault;
        Assert.Equal((code, line), (fault.Code, fault.Line));
    }
}
