using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Sources.Containers;

/// <summary>Reads the properties of a word processor's document. The date of its making is when somebody opened an editor, so it is not taken for a date of publication.</summary>
// Ref: ECMA-376, part 2, 11 (core properties).
internal static class WordFields
{
    /// <summary>Title and author, where they are stated; nothing where the part is no XML.</summary>
    public static ImmutableArray<StatedField> Read(ImmutableArray<byte> part)
    {
        var decoded = TextDecoder.DecodeSource(part.AsSpan());
        if (XmlCheck.Find(decoded.Text, "") is not null)
            return [];
        var fields = ImmutableArray.CreateBuilder<StatedField>();
        var scanner = new XmlScanner(decoded.Text, new(0, decoded.Text.Length));
        var open = "";
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case XmlToken.Start:
                    open = scanner.LocalName.ToString();
                    break;
                case XmlToken.End:
                    open = "";
                    break;
                case XmlToken.Text when open is "title" or "creator" && System.Net.WebUtility.HtmlDecode(scanner.Content.Of(decoded.Text)).Trim() is { Length: > 0 } value:
                    fields.Add(new(open == "title" ? "title" : "authors", value));
                    break;
            }
        }
        return fields.ToImmutable();
    }
}
