using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

/// <summary>Annotations as entries: kept, taken back, said again; and no part of the content root.</summary>
public sealed class AnnotationTests
{
    private static readonly AnnotationPlace Place = new(new TextSpan(3, 5), "words", new ByteSpan(7, 5));

    [Fact]
    public void An_annotation_keeps_all_it_was_given()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var root = ledger.ContentRoot();
        var receipt = ledger.Notes.Keep(AnnotationKind.Correction, "snp-x", "clm-y", Place, "it is 13", "anna");
        var held = Assert.Single(ledger.Notes.Of("snp-x"));
        Assert.Equal(new Annotation(receipt.Id, AnnotationKind.Correction, "snp-x", "clm-y", Place, "it is 13", "anna", held.Time), held);
        Assert.Equal(root, ledger.ContentRoot());
        Assert.Equal(held, Assert.Single(ledger.Notes.Latest(10)));
        Assert.Empty(ledger.Verify());
    }

    [Fact]
    public void A_remark_has_the_same_id_as_before_annotations_had_kinds()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        Assert.Equal(ledger.Remark("doc-a", null, "seen", "anna").Id, ledger.Notes.Keep(AnnotationKind.Comment, "doc-a", null, null, "seen", "anna").Id);
    }

    [Fact]
    public void What_was_taken_back_is_gone_from_lists_and_said_again_it_is_back()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        var first = ledger.Notes.Keep(AnnotationKind.Tag, "snp-x", null, null, "chips", "anna");
        var root = ledger.ContentRoot();
        for (var round = 0; round < 3; round++)
        {
            Assert.NotNull(ledger.Retract(first.Id, "slip", "anna"));
            Assert.Empty(ledger.Notes.Of("snp-x"));
            Assert.False(ledger.Notes.Keep(AnnotationKind.Tag, "snp-x", null, null, "chips", "anna").Added);
            Assert.Single(ledger.Notes.Of("snp-x"));
        }
        Assert.Equal(root, ledger.ContentRoot());
        Assert.Empty(ledger.Verify());
    }

    [Fact]
    public void They_travel_with_an_export()
    {
        using var home = new TestCase();
        using var other = new TestCase();
        using var ledger = home.Open();
        ledger.Notes.Keep(AnnotationKind.Comment, "snp-x", null, Place, "here", "anna");
        using var stream = new MemoryStream();
        ledger.ExportTo(stream);
        stream.Position = 0;
        using var copy = other.Open("bert");
        Assert.True(copy.ImportFrom(stream, "export").Done);
        Assert.Equal(ledger.Notes.Of("snp-x"), copy.Notes.Of("snp-x"));
    }
}
