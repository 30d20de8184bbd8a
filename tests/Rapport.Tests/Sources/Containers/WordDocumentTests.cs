using System.Text;
using Rapport.Language;

namespace Rapport.Tests.Sources.Containers;

public sealed class WordDocumentTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    [Fact]
    public void Its_paragraphs_are_the_text_without_what_was_struck_out()
    {
        var document = Held.Read(Assert.Single(Held.Open(Document(
            "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Harbours of Testwick grow again</w:t></w:r></w:p><w:p><w:r><w:t>By Anna Testwell</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">The port &amp; its town took in </w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins><w:r><w:t>12 percent</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> more goods in January than a year before, the port office of the town said.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>두 항구의 교역이 늘었다 🌲 and nobody in the town had expected as much after so long a winter, the office said.</w:t></w:r></w:p>"), "clip.docx")));
        Assert.Equal("Harbours of Testwick grow again", document.Title);
        Assert.Equal("Anna Testwell", Assert.Single(document.Authors).Name);
        Assert.StartsWith("The port & its town took in 12 percent more goods", document.Body, StringComparison.Ordinal);
        Assert.Contains("두 항구의 교역이 늘었다 🌲", document.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_lead_to_the_bytes_of_its_main_part()
    {
        var taken = Held.Ok(Assert.Single(Held.Open(Document("<w:p><w:r><w:t>The port &amp; its town took in 12 percent more goods in January than in the year before.</w:t></w:r></w:p>"), "clip.docx")));
        var document = Held.Read(new Parsed<Snapshot>.Ok(taken));
        var at = document.Text.IndexOf("port & its", StringComparison.Ordinal);
        var bytes = SourceMap.ToBytes(document.Runs, new(at, 10));
        Assert.Equal("port &amp; its", Encoding.UTF8.GetString(taken.Bytes.AsSpan()[(int)bytes.Start..(int)bytes.End]));
        Assert.Equal("clip.docx", taken.Envelope!.Container!.Place);
    }

    [Fact]
    public void Its_properties_answer_where_its_text_says_nothing()
    {
        var bytes = Document("<w:p><w:r><w:t>The port and its town took in 12 percent more goods in January than in the year before, it said.</w:t></w:r></w:p>",
            "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:title>Harbours &amp; towns</dc:title><dc:creator>Bert Example</dc:creator></cp:coreProperties>");
        var document = Held.Read(Assert.Single(Held.Open(bytes, "clip.docx")));
        Assert.Equal("Harbours & towns", document.Title);
        Assert.Equal("Bert Example", Assert.Single(document.Authors).Name);
        Assert.Contains(document.Candidates, c => c.Field == "title" && c.Kind == "container");
    }

    private static byte[] Document(string body, string? core = null) => core is null
        ? Held.Zip(("word/document.xml", Encoding.UTF8.GetBytes(Head + body + "</w:body></w:document>")))
        : Held.Zip(("word/document.xml", Encoding.UTF8.GetBytes(Head + body + "</w:body></w:document>")), ("docProps/core.xml", Encoding.UTF8.GetBytes(core)));
}
