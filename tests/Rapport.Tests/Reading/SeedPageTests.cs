namespace Rapport.Tests.Reading;

public class SeedPageTests
{
    private const string Opinion = "000_b2856252264022cd.txt";

    [SharedFact]
    public void R01_The_body_is_the_article_without_the_page()
    {
        var document = Reads.Seed(Opinion);
        Reads.HoldsTogether(document);
        Assert.StartsWith("Recently, South Korean President", document.Body, StringComparison.Ordinal);
        Assert.EndsWith("security of both countries.", document.Body, StringComparison.Ordinal);
        Assert.Equal(8, document.Passages.Length);
        var lines = document.Body.Split('\n');
        foreach (var chrome in new[] { "Get Apps", "X", "Wechat", "Weibo", "< Go back", "Close", "Comment", "Light Dark", "Content", "No more" })
            Assert.DoesNotContain(chrome, lines);
        Assert.Equal(Identity.Sha256(File.ReadAllBytes(SharedFolder.File("seeds/" + Opinion))), document.Sha256);
    }

    [SharedFact]
    public void R02_to_R06_The_head_of_the_page()
    {
        var document = Reads.Seed(Opinion);
        Assert.Equal(new LocalText[] { new("zh", "點新聞"), new("en", "dotdotnews") }, document.Outlet.ToArray());
        Assert.DoesNotContain("Through dots", document.Body, StringComparison.Ordinal);
        Assert.Contains(document.Zones, z => z.Kind == ZoneKind.Outlet && z.Span.Of(document.Text).Contains("Through dots", StringComparison.Ordinal));
        Assert.Equal("Normalization of China–South Korea relations strengthens cooperation and stability", document.Title);
        Assert.Equal(document.Title, document.TitleSpan!.Value.Of(document.Text));
        Assert.Equal("Opinion", document.Section);
        Assert.Equal(Genre.Opinion, document.Genre);
        Assert.Equal("2026-01-06T13:03", document.Published!.ToIso());
        Assert.True(document.Published.ZoneInferred);
        Assert.False(document.Published.YearInferred);
        Assert.Equal("James Wong", Assert.Single(document.Authors).Name);
        Assert.Equal("en", document.Language);
    }

    [SharedFact]
    public void R07_to_R10_The_foot_of_the_page()
    {
        var document = Reads.Seed(Opinion);
        var affiliations = document.Authors[0].Affiliations;
        Assert.Equal(["Sai Kung District Council Member", "Researcher of Hong Kong Youth Affairs Development Foundation"], affiliations.Select(a => a.Text));
        Assert.Equal([true, false], affiliations.Select(a => a.Office));
        Assert.Equal("The views do not necessarily reflect those of DotDotNews.", document.Disclaimer);
        var related = Assert.Single(document.Related);
        Assert.StartsWith("Full text: Remarks by", related.Title, StringComparison.Ordinal);
        Assert.Equal(("speech", false), (related.Kind, related.Held));
        Assert.Equal(["Lee Jae-myung", "South Korea", "Yoon Suk-yeol", "AI", "Taiwan Strait"], document.Tags.ToArray());
        Assert.Contains(document.Zones, z => z.Kind == ZoneKind.Search);
        Assert.Equal("original", Assert.Single(document.Chain).Step);
    }
}
