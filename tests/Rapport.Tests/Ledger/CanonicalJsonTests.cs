using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("한국 中國 😀 e\u0301", "한국 中國 😀 e\u0301")]
    [InlineData("a\"b\\c/d", "a\\\"b\\\\c/d")]
    [InlineData("\b\t\n\f\r\u0001\u001f", "\\b\\t\\n\\f\\r\\u0001\\u001f")]
    [InlineData("\u007f\u2028<&'+", "\u007f\u2028<&'+")]
    public void Only_what_must_be_escaped_is(string text, string written) =>
        Assert.Equal("{\"t\":\"" + written + "\"}", Encoding.UTF8.GetString(new CanonicalJson().Add("t", text).ToBytes()));

    // Not a row of the theory above: a test's name must be text itself.
    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("{\"t\":\"a\ufffdb\"}", Encoding.UTF8.GetString(new CanonicalJson().Add("t", "a" + (char)0xd800 + "b").ToBytes()));

    [Fact]
    public void Keys_out_of_order_are_refused() => Assert.Throws<InvalidOperationException>(() => new CanonicalJson().Add("b", 1L).Add("a", 2L));

    [Fact]
    public void What_is_missing_is_null() => Assert.Equal("{\"a\":null,\"b\":null,\"c\":-7}", Encoding.UTF8.GetString(new CanonicalJson().Add("a", (string?)null).Add("b", (long?)null).Add("c", -7L).ToBytes()));
}
