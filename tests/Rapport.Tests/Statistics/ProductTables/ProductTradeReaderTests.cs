using Rapport.Numerics;
using Rapport.Statistics.ProductTables;

namespace Rapport.Tests.Statistics.ProductTables;

public class ProductTradeReaderTests
{
    private static readonly CountryPair Pair = new("KOR", "CHN");

    [Fact]
    public void By_seller_and_buyer_a_row_counts_for_both()
    {
        var trade = Read("t,i,j,k,v,q\n2022,KOR,CHN,854231,10,1\n2022,CHN,KOR,854231,4,1\n2022,JPN,KOR,854231,6,1\n2022,JPN,USA,850760,5,1\n")!;
        Assert.Equal(["850760", "854231"], trade.Products.AsEnumerable());
        Assert.Equal((10, 10), (Sold(trade, "KOR", "854231", "CHN"), Bought(trade, "CHN", "854231", "KOR")));
        Assert.Equal((4, 6), (Bought(trade, "KOR", "854231", "CHN"), Bought(trade, "KOR", "854231", "JPN")));
        Assert.Equal(5, trade.SoldAbroad(0, trade.Countries.IndexOf("JPN")));
    }

    [Fact]
    public void By_reporter_and_partner_each_side_tells_its_own()
    {
        // The buyer tells more than the seller, as customs do: each keeps what it told.
        var trade = Read("refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n2022,KOR,CHN,X,854231,10\n2022,CHN,KOR,M,854231,12\n2022,CHN,KOR,X,850760,3\n2022,KOR,W00,X,854231,99\n2022,KOR,CHN,X,TOTAL,999\n")!;
        Assert.Equal((10, 12), (Sold(trade, "KOR", "854231", "CHN"), Bought(trade, "CHN", "854231", "KOR")));
        Assert.Equal(0, Bought(trade, "KOR", "850760", "CHN"));
        Assert.DoesNotContain("W00", trade.Countries);
        Assert.DoesNotContain("TOTAL", trade.Products);
    }

    [Fact]
    public void A_heading_beside_its_own_sub_headings_is_their_sum_and_left_out()
    {
        var trade = Read("year;exporter;importer;product;value\n2022;KOR;CHN;85;30\n2022;KOR;CHN;8542;20\n2022;KOR;CHN;854231;10\n2022;KOR;CHN;87;7\n2022;CHN;KOR;87;1\n")!;
        Assert.Equal(["854231", "87"], trade.Products.AsEnumerable());
    }

    [Fact]
    public void Digits_take_sub_headings_together()
    {
        var trade = Read("year\texporter\timporter\tproduct\tvalue\n2022\tKOR\tCHN\t854231\t10\n2022\tKOR\tCHN\t854239\t5\n2022\tCHN\tKOR\t850760\t2\n", digits: 4)!;
        Assert.Equal(["8507", "8542"], trade.Products.AsEnumerable());
        Assert.Equal(15, Sold(trade, "KOR", "8542", "CHN"));
    }

    [Fact]
    public void The_mean_is_over_the_years_that_are_held()
    {
        const string table = "t,i,j,k,v\n2021,KOR,CHN,a,10\n2022,KOR,CHN,a,20\n2023,CHN,KOR,a,30\n";
        Assert.Equal(10, Sold(Read(table)!, "KOR", "a", "CHN"));
        Assert.Equal(15, Sold(Read(table, years: [2021, 2022])!, "KOR", "a", "CHN"));
        Assert.Null(Read(table, years: [1999]));
    }

    [Fact]
    public void What_cannot_be_read_is_named_by_its_line_and_the_rest_goes_on()
    {
        var reader = new ProductTradeReader(Pair, code => code, null);
        reader.Add("t.csv", "t,i,j,k,v\n2022,KOR,CHN,a,10\n22,KOR,CHN,a,1\n2022,KOR,CHN,a,\n2022,KOR,CHN,a,-1\n2022,KOR,CHN,,1\n2022,KOR\n2022,KOR,KOR,a,5\n2022,CHN,KOR,\"a\",2\n".Split('\n'));
        Assert.Equal((8, 5, 1), (reader.Rows, reader.UnreadCount, reader.LeftOut));
        Assert.Equal([3, 4, 5, 6, 7], reader.Unread.Select(f => f.Line!.Value));
        Assert.Equal(["found the year '22', expected four digits, or six for a month", "found no value: what is not known is not zero", "found the value '-1', expected a number that is not negative", "found no product", "found 2 columns, expected at least 5"],
            reader.Unread.Select(f => f.Message));
        Assert.Equal(2, Bought(reader.Mean([2022])!, "KOR", "a", "CHN"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b,c\n1,2,3\n", "unknown-layout")]
    public void A_file_that_is_no_such_table_is_refused(string text, string code)
    {
        var reader = new ProductTradeReader(Pair, c => c, null);
        reader.Add("t.csv", text.Length == 0 ? [] : text.Split('\n'));
        Assert.Equal(code, Assert.Single(reader.Unread).Code);
    }

    [Fact]
    public void Numbers_of_countries_are_told_by_a_file_with_quoted_names()
    {
        var numbers = new CountryNumbers();
        numbers.Add("c.csv", ["country_code,country_name,country_iso2,country_iso3", "410,\"Korea, Rep. of\",KR,KOR", "004,Afghanistan,AF,AFG"]);
        Assert.Null(numbers.Fault);
        Assert.Equal(("KOR", "AFG", null), (numbers.Of("410"), numbers.Of("4"), numbers.Of("999")));
        var other = new CountryNumbers();
        other.Add("c.csv", ["a,b", "1,2"]);
        Assert.Equal("missing-column", other.Fault!.Code);
    }

    [Fact]
    public void No_line_however_broken_stops_it()
    {
        var random = new SeededRandom(3, "fuzz");
        const string letters = "0123456789,;\"\t.-eEXM\u00e9\ud55ckij\u0000";
        for (var round = 0; round < 500; round++)
        {
            var reader = new ProductTradeReader(Pair, c => c, null);
            reader.Add("t.csv", new[] { "t,i,j,k,v" }.Concat(Enumerable.Range(0, 20).Select(_ => new string([.. Enumerable.Range(0, random.NextBelow(40)).Select(_ => letters[random.NextBelow(letters.Length)])]))));
            reader.Mean(reader.Years);
            Assert.True(reader.UnreadCount + reader.LeftOut <= reader.Rows);
        }
    }

    private static ProductTrade? Read(string table, int? digits = null, params int[] years)
    {
        var reader = new ProductTradeReader(Pair, code => code == "W00" ? null : code, digits);
        reader.Add("t.csv", table.Split('\n'));
        return reader.Mean(years.Length > 0 ? [.. years] : reader.Years);
    }

    private static double Sold(ProductTrade trade, string side, string product, string partner) => trade.SoldTo(side == "KOR" ? 0 : 1, trade.Products.IndexOf(product), trade.Countries.IndexOf(partner));

    private static double Bought(ProductTrade trade, string side, string product, string partner) => trade.BoughtFrom(side == "KOR" ? 0 : 1, trade.Products.IndexOf(product), trade.Countries.IndexOf(partner));
}
