using System.Diagnostics;
using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Reading;

public class ArticleReaderTests
{
    private const string Note = "---\nkind: project-note\nrecord: Customs office of Freedonia, annual table\nvantage: none\ndate: 2031-03-04\n---\nTest text. Exports rose.\n\n두 번째 문단 🚂.\n";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t\u00A0\n", "empty")]
    [InlineData("<!DOCTYPE html><html><body></body></html>", "no-body")]
    [InlineData("Get the app\nMenu\nShare\nLog in\n", "no-body")]
    [InlineData("***\n---\n", "no-body")]
    [InlineData("---\nkind: rumour\nrecord: r\n---\ntext here.\n", "unknown-kind")]
    [InlineData("---\nkind: exercise\n---\ntext here.\n", "missing-record")]
    [InlineData("---\nkind: exercise\nrecord: r\ndate: soon\n---\ntext here.\n", "bad-date")]
    public void What_is_no_article_is_a_fault_with_a_code(string text, string code) =>
        Assert.Equal(code, Assert.IsType<Parsed<Document>.Malformed>(Reads.Try(text)).Fault.Code);

    [Fact]
    public void Our_own_texts_say_what_they_are_and_are_no_source()
    {
        var document = Reads.Text(Note);
        Reads.HoldsTogether(document);
        Assert.Equal(DocumentKind.ProjectNote, document.Kind);
        Assert.False(document.CountsAsSource);
        Assert.Equal("Customs office of Freedonia, annual table", document.PublicRecord);
        Assert.Null(document.Vantage);
        Assert.Equal("2031-03-04", document.Published!.ToIso());
        Assert.Equal(2, document.Passages.Length);
        Assert.Equal("Test text. Exports rose.\n두 번째 문단 🚂.", document.Body);
        Assert.Equal(ZoneKind.FrontMatter, document.Zones[0].Kind);
    }

    [Fact]
    public void A_first_line_without_a_stop_is_the_title_of_our_own_text()
    {
        var document = Reads.Text(Note.Replace("Test text.", "Exercise. Three figures of test text\n\nTest text.", StringComparison.Ordinal));
        Reads.HoldsTogether(document);
        Assert.Equal("Exercise. Three figures of test text", document.Title);
        Assert.Equal(2, document.Passages.Length);
        Assert.StartsWith("Test text.", document.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Odd_bytes_are_warned_of_and_read_all_the_same()
    {
        byte[] bytes = [.. "시험용 글이다. 두 항구가 목재에 공동 관세를 매기기로 합의했다고 항만 당국이 밝혔다. 관세는 유월에 시작된다. The name L"u8, 0xE2, 0x80, 0x8B, .. "ee turns \u202Eback\u202C and \0 ends here, "u8, 0xED, 0xA0, 0x80, 0xFF, .. " in the harbour town of Fredville.\n"u8];
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "odd.txt", [.. bytes]))).Value;
        Reads.HoldsTogether(document);
        var codes = document.Warnings.Select(w => w.Code).ToList();
        Assert.Contains("zero-width", codes);
        Assert.Contains("direction-controls", codes);
        Assert.Contains("nul", codes);
        Assert.Contains(codes, c => c is "replaced-bytes" or "mixed-encodings");
        Assert.Contains('\u202E', document.Text);
    }

    [Fact]
    public void Other_encodings_give_the_same_text()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "항구일보\n두 항구, 목재 관세에 합의\n두 항구가 목재에 공동 관세를 매기기로 합의했다고 항만 당국이 밝혔다. 시험용 글이다.\n";
        var utf8 = Reads.Text(text);
        foreach (var encoding in new[] { Encoding.GetEncoding("euc-kr"), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "a.txt", [.. bytes]))).Value;
            Assert.Equal((utf8.Text, utf8.Title), (document.Text, document.Title));
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_document_and_line_ends_do_not_matter_to_the_text()
    {
        var unix = Reads.Text(Note);
        var windows = Reads.Text(Note.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(unix.Id, Reads.Text(Note).Id);
        Assert.Equal(unix.TextSha256, windows.TextSha256);
        Assert.NotEqual(unix.Id, windows.Id);
        Assert.Equal(unix.Zones.ToArray(), windows.Zones.ToArray());
    }

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(100_000, 60)]
    [InlineData(100_000, 12)]
    public void Large_pages_are_read_in_linear_time(int lines, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines; i++)
        {
            var start = text.Length;
            while (text.Length - start < length)
                text.Append("Grain ").Append(i).Append(" moved. ");
            text.Append('\n');
        }
        Reads.Try("warm up the patterns. Once.\n");
        var watch = Stopwatch.StartNew();
        Reads.HoldsTogether(Reads.Text(text.ToString()));
        // Measured 0.03 to 0.9 s; a quadratic step would take minutes, a busy machine a few seconds.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{lines} lines of {length}: {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Mutated_pages_keep_their_zones_and_spans()
    {
        var pages = Directory.GetFiles(Path.Combine(SharedFolder.Project, "tests", "Rapport.Tests", "Reading", "Pages"), "*.page").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        // xorshift with a fixed seed: the same 2,000 pages on every machine.
        var state = 20260106UL;
        ulong Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state % (ulong)below;
        }
        string[] odd = ["\n", "\u202E", "\uD800", "\0", "《", "\"", "(", "（", "1. ", "***\n", "Tag:·", "By ", "🚂", "\u0301", " 2031-02-30 ", ": ", "Source: ", "Comments\n", "\u3000", "---\n"];
        for (var i = 0; i < 2000; i++)
        {
            var page = new StringBuilder(pages[i % pages.Length]);
            for (var change = 0; change < 1 + (i % 7); change++)
            {
                if (page.Length < 2)
                    page.Append("점 하나. ");
                var at = (int)Next(page.Length);
                switch (Next(4))
                {
                    case 0:
                        page.Insert(at, odd[Next(odd.Length)]);
                        break;
                    case 1:
                        page.Remove(at, (int)Math.Min(Next(60), (ulong)(page.Length - at)));
                        break;
                    case 2:
                        page.Insert(at, page.ToString((int)Next(page.Length), 0) + page.ToString(at, Math.Min(80, page.Length - at)));
                        break;
                    default:
                        page[at] = (char)Next(0xFFFF);
                        break;
                }
            }
            if (Reads.Try(page.ToString(), Reads.Known) is Parsed<Document>.Ok ok)
                Reads.HoldsTogether(ok.Value);
        }
    }
}
