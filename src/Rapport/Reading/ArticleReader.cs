using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Reading.Forms;
using Rapport.Reading.Markup;

namespace Rapport.Reading;

/// <summary>
/// Reads a page into a document: frozen text, zones that tile it, metadata, passages, the parts of a digest. Pages with
/// markup and pages copied as text are read. Nothing but the bytes and the authority given decides the result.
/// </summary>
/// <param name="authority">People with offices and countries with their names, for years that a page leaves out and for seats of outlets.</param>
public sealed class ArticleReader(Authority authority)
{
    /// <summary>The rule's name and version; a part of every document's id.</summary>
    public const string Rule = "read/text@4";

    private readonly YearInference _years = new(authority.Actors);
    private readonly Seats _seats = new(authority.Countries);

    /// <summary>Reads without knowing anybody: years that a page leaves out stay unknown unless its own text states one.</summary>
    public ArticleReader() : this(new Authority([], []))
    {
    }

    /// <summary>The document, or why there is none: <c>empty</c>, <c>binary</c>, <c>xml</c>, <c>no-body</c>, or a fault of its front matter.</summary>
    public Parsed<Document> Read(Snapshot snapshot) => ReadForm(snapshot) switch
    {
        Parsed<Document>.Ok ok when snapshot.Envelope is { } envelope => new Parsed<Document>.Ok(StatedFields.Complete(ok.Value, envelope)),
        var read => read,
    };

    private Parsed<Document> ReadForm(Snapshot snapshot)
    {
        if (snapshot.Bytes.Length == 0)
            return Refused(snapshot, "empty", "the file is empty");
        var source = TextDecoder.DecodeSource(snapshot.Bytes.AsSpan(), snapshot.Envelope?.Charset);
        var form = snapshot.Envelope?.MediaType;
        if (form is PressForm.RssItem or PressForm.AtomEntry)
            return ReadFeedItem(snapshot, new FeedItem(source));
        if (form is PressForm.WordDocument)
            return ReadText(snapshot, TextDecoder.ToFrozen(WordText.Read(source)), lines: true);
        if (form is PressForm.Factiva or PressForm.Nexis)
            return Whole(snapshot, ExportReading.Read(Blank(snapshot, TextDecoder.ToFrozen(source), FrontMatter.None), form));
        if (HtmlSniff.IsHtml(source.Text) && !source.IsBinary)
            return ReadHtml(snapshot, source);
        return ReadText(snapshot, TextDecoder.ToFrozen(source), lines: false);
    }

    // A page copied as text; in a document every line is a paragraph.
    private Parsed<Document> ReadText(Snapshot snapshot, DecodedText decoded, bool lines)
    {
        if (decoded.IsBinary)
            return Refused(snapshot, "binary", "text was expected; " + decoded.Warnings.First(w => w.Code == DecodingDoubt.Binary).Message);
        if (decoded.Text.AsSpan().Trim().IsEmpty)
            return Refused(snapshot, "empty", "the file holds nothing but spaces");
        if (HtmlSniff.IsXml(decoded.Text))
            return Refused(snapshot, "xml", "a page or a text was expected, found other XML");
        var front = FrontMatter.Read(decoded.Text, snapshot.Place);
        if (front.Fault is { } fault)
            return new Parsed<Document>.Malformed(fault);
        var table = lines ? PageTable.OfLines(decoded.Text) : PageTable.Of(decoded.Text, front.End);
        var document = table.Blocks.Length == 0 ? null
            : front.Kind == DocumentKind.Press ? new PageReading(table, front, _years, _seats).Read(Blank(snapshot, decoded, front))
            : OwnText(table, Blank(snapshot, decoded, front), front);
        return Whole(snapshot, document);
    }

    private Parsed<Document> ReadFeedItem(Snapshot snapshot, FeedItem item)
    {
        var document = new HtmlReading(_years, _seats).ReadItem(item.ToPage(), item.HasTitle, frozen => Blank(snapshot, frozen, FrontMatter.None));
        return Whole(snapshot, document is null ? null : item.Describe(document));
    }

    private Parsed<Document> ReadHtml(Snapshot snapshot, DecodedText source)
    {
        // What the page declares is asked only where the transport says nothing; most pages declare what their bytes showed already.
        if (snapshot.Envelope?.Charset is null && HtmlCharset.Find(snapshot.Bytes.AsSpan()) is { } declared && !declared.Equals(source.Encoding, StringComparison.OrdinalIgnoreCase))
            source = TextDecoder.DecodeSource(snapshot.Bytes.AsSpan(), declared);
        // A doubt of decoding has its place in the source, which is not the text that is frozen.
        source = source with { Warnings = [.. source.Warnings.Select(w => w with { Span = null })] };
        var document = new HtmlReading(_years, _seats).Read(source, snapshot.Envelope?.Address, frozen => Blank(snapshot, frozen, FrontMatter.None));
        return Whole(snapshot, document);
    }

    private static Parsed<Document> Whole(Snapshot snapshot, Document? document) =>
        document is null ? Refused(snapshot, "no-body", "nothing is left when menus, buttons, labels and notes are taken away") : new Parsed<Document>.Ok(document);

    private static Document Blank(Snapshot snapshot, DecodedText decoded, FrontMatter front)
    {
        var textSha256 = Identity.Sha256(decoded.Text);
        return new()
        {
            // The same bytes that came with other words may be another document: a feed or an archive states dates and names.
            Id = DocumentId.From(snapshot.Sha256, textSha256, snapshot.Envelope?.Evidence is { } said ? $"{Rule}+{said}" : Rule),
            Snapshot = snapshot.Id,
            Source = snapshot.Place,
            Container = snapshot.Envelope?.Container,
            Sha256 = snapshot.Sha256,
            TextSha256 = textSha256,
            Encoding = decoded.Encoding,
            Rule = Rule,
            Text = decoded.Text,
            Runs = decoded.Runs,
            Kind = front.Kind,
            PublicRecord = front["record"],
            Vantage = front["vantage"] is "none" ? null : front["vantage"],
            Url = front["url"],
            Licence = front["licence"],
            Warnings = [.. decoded.Warnings, .. front.Warnings, .. HiddenCharacters.Find(decoded.Text)],
        };
    }

    // Our own texts carry no page furniture: all that follows the front matter is body, but for a first line that is a title in form.
    private static Document OwnText(PageTable table, Document blank, FrontMatter front)
    {
        var kinds = new ZoneKind[table.Blocks.Length];
        TextSpan? title = null;
        if (table.Blocks is [{ EndsSentence: false, IsShort: true, Apart: true } first, _, ..])
        {
            kinds[0] = ZoneKind.Title;
            title = first.Content;
        }
        var zones = new ZoneMap(table, kinds).ToZones();
        var document = blank with { Title = front["title"] ?? title?.Of(blank.Text), TitleSpan = title, Published = front.Date, Zones = zones, Passages = ZoneMap.ToPassages(blank.Text, zones, [], _ => false) };
        return document with { Language = PageReading.LanguageOf(document.Body) };
    }

    private static Parsed<Document>.Malformed Refused(Snapshot snapshot, string code, string message) => new(new Fault(snapshot.Place, code, message));
}
