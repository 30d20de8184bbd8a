using System.Diagnostics;
using System.Text;
using Rapport.Sources.Web;

namespace Rapport.Tests.Sources.Web;

/// <summary>Robots files, by the rules of RFC 9309 and its examples' shapes.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a/", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?p=1", true)]
    [InlineData("User-agent: *\nDisallow: /*/private/*", "/x/private/y", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: rapport\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: Rapport\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /b\nUser-agent: Rapport\nDisallow: /c\nUser-agent: RAPPORT\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Rapport # us\nDisallow: /a # all of it", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    [InlineData("Sitemap: https://gazette.example/s.xml\nUser-agent: *\nSitemap: x\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /기사", "/%EA%B8%B0%EC%82%AC/1", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>Not a robots file: at all</html>", "/a", true)]
    public void A_path_is_allowed_or_not(string file, string path, bool known) => Assert.Equal(known, RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "Rapport").Allows(path));

    [Theory]
    [InlineData("5", 5.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("-1", null)]
    [InlineData("1e9", null)]
    [InlineData("often", null)]
    public void A_pause_is_read(string words, double? seconds) =>
        Assert.Equal(seconds, RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nCrawl-delay: {words}"), "Rapport").Pause?.TotalSeconds);

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "$\n", 1000));
        var robots = RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "Rapport");
        var watch = Stopwatch.StartNew();
        Assert.True(robots.Allows("/" + new string('a', 2000) + "b"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "bounded, not timed");
    }
}
