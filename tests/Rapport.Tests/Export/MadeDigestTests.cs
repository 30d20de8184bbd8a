using System.Collections.Immutable;
using System.Text;
using Rapport.Export;
using Rapport.Reading;

namespace Rapport.Tests.Export;

/// <summary>A digest that Rapport makes is read back by Rapport as what it is. Persons and outlets are made up.</summary>
public sealed class MadeDigestTests
{
    private static readonly Digest Three = new("For the morning meeting",
    [
        Some("Rails before roads", "en", "Harbor Gazette", new(2031, 1, 7), false, ["Anna Testwell"], [], "The northern line carried twice the freight of the year before. Its ministry gave no reason 🚆."),
        Some("항만의 겨울", "ko", "가상해안일보", new(2031, 1, 8), true, ["김시험"], ["Bo Example"], "항만 물동량이 줄었다고 항만청이 밝혔다. 선사들은 봄을 기다린다."),
        Some("港口的冬天", "zh", "虚构港湾时报", new(2031, 1, 9), false, [], [], "港务局说货运量下降。船公司在等春天。"),
    ]);

    [Fact]
    public void The_text_is_read_back_into_the_same_parts()
    {
        var text = DigestText.Write(Three);
        var document = Read(text);
        Assert.Equal(3, document.Parts.Length);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Three.Extracts[i].Title, document.Parts[i].Title);
            Assert.Equal(Three.Extracts[i].Outlet[0].Text, Assert.Single(document.Parts[i].Outlet).Text);
            Assert.Equal(Three.Extracts[i].Published!.Date, document.Parts[i].Published!.Date);
            Assert.Equal(Three.Extracts[i].Authors.Select(a => a.Name), document.Parts[i].Authors.Select(a => a.Name));
            Assert.Equal(Three.Extracts[i].Translators.Select(t => t.Name), document.Parts[i].Translators.Select(t => t.Name));
            Assert.Contains(Three.Extracts[i].Text, document.Parts[i].Span.Of(document.Text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_inferred_year_and_what_is_not_known_are_said_to_be_so()
    {
        var text = DigestText.Write(Three with { Extracts = [Three.Extracts[1], Three.Extracts[2] with { Title = null, Outlet = [], Published = null }] });
        Assert.Contains("8 January [2031]", text, StringComparison.Ordinal);
        Assert.Contains("[Title not known]\n[outlet not known], [date not known]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_from_outside_stay_words()
    {
        var hostile = Three with { Title = "<script>alert(1)</script>", Extracts = [Three.Extracts[0] with { Title = "2. A line\n3. of its own", Text = "<img src=x onerror=alert(1)>", Url = "javascript:alert(1)" }] };
        var html = DigestHtml.Write(hostile);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.Contains("1. 2. A line 3. of its own\n", DigestText.Write(hostile), StringComparison.Ordinal);
    }

    private static Document Read(string text) =>
        Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "digest.txt", [.. Encoding.UTF8.GetBytes(text)]))).Value;

    private static Extract Some(string title, string language, string outlet, DateOnly day, bool inferred, ImmutableArray<string> authors, ImmutableArray<string> translators, string text) => new(
        DocumentId.From(title), null, new(120, text.Length), text, true, title, [new(language, outlet)], new(day, null, DatePrecision.Day, null, false, inferred),
        [.. authors.Select(a => new Author(a, ["author"], [], default))], [.. translators.Select(t => new Translator(t, "document", false, default))], Genre.Report, language, null, null);
}
