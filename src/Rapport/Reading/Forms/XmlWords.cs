using System.Net;
using Rapport.Language;

namespace Rapport.Reading.Forms;

/// <summary>Resolves the references in character data of XML, each keeping its bytes.</summary>
internal static class XmlWords
{
    private const int LongestReference = 12;

    /// <summary>Adds character data.</summary>
    /// <param name="composer">The text put together.</param>
    /// <param name="text">The XML.</param>
    /// <param name="span">The character data.</param>
    /// <param name="escape">True where the words are no markup and will be read as markup: their signs stay references.</param>
    public static void Append(TextComposer composer, string text, TextSpan span, bool escape = false)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var sign = text.IndexOf('&', at, span.End - at);
            var plain = TextSpan.FromBounds(at, sign < 0 ? span.End : sign);
            composer.Append(plain);
            if (sign < 0)
                return;
            var end = text.IndexOf(';', sign, Math.Min(LongestReference, span.End - sign));
            var reference = end < 0 ? new TextSpan(sign, 1) : TextSpan.FromBounds(sign, end + 1);
            var words = reference.Of(text);
            composer.Append(escape ? words : WebUtility.HtmlDecode(words), reference);
            at = reference.End;
        }
    }
}
