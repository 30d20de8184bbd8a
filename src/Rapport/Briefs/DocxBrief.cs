using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapport.Briefs;

/// <summary>A brief as a document of a word processor: headings and tables by style, sources as real footnotes. A source that is named again refers to its footnote by number. Charts are left to the page; their tables are here.</summary>
public static class DocxBrief
{
    private const string TitleStyle = "Title";
    private const string NoteStyle = "FootnoteText";
    private const string NoteMark = "FootnoteReference";
    private const string TableStyle = "RapportTable";

    // The earliest day that a zip can state: the day of writing is no part of the content.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's bytes.</summary>
    public static byte[] Render(Brief brief)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rIdMain");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = Styles();
            var notes = new Notes(brief);
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(Body(brief, notes));
            main.AddNewPart<FootnotesPart>("rIdNotes").Footnotes = notes.Write();
            // Without these two settings a reader places footnotes as it likes.
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(
                new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }));
        }
        return Dateless(stream);
    }

    private static Body Body(Brief brief, Notes notes)
    {
        var body = new Body(
            Paragraph(TitleStyle, brief.CaseName),
            Paragraph(null, $"As of {Numerals.Iso(brief.AsOf)}. Evidence {brief.ContentRoot}."));
        foreach (var sentence in brief.Headline)
            body.Append(Sentence(sentence, notes, bold: true));
        foreach (var section in brief.Sections)
        {
            body.Append(Paragraph("Heading1", section.Title));
            foreach (var sentence in section.Sentences)
                body.Append(Sentence(sentence, notes));
            foreach (var table in section.Tables)
            {
                body.Append(Paragraph("Heading2", table.Title), Paragraph(null, table.Summary), Table(table, notes), Paragraph(null, ""));
            }
        }
        body.Append(Paragraph("Heading1", "What this brief was made from"));
        foreach (var (name, count) in brief.Footer.Counts)
            body.Append(Paragraph(null, string.Create(CultureInfo.InvariantCulture, $"{name}: {count}")));
        foreach (var fault in brief.Footer.Faults)
            body.Append(Paragraph(null, $"could not be read: {fault}"));
        body.Append(Paragraph(null, $"rules: {string.Join(", ", brief.Footer.Rules)}"));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Table Table(BriefTable brief, Notes notes)
    {
        var table = new Table(
            new TableProperties(new TableStyle { Val = TableStyle }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { Val = "0420" }),
            new TableGrid(brief.Headers.Select(_ => new GridColumn())));
        table.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. brief.Headers.Select(h => (OpenXmlElement)new TableCell(new Paragraph(Run(h, bold: true))))]));
        foreach (var row in brief.Rows)
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select(cell => (OpenXmlElement)new TableCell(Sentence(cell, notes)))]));
        return table;
    }

    private static Paragraph Sentence(BriefSentence sentence, Notes notes, bool bold = false)
    {
        var paragraph = new Paragraph(Run(sentence.Text, bold));
        var first = true;
        foreach (var number in sentence.Figures.Select(f => f.Note).Concat(sentence.Notes).Distinct())
        {
            if (!first)
                paragraph.Append(Mark(new Text(", ") { Space = SpaceProcessingModeValues.Preserve }));
            paragraph.Append(Mark(notes.Refer(number)));
            first = false;
        }
        return paragraph;
    }

    private static Run Mark(OpenXmlElement what) => new(new RunProperties(new RunStyle { Val = NoteMark }), what);

    private static Paragraph Paragraph(string? style, string text) => style is null
        ? new Paragraph(Run(text))
        : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Run Run(string text, bool bold = false)
    {
        var words = new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };
        return bold ? new Run(new RunProperties(new Bold()), words) : new Run(words);
    }

    // Characters that XML has no place for, and those that turn or hide text, are shown by their numbers.
    private static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
                clean.Append(text[i++]).Append(text[i]);
            else if (text[i] is '\n' or '\r' or '\t')
                clean.Append(' ');
            else if (!System.Xml.XmlConvert.IsXmlChar(text[i]) || text[i] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or >= '\u200B' and <= '\u200F')
                clean.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)text[i]:X4}⟩");
            else
                clean.Append(text[i]);
        }
        return clean.ToString();
    }

    private static Styles Styles()
    {
        var fonts = new RunFonts { Ascii = "Georgia", HighAnsi = "Georgia", EastAsia = "Noto Serif CJK SC", ComplexScript = "Georgia" };
        var line = new EnumValue<BorderValues>(BorderValues.Single);
        return new(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(fonts, new FontSize { Val = "21" }, new Languages { Val = "en-GB", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
            Style("Normal", "Normal", StyleValues.Paragraph, isDefault: true),
            Style(TitleStyle, "Title", StyleValues.Paragraph, paragraph: new(new SpacingBetweenLines { After = "160" }), run: new(new Bold(), new FontSize { Val = "40" })),
            Style("Heading1", "heading 1", StyleValues.Paragraph, paragraph: new(new KeepNext(), new SpacingBetweenLines { Before = "320", After = "120" }, new OutlineLevel { Val = 0 }), run: new(new Bold(), new FontSize { Val = "28" })),
            Style("Heading2", "heading 2", StyleValues.Paragraph, paragraph: new(new KeepNext(), new SpacingBetweenLines { Before = "200", After = "80" }, new OutlineLevel { Val = 1 }), run: new(new Bold(), new FontSize { Val = "24" })),
            Style(NoteStyle, "footnote text", StyleValues.Paragraph, paragraph: new(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }), run: new(new FontSize { Val = "17" })),
            Style(NoteMark, "footnote reference", StyleValues.Character, run: new(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })),
            new Style(
                new StyleName { Val = "Rapport table" },
                new StyleParagraphProperties(new SpacingBetweenLines { After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
                new StyleRunProperties(new FontSize { Val = "18" }),
                new StyleTableProperties(new TableBorders(new TopBorder { Val = line, Size = 8 }, new BottomBorder { Val = line, Size = 8 }, new InsideHorizontalBorder { Val = line, Size = 4, Color = "BBBBBB" })))
            { Type = StyleValues.Table, StyleId = TableStyle, CustomStyle = true });
    }

    private static Style Style(string id, string name, StyleValues type, StyleParagraphProperties? paragraph = null, StyleRunProperties? run = null, bool isDefault = false)
    {
        var style = new Style { Type = type, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (paragraph is not null)
            style.Append(paragraph);
        if (run is not null)
            style.Append(run);
        return style;
    }

    // The library writes the time of writing into the zip; the same brief is the same bytes.
    private static byte[] Dateless(MemoryStream stream)
    {
        using var clean = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(stream.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(clean, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? "" : e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoDay;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return clean.ToArray();
    }

    /// <summary>The footnotes, numbered by where they are first referred to in this document.</summary>
    private sealed class Notes(Brief brief)
    {
        private readonly Dictionary<int, string> _texts = brief.Notes.ToDictionary(n => n.Number, n => n.Text);
        private readonly Dictionary<int, int> _places = [];

        // A footnote is referred to once; later its number stands as text.
        public OpenXmlElement Refer(int note)
        {
            if (_places.TryGetValue(note, out var place))
                return new Text(place.ToString(CultureInfo.InvariantCulture));
            _places.Add(note, _places.Count + 1);
            return new FootnoteReference { Id = _places.Count };
        }

        public Footnotes Write()
        {
            var notes = new Footnotes(
                new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
            foreach (var (note, place) in _places.OrderBy(p => p.Value))
            {
                notes.Append(new Footnote(new Paragraph(
                    new ParagraphProperties(new ParagraphStyleId { Val = NoteStyle }),
                    Mark(new FootnoteReferenceMark()),
                    Run(" " + _texts[note])))
                { Id = place });
            }
            return notes;
        }
    }
}
