using System.Text;
using Rapport.Pipeline;
using Rapport.Reading;

namespace Rapport.Tests.Pipeline;

/// <summary>Where a note stands after its text was read anew: at the same words from the same bytes, or nowhere.</summary>
public sealed class PlacedAnnotationTests
{
    private const string Page = "<html><head><title>Test page</title></head><body><p>Menu &amp; more</p><article><h1>Test page</h1><p>Exports rose 12 percent in the test. Exports rose 12 percent again, the plainly fictional gazette wrote in its long first paragraph about nothing.</p></article></body></html>";

    [Fact]
    public void A_note_stands_where_it_was_left()
    {
        var document = Read(Page);
        var span = new TextSpan(document.Text.IndexOf("12 percent", StringComparison.Ordinal), 10);
        var placed = PlacedAnnotation.In(document, Note(PlacedAnnotation.PlaceOf(document, span)));
        Assert.Equal(span, placed.Span);
        Assert.False(placed.Lost);
    }

    [Fact]
    public void A_note_follows_its_bytes_when_the_text_before_it_is_read_otherwise()
    {
        var document = Read(Page);
        var span = new TextSpan(document.Text.LastIndexOf("12 percent", StringComparison.Ordinal), 10);
        var place = PlacedAnnotation.PlaceOf(document, span);
        // As an earlier rule read it: the same bytes, at another place of the text.
        var placed = PlacedAnnotation.In(document, Note(place with { Span = new(span.Start - 4, span.Length) }));
        Assert.Equal(span, placed.Span);
    }

    [Theory]
    [InlineData("13 percent", 0)]
    [InlineData("12 percent", 1)]
    [InlineData("12 percent", 100_000)]
    public void A_note_is_never_moved_to_words_that_look_alike(string quote, long shift)
    {
        var document = Read(Page);
        var span = new TextSpan(document.Text.IndexOf("12 percent", StringComparison.Ordinal), 10);
        var place = PlacedAnnotation.PlaceOf(document, span);
        var placed = PlacedAnnotation.In(document, Note(place with { Span = new(0, 10), Quote = quote, Bytes = new(place.Bytes.Start + shift, place.Bytes.Length) }));
        Assert.Null(placed.Span);
        Assert.True(placed.Lost);
    }

    [Fact]
    public void Every_range_of_a_text_is_found_again_by_its_bytes()
    {
        var document = Read(Page);
        for (var start = 0; start < document.Text.Length; start++)
        {
            foreach (var length in new[] { 1, 2, 7, document.Text.Length - start })
            {
                if (start + length > document.Text.Length)
                    continue;
                var bytes = Rapport.Language.SourceMap.ToBytes(document.Runs, new(start, length));
                if (bytes.Length > 0 && Rapport.Language.SourceMap.ToText(document.Runs, bytes) is { } back)
                    Assert.Equal(bytes, Rapport.Language.SourceMap.ToBytes(document.Runs, back));
            }
        }
        var words = new TextSpan(document.Text.IndexOf("fictional", StringComparison.Ordinal), 9);
        Assert.Equal(words, Rapport.Language.SourceMap.ToText(document.Runs, Rapport.Language.SourceMap.ToBytes(document.Runs, words)));
    }

    private static Document Read(string page) =>
        Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(page)]))).Value;

    private static Annotation Note(AnnotationPlace place) => new(new("ent-1"), AnnotationKind.Comment, "snp-1", null, place, "note", "anna", "2026-01-01T00:00:00Z");
}
