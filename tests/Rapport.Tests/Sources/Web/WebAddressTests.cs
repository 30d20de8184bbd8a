using Rapport.Sources.Web;

namespace Rapport.Tests.Sources.Web;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://gazette.example/a?b=c#d", null, "https://gazette.example/a?b=c")]
    [InlineData("https://gazette.example:8443/a", null, "https://gazette.example:8443/a")]
    [InlineData("/b", "https://gazette.example/a", "https://gazette.example/b")]
    [InlineData("//other.example/b", "https://gazette.example/a", "https://other.example/b")]
    [InlineData("https://gazette.example/b", "http://gazette.example/a", "https://gazette.example/b")]
    [InlineData("/b", "https://gazette.example:8443/a", "https://gazette.example:8443/b")]
    public void An_address_is_read_without_its_fragment(string words, string? from, string known)
    {
        var (address, reason) = WebAddress.Read(words, from is null ? null : new Uri(from));
        Assert.Null(reason);
        Assert.Equal(known, address!.AbsoluteUri);
    }

    [Theory]
    [InlineData("gazette.example/a", null, "an address was expected")]
    [InlineData("ftp://gazette.example/a", null, "only http and https")]
    [InlineData("https://anna:secret@gazette.example/", null, "a name and a password")]
    [InlineData("http://gazette.example/a", "https://gazette.example/a", "from https to http")]
    [InlineData("file:///etc/hosts", "https://gazette.example/a", "only http and https")]
    [InlineData("https://gazette.example:22/a", "https://gazette.example/a", "port 22")]
    [InlineData("https://other.example:8443/", "https://gazette.example:8443/a", "port 8443")]
    public void What_is_not_fetched_is_refused_with_its_reason(string words, string? from, string known)
    {
        var (address, reason) = WebAddress.Read(words, from is null ? null : new Uri(from));
        Assert.Null(address);
        Assert.Contains(known, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_address_is_refused() => Assert.NotNull(WebAddress.Read("https://gazette.example/" + new string('a', 3000), null).Reason);
}
