using Rapport.Reading;

namespace Rapport.Tests.Reading;

public sealed class SourceLinesTests
{
    [Theory]
    [InlineData("Jane Testwell in the Harbor Gazette, 1 February 2032", "Harbor Gazette", "Jane Testwell", "2032-02-01")]
    [InlineData("Jane Testwell | Harbor Gazette | July 2, 2034", "Harbor Gazette", "Jane Testwell", "2034-07-02")]
    [InlineData("Harbor Gazette · 14 February 2033 · Jane Testwell", "Harbor Gazette", "Jane Testwell", "2033-02-14")]
    [InlineData("Author: Jane Testwell; Source: Harbor Gazette, 6 June 2036", "Harbor Gazette", "Jane Testwell", "2036-06-06")]
    [InlineData("This article first appeared in the Harbor Gazette on 9 September 2033.", "Harbor Gazette", "", "2033-09-09")]
    [InlineData("Jane Testwell, Le Fantôme, 3 April 2031", "Le Fantôme", "Jane Testwell", "2031-04-03")]
    [InlineData("출처: 노르헤이븐 옵서버, 2033년 9월 9일", "노르헤이븐 옵서버", "", "2033-09-09")]
    [InlineData("来源：青礁日報 2033年7月12日", "青礁日報", "", "2033-07-12")]
    [InlineData("記者 劳拉·样例，《奎港日报》，2034年2月5日", "奎港日报", "劳拉·样例", "2034-02-05")]
    public void A_line_that_names_a_source_is_read_in_any_order(string line, string outlet, string author, string day)
    {
        var source = SourceLines.Read(line, 100)!;
        Assert.Equal(outlet, source.Outlet);
        Assert.Equal(author, string.Join('|', source.People.Select(p => p.Name)));
        Assert.Equal(day, source.Date!.ToMoment(0)!.ToIso());
        Assert.All(source.People, p => Assert.Equal(p.Name, line.Substring(p.Span.Start - 100, p.Span.Length)));
    }

    [Theory]
    [InlineData("The Times are changing in the valley")]
    [InlineData("Photo: Jane Testwell")]
    [InlineData("Source: images.example.com")]
    [InlineData("Source: Testwick Statistics")]
    [InlineData("The council met on 3 May 2031 and decided nothing.")]
    [InlineData("\"Rails before roads\"")]
    public void A_line_that_says_anything_else_names_none(string line) => Assert.Null(SourceLines.Read(line, 0));

    [Theory]
    [InlineData("[Harbor Gazette] Rails before roads (3 May 2031)", "Rails before roads")]
    [InlineData("Harbor Gazette, 3 May 2031 — Rails before roads", "Rails before roads")]
    [InlineData("Rails before roads (Harbor Gazette, 3 May 2031)", "Rails before roads")]
    [InlineData("3 May 2031 – Harbor Gazette – Rails before roads", "Rails before roads")]
    [InlineData("【青礁日报】吊车只有一台（作者：高样本，2034年2月5日）", "吊车只有一台")]
    [InlineData("■ 공용 항구 기중기 두 배로 (해솔일보, 2034년 6월 10일)", "공용 항구 기중기 두 배로")]
    public void A_heading_gives_its_title_and_its_source(string line, string title)
    {
        var source = SourceLines.ReadHeading(line, 7)!;
        Assert.Equal(title, source.Title);
        Assert.Equal(title, line.Substring(source.TitleSpan!.Value.Start - 7, source.TitleSpan.Value.Length));
        Assert.NotNull(source.Outlet);
        Assert.NotNull(source.Date);
    }

    [Theory]
    [InlineData("Insurance: who owns the ice?")]
    [InlineData("A bridge: the case against")]
    public void A_colon_alone_makes_no_outlet(string line) => Assert.Null(SourceLines.ReadHeading(line, 0));

    [Fact]
    public void A_number_in_full_width_digits_is_read()
    {
        Assert.Equal(12, DigestSplitter.NumberOf("１２．定期船"));
        Assert.Null(DigestSplitter.NumberOf("定期船"));
    }
}
