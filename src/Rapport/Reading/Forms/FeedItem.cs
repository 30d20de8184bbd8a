using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Rapport.Language;
using Rapport.Reading.Markup;
using Rapport.Reading.Metadata;

namespace Rapport.Reading.Forms;

/// <summary>One item of a feed: its words as a page of their own, and what its elements state.</summary>
// Ref: RSS 2.0.11, item; RDF Site Summary 1.0, modules content and dc; RFC 4287, 4.1.2.
internal sealed partial class FeedItem
{
    private static readonly string[] TextNames = ["content:encoded", "content", "description", "summary"];
    private readonly DecodedText _source;
    private readonly List<(string Name, string? Kind, string? Label, TextSpan Inner, ImmutableArray<(XmlToken Kind, TextSpan Span)> Pieces)> _elements = [];

    /// <summary>Reads the item's element.</summary>
    public FeedItem(DecodedText source)
    {
        _source = source;
        var scanner = new XmlScanner(source.Text, new(0, source.Text.Length));
        var pieces = ImmutableArray.CreateBuilder<(XmlToken, TextSpan)>();
        var (name, kind, label, start) = ("", (string?)null, (string?)null, 0);
        var child = "";
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case XmlToken.Start when scanner.Depth == 2:
                    (name, kind, label, start) = (scanner.Name.ToString(), scanner.Attribute("type"), scanner.Attribute("term"), scanner.Span.End);
                    break;
                case XmlToken.Empty when scanner.Depth == 1:
                    _elements.Add((scanner.Name.ToString(), scanner.Attribute("type"), scanner.Attribute("term"), scanner.Span, []));
                    break;
                case XmlToken.Start when scanner.Depth == 3:
                    child = scanner.LocalName.ToString();
                    break;
                case XmlToken.End when scanner.Depth == 2:
                    child = "";
                    break;
                // A person's element has a name beside address and mail, a source's a title beside links.
                case XmlToken.Text or XmlToken.Literal when scanner.Depth >= 2 && (name, child) is not ("author", not ("" or "name")) and not ("source", not ("" or "title")):
                    pieces.Add((scanner.Kind, scanner.Content));
                    break;
                case XmlToken.End when scanner.Depth == 1 && name.Length > 0:
                    _elements.Add((name, kind, label, TextSpan.FromBounds(start, scanner.Span.Start), pieces.ToImmutable()));
                    pieces.Clear();
                    name = "";
                    break;
            }
        }
    }

    /// <summary>Whether the item has a title.</summary>
    public bool HasTitle => _elements.Exists(e => e.Name is "title" && e.Pieces.Any(p => !p.Span.Of(_source.Text).AsSpan().Trim().IsEmpty));

    /// <summary>Whether a line is one that programs set under an item, not its writer.</summary>
    public static bool IsNotice(string line) => Notice().IsMatch(line);

    /// <summary>The item's title and its fullest text as the source of a page.</summary>
    public DecodedText ToPage()
    {
        var composer = new TextComposer(_source);
        composer.Append("<article>", new(0, 0));
        if (_elements.Find(e => e.Name is "title") is { Name: not null } title)
        {
            composer.Append("<h1>", new(title.Inner.Start, 0));
            Append(composer, title.Kind, title.Inner, title.Pieces);
            composer.Append("</h1>", new(title.Inner.End, 0));
        }
        // A feed may give a summary and the whole text, under names that say neither; the longer one is the text.
        var fullest = _elements.Where(e => TextNames.Contains(e.Name)).OrderByDescending(e => e.Name is "content:encoded").ThenByDescending(e => e.Inner.Length).FirstOrDefault();
        if (fullest.Name is not null)
        {
            composer.Append("<div>", new(fullest.Inner.Start, 0));
            Append(composer, fullest.Kind, fullest.Inner, fullest.Pieces);
            composer.Append("</div>", new(fullest.Inner.End, 0));
        }
        return composer.ToText();
    }

    /// <summary>What the item's elements state over what its words say.</summary>
    /// <param name="read">The document read from its words.</param>
    public Document Describe(Document read)
    {
        var kept = ImmutableArray.CreateBuilder<FieldCandidate>();
        var names = Values(kept, "authors", "dc:creator", "author", "itunes:author").SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var published = Values(kept, "published", "pubDate", "published", "dc:date", "issued", "created", "date").Select(MachineDate.Read).FirstOrDefault(d => d is not null);
        var modified = Values(kept, "modified", "updated", "dcterms:modified", "modified").Select(MachineDate.Read).FirstOrDefault(d => d is not null);
        var categories = Values(kept, "tags", "category", "dc:subject").Concat(_elements.Where(e => e.Name is "category" && e.Label is not null).Select(e => e.Label!)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var source = Values(kept, "outlet", "source").FirstOrDefault();
        return read with
        {
            Authors = names.Count == 0 ? read.Authors : [.. names.Select(n => new Author(n, ["author"], [], default))],
            // An entry of Atom always has a date of change; without another one it is when the entry appeared in this form.
            Published = published ?? read.Published,
            Modified = modified ?? read.Modified,
            Tags = categories.IsEmpty ? read.Tags : categories,
            Outlet = source is { Length: > 0 and < 80 } ? OutletNames.Split(source) : read.Outlet,
            Candidates = [.. read.Candidates, .. kept],
        };
    }

    private List<string> Values(ImmutableArray<FieldCandidate>.Builder kept, string field, params string[] names)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            foreach (var element in _elements.Where(e => e.Name == name && !e.Pieces.IsEmpty))
            {
                var value = string.Concat(element.Pieces.Select(p => p.Kind == XmlToken.Text ? WebUtility.HtmlDecode(p.Span.Of(_source.Text)) : p.Span.Of(_source.Text))).Trim();
                if (value.Length is 0 or > 400)
                    continue;
                kept.Add(new(field, value, "container", "feed " + name, _source.ToBytes(element.Inner), 100 - found.Count, found.Count == 0));
                found.Add(value);
            }
            // The names stand in the order of trust: where one is there the others say the same or less.
            if (found.Count > 0 && field is not "tags")
                break;
        }
        return found;
    }

    // RSS gives an address with the name in brackets; Atom an element for each, which were joined here.
    private static IEnumerable<string> NamesOf(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        return NameList.Split(value.Contains('@', StringComparison.Ordinal) && open > 0 && value.EndsWith(')') ? value[(open + 1)..^1] : value);
    }

    private void Append(TextComposer composer, string? kind, TextSpan inner, ImmutableArray<(XmlToken Kind, TextSpan Span)> pieces)
    {
        if (kind is "xhtml")
        {
            composer.Append(inner);
            return;
        }
        foreach (var (token, span) in pieces)
        {
            if (token == XmlToken.Literal)
                composer.Append(span);
            else
                XmlWords.Append(composer, _source.Text, span, escape: kind is "text");
        }
    }

    [GeneratedRegex(@"^(The post .{1,300}? (appeared first on|first appeared on) .{1,200}|(Continue reading|Read more|Read the (full|rest)|Read on|Weiterlesen|Lire la suite|Leer más|続きを読む|阅读全文|閱讀全文|기사 ?전문).{0,160})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Notice();
}
