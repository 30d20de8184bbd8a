namespace Rapport.Tests.Vocabulary;

public class DataQueryTests
{
    public static TheoryData<string, string?, string?, string, string?, int, int> Queries => new()
    {
        { "trade", "exports", "cars", "POL", "DEU", 2023, 2024 },
        { "growth", null, null, "NOR", null, 2024, 2024 },
        { "weight", "imports", null, "KOR", "WLD", 1999, 2025 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_is_read_back_from_its_command(string measure, string? flow, string? item, string reporter, string? partner, int first, int last)
    {
        var query = new DataQuery(measure, flow, item, reporter, partner, first, last);
        Assert.Equal(query, DataQuery.FromCommand(query.ToCommand()));
    }

    [Theory]
    [InlineData("rapport data import CASE FILE")]
    [InlineData("rapport data pull CASE --measure trade")]
    [InlineData("rapport data pull CASE --measure trade --reporter KOR --years 20x4")]
    public void Another_command_is_no_query(string command) => Assert.Null(DataQuery.FromCommand(command));

    [Theory]
    [InlineData("2024", 2024, 2024)]
    [InlineData("2019-2025", 2019, 2025)]
    [InlineData("2025-2019", null, null)]
    [InlineData("24", null, null)]
    [InlineData("0000", null, null)]
    public void Years_are_one_or_two(string text, int? first, int? last) => Assert.Equal(first is null ? null : (first.Value, last!.Value), DataQuery.Years(text));
}
