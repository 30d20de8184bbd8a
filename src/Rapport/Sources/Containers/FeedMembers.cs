using System.Runtime.InteropServices;
using System.Text;
using Rapport.Language;

namespace Rapport.Sources.Containers;

/// <summary>Cuts a feed into its items, each with the bytes of its own element; the feed's title and language go with each.</summary>
// Ref: RSS 2.0.11; RSS 1.0 (RDF); RFC 4287 (Atom).
internal static class FeedMembers
{
    private const int LongestName = 300;

    /// <summary>Its items, and what is wrong with the feed after those that stand before the place.</summary>
    public static IEnumerable<Parsed<Snapshot>> Read(Snapshot file, SourceLimits limits)
    {
        var decoded = TextDecoder.DecodeSource(file.Bytes.AsSpan(), file.Envelope?.Charset ?? DeclaredCharset(file.Bytes.AsSpan()));
        var fault = XmlCheck.Find(decoded.Text, file.Place);
        var end = fault is null ? decoded.Text.Length : OffsetOf(decoded.Text, fault);
        var items = Cut(decoded.Text, end, limits.Members, out var title, out var language);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var (span, atom, link) = items[i];
            var at = decoded.ToBytes(span);
            var bytes = ImmutableCollectionsMarshal.AsArray(file.Bytes)!.AsSpan((int)at.Start, (int)at.Length).ToArray();
            var name = link ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            names[name] = names.GetValueOrDefault(name) + 1;
            var member = MemberReader.Member(file, $"{file.Place}#{name}{(names[name] > 1 ? "#" + names[name].ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}", bytes, at);
            yield return new Parsed<Snapshot>.Ok(member with
            {
                Envelope = member.Envelope! with
                {
                    Address = link is not null && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? link : null,
                    Charset = decoded.Encoding,
                    MediaType = atom ? PressForm.AtomEntry : PressForm.RssItem,
                    Stated = [.. Said("outlet", title), .. Said("language", language)],
                },
            });
        }
        if (fault is not null)
            yield return new Parsed<Snapshot>.Malformed(fault);
        else if (items.Count == 0)
            yield return new Parsed<Snapshot>.Malformed(new(file.Place, "empty", "the feed has no items"));
    }

    private static List<(TextSpan Span, bool Atom, string? Link)> Cut(string text, int end, int most, out string? title, out string? language)
    {
        var items = new List<(TextSpan, bool, string?)>();
        var scanner = new XmlScanner(text, new(0, end));
        var path = new List<string>();
        (title, language) = (null, null);
        var start = -1;
        var inItem = 0;
        string? link = null, guid = null;
        while (scanner.Read() && items.Count < most)
        {
            switch (scanner.Kind)
            {
                case XmlToken.Start or XmlToken.Empty:
                    var name = scanner.LocalName.ToString();
                    if (path.Count == 0)
                        language = scanner.Attribute("xml:lang");
                    if (start < 0 && scanner.Kind == XmlToken.Start && name is "item" or "entry")
                        (start, inItem, link, guid) = (scanner.Span.Start, path.Count, scanner.Attribute("rdf:about"), null);
                    if (start >= 0 && name == "link" && path.Count == inItem + 1 && scanner.Attribute("rel") is null or "alternate")
                        link = scanner.Attribute("href") ?? link;
                    if (scanner.Kind == XmlToken.Start)
                        path.Add(name);
                    break;
                case XmlToken.End when path.Count > 0:
                    path.RemoveAt(path.Count - 1);
                    if (start < 0 || path.Count > inItem)
                        break;
                    items.Add((TextSpan.FromBounds(start, scanner.Span.End), scanner.LocalName is "entry", Short(link ?? guid)));
                    start = -1;
                    break;
                case XmlToken.Text or XmlToken.Literal when path.Count > 0 && !string.IsNullOrWhiteSpace(scanner.Content.Of(text)):
                    var value = scanner.Content.Of(text).Trim();
                    value = scanner.Kind == XmlToken.Text ? System.Net.WebUtility.HtmlDecode(value) : value;
                    if (start >= 0 && path.Count == inItem + 2 && path[^1] is "link")
                        link ??= value;
                    else if (start >= 0 && path.Count == inItem + 2 && path[^1] is "guid" or "id")
                        guid ??= value;
                    else if (start < 0 && path.Count >= 2 && path[^1] == "title" && path[^2] is "channel" or "feed")
                        title ??= value;
                    else if (start < 0 && path[^1] == "language")
                        language ??= value;
                    break;
            }
        }
        return items;
    }

    private static string? Short(string? name) => name is null ? null : name.Length > LongestName ? name[..LongestName] : name;

    private static IEnumerable<StatedField> Said(string field, string? value) => value is null ? [] : [new StatedField(field, value)];

    // The declaration of an XML text: <?xml version="1.0" encoding="…"?>.
    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (!head.Contains("<?xml", StringComparison.Ordinal) || at < 0)
            return null;
        var open = head.AsSpan(at).IndexOfAny('"', '\'');
        if (open < 0)
            return null;
        var rest = head.AsSpan(at + open + 1);
        var close = rest.IndexOf(head[at + open]);
        return close < 0 ? null : rest[..close].ToString();
    }

    private static int OffsetOf(string text, Fault fault)
    {
        var at = 0;
        for (var line = 1; line < (fault.Line ?? 1) && at < text.Length; line++)
        {
            var feed = text.IndexOf('\n', at);
            at = feed < 0 ? text.Length : feed + 1;
        }
        return Math.Clamp(at + (fault.Column ?? 1) - 1, 0, text.Length);
    }
}
