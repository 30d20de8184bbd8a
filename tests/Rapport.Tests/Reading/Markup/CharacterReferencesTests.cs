using Rapport.Reading.Markup;

namespace Rapport.Tests.Reading.Markup;

/// <summary>Character references as the standard resolves them.</summary>
public sealed class CharacterReferencesTests
{
    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("&lt;p&gt;", "<p>")]
    [InlineData("caf&eacute;", "café")]
    [InlineData("caf&eacute", "café")]
    [InlineData("&notit; &notin;", "¬it; ∉")]
    [InlineData("&ampamp", "&amp")]
    [InlineData("&unknown; & &; &", "&unknown; & &; &")]
    [InlineData("&#8217;&#x2019;&#X2019", "’’’")]
    [InlineData("&#150;&#x80;", "–€")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#128514;&NotEqualTilde;", "😂≂̸")]
    [InlineData("&#;&#x;", "&#;&#x;")]
    public void In_text(string raw, string text) => Assert.Equal(text, CharacterReferences.Resolve(raw, inAttribute: false));

    [Theory]
    [InlineData("?a=1&copy=2", "?a=1&copy=2")]
    [InlineData("?a=1&copy;=2", "?a=1©=2")]
    [InlineData("?a&ampb", "?a&ampb")]
    [InlineData("Tom &amp Jerry", "Tom & Jerry")]
    public void In_attributes(string raw, string text) => Assert.Equal(text, CharacterReferences.Resolve(raw, inAttribute: true));
}
