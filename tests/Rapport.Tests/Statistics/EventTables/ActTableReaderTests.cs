using System.Collections.Immutable;
using Rapport.Numerics;
using Rapport.Statistics.EventTables;

namespace Rapport.Tests.Statistics.EventTables;

public class ActTableReaderTests
{
    private static readonly CountryPair Pair = new("KOR", "CHN");

    private static readonly string[] Icews =
    [
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude",
        "1\t2018-06-01\tA\tx\tSouth Korea\tConsult\t040\t1\tB\tx\tChina\t1\t1\tTest News\tNA\tNA\tNA\tNA\tNA\tNA",
        "2\t2018-06-01\tB\tx\tChina\tConsult\t040\t1\tA\tx\tSouth Korea\t1\t1\tTest Post\tNA\tNA\tNA\tNA\tNA\tNA",
        "3\t2018-06-02\tB\tx\tChina\tCriticize\t111\t-2\tA\tx\tSouth Korea\t1\t1\tTest Post\tNA\tNA\tNA\tNA\tNA\tNA",
        "4\t2018-06-02\tB\tx\tVietnam\tCriticize\t111\t-2\tA\tx\tSouth Korea\t1\t1\tTest Post\tNA\tNA\tNA\tNA\tNA\tNA",
    ];

    [Fact]
    public void What_both_do_together_is_one_act_with_both_voices()
    {
        var table = Read(Icews);
        Assert.Equal(("icews", 4L, 3L, 0L), (table.Layout, table.Rows, table.OfPair, table.UnreadCount));
        Assert.Equal([(TieSide.Both, 0.1, 1), (TieSide.Second, -0.2, 3)], table.Acts.Select(a => (a.Side, Math.Round(a.Weight, 12), a.Quad)));
        Assert.Equal(["Test News", "Test Post"], table.Acts[0].Voices.AsEnumerable());
    }

    [Theory]
    [InlineData(61)]
    [InlineData(58)]
    [InlineData(57)]
    public void Gdelt_is_known_by_its_columns(int columns)
    {
        var table = Read([Gdelt(columns, "20180601", "CHN", "KOR", "112", "3", "-2.0"), Gdelt(columns, "20180601", "CHN", "KOR", "112", "3", "-2.0"), Gdelt(columns, "20180601", "USA", "KOR", "112", "3", "-2.0")]);
        Assert.Equal(("gdelt", 3L, 2L), (table.Layout, table.Rows, table.OfPair));
        var act = Assert.Single(table.Acts);
        Assert.Equal((new DateOnly(2018, 6, 1), TieSide.Second, -0.2, 3, "112"), (act.Day, act.Side, act.Weight, act.Quad, act.Kind));
        Assert.Equal([columns >= 58 ? "press.example" : "gdelt"], act.Voices.AsEnumerable());
    }

    [Fact]
    public void Polecat_is_read_with_codes_or_names_and_several_countries_a_side()
    {
        var table = Read(
        [
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tActor Country\tRecipient Country\tSource\tSurplus",
            "1\t2023-01-10\tCOERCE\trestrict\t-7\tMATERIAL CONFLICT\tChina\tKOR;JPN\tTest News\t",
            "2\t2023-01-11\tAGREE\t\t2.5\tVERBAL COOPERATION\tKOR\tCHN\tTest News\t",
        ]);
        Assert.Equal([(TieSide.Second, -0.7), (TieSide.Both, 0.25)], table.Acts.Select(a => (a.Side, Math.Round(a.Weight, 12))));
    }

    [Theory]
    [InlineData("2018-6-1", "-2", "no day")]
    [InlineData("2018-06-01", "NA", "no score")]
    [InlineData("2018-06-01", "-200", "no score")]
    public void A_row_that_cannot_be_read_is_named_and_the_rest_goes_on(string day, string score, string said)
    {
        var table = Read([.. Icews, $"5\t{day}\tB\tx\tChina\tCriticize\t111\t{score}\tA\tx\tSouth Korea\t1\t1\tP\tNA\tNA\tNA\tNA\tNA\tNA"]);
        var fault = Assert.Single(table.Unread);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Equal(6, fault.Line);
        Assert.Equal(2, table.Acts.Length);
    }

    [Theory]
    [InlineData("a table of something else")]
    [InlineData("")]
    [InlineData("date,CHN_KORR")]
    public void A_file_of_no_known_layout_is_refused(string first) => Assert.Single(Read([first]).Unread);

    [Fact]
    public void Two_scales_are_not_mixed()
    {
        var reader = new ActTableReader(Pair, CodeOf);
        reader.Add("a.tab", Icews);
        reader.Add("b.csv", ["date,CHN_KOR", "2018-01-01,3"]);
        reader.Add("c.tsv", [Gdelt(61, "20180601", "CHN", "KOR", "112", "3", "-2.0")]);
        Assert.Equal(["b.csv", "c.tsv"], reader.Table().Unread.Select(f => f.Source));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var other = Read([Icews[0], .. Icews[1..].Reverse()]);
        Assert.Equal(Read(Icews).Acts.Select(Said), other.Acts.Select(Said));
        static string Said(WeighedAct act) => $"{act.Day:O} {act.Side} {act.Weight} {act.Kind} {string.Join(',', act.Voices)}";
    }

    [Fact]
    public void Daily_scores_are_read_whichever_code_stands_first_and_days_that_fall_are_named()
    {
        var table = Read(["date,CHN_KOR,CHN_JPN", "2018-01-01,3.5,-1", "2018-01-02,-2,4", "2018-01-02,1,1", "2018-01-03,x,1"]);
        Assert.Equal([3.5, -2], table.Scores.Select(s => s.Score));
        Assert.Equal([4, 5], table.Unread.Select(f => f.Line!.Value));
    }

    [Fact]
    public void A_second_file_of_daily_scores_goes_on_only_with_the_same_columns()
    {
        var reader = new ActTableReader(Pair, CodeOf);
        reader.Add("a.csv", ["date,CHN_KOR,CHN_JPN", "2018-01-01,3.5,-1"]);
        reader.Add("b.csv", ["date,CHN_JPN,CHN_KOR", "2018-01-02,-2,4"]);
        reader.Add("c.csv", ["date,CHN_KOR,CHN_JPN", "2018-01-02,-2,4"]);
        var table = reader.Table();
        Assert.Equal([3.5, -2], table.Scores.Select(s => s.Score));
        Assert.Equal("b.csv", Assert.Single(table.Unread).Source);
    }

    [Fact]
    public void A_header_that_lacks_a_column_is_told_once()
    {
        var table = Read([.. Icews.Select((l, i) => i == 0 ? l.Replace("Intensity", "Strength", StringComparison.Ordinal) : l)]);
        Assert.Contains("lacks Intensity", Assert.Single(table.Unread).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_nothing_is_missing() =>
        Assert.Empty(Read(["date,CHN_KOR,CHN_JPN", "2018-01-01,0,-1", "2018-01-02,0,4"]).Scores);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_stands_in_a_row_is_read_or_named(int seed)
    {
        var random = new SeededRandom(seed, "event rows");
        var rows = new List<string> { Icews[0] };
        for (var k = 0; k < 300; k++)
        {
            var text = Icews[1 + random.NextBelow(4)].ToCharArray();
            for (var change = random.NextBelow(4); change >= 0; change--)
                text[random.NextBelow(text.Length)] = "\t0\u0000é−9"[random.NextBelow(6)];
            rows.Add(new(text));
        }
        var table = Read([.. rows]);
        Assert.Equal(300, table.Rows);
        Assert.True(table.OfPair + table.UnreadCount <= table.Rows);
        Assert.True(table.UnreadCount > 0);
    }

    private static ActTable Read(string[] lines)
    {
        var reader = new ActTableReader(Pair, CodeOf);
        reader.Add("table", lines.Length == 1 && lines[0].Length == 0 ? [] : lines);
        return reader.Table();
    }

    private static string? CodeOf(string name) => name switch { "South Korea" => "KOR", "China" => "CHN", "Vietnam" => "VNM", _ => null };

    private static string Gdelt(int columns, string day, string source, string target, string code, string quad, string score)
    {
        var fields = new string[columns];
        Array.Fill(fields, "");
        (fields[0], fields[1], fields[7], fields[17], fields[26], fields[29], fields[30]) = ("410000001", day, source, target, code, quad, score);
        if (columns >= 58)
            fields[^1] = "https://press.example/a";
        return string.Join('\t', fields);
    }
}
