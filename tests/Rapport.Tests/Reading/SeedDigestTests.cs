namespace Rapport.Tests.Reading;

public class SeedDigestTests
{
    private const string Digest = "001_a666fe7f38a3cd6b.txt";

    [SharedFact]
    public void R21_The_digest_is_a_wrapper_and_two_articles()
    {
        var document = Reads.Seed(Digest);
        Reads.HoldsTogether(document);
        Assert.Equal(2, document.Parts.Length);
        var wrapper = Assert.Single(document.Zones, z => z.Kind == ZoneKind.Wrapper);
        Assert.Equal(document.Text, wrapper.Span.Of(document.Text) + string.Concat(document.Parts.Select(p => p.Span.Of(document.Text))));
        Assert.StartsWith("On January 6th", document.Parts[0].Span.Of(document.Text), StringComparison.Ordinal);
        Assert.StartsWith("The original title", document.Parts[1].Span.Of(document.Text), StringComparison.Ordinal);
        Assert.Equal("Restarting South Korea China Relations: From Diplomatic Thaw to Economic and Technological Stress Test", document.Parts[0].Title);
        Assert.Equal("IT Times of South Korea", Assert.Single(document.Parts[0].Outlet).Text);
        Assert.Equal("Dim sum Daily", Assert.Single(document.Parts[1].Outlet).Text);
        Assert.All(document.Passages, p => Assert.NotNull(p.Part));
        Assert.StartsWith("The recent meeting between", document.Body, StringComparison.Ordinal);
        Assert.EndsWith("international stage.", document.Body.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("(Author", document.Body, StringComparison.Ordinal);
    }

    [SharedFact]
    public void R22_and_R23_Credits_bind_to_what_they_close()
    {
        var document = Reads.Seed(Digest);
        Assert.Equal("Yeon Choul woong", Assert.Single(document.Parts[0].Authors).Name);
        Assert.Empty(document.Parts[1].Authors);
        var translator = Assert.Single(document.Translators);
        Assert.Equal(("Xin Bin", true), (translator.Name, translator.Inferred));
        Assert.Equal("Xin Bin", Assert.Single(document.Parts[1].Translators).Name);
        Assert.All(document.Chain.Where(s => s.Step == "original"), s => Assert.False(s.Held));
    }

    [SharedFact]
    public void R24_and_R25_A_lost_title_is_not_cut_and_its_other_rendering_is_noted()
    {
        var part = Reads.Seed(Digest).Parts[1];
        Assert.Null(part.Title);
        Assert.True(part.TitleCandidates.Length >= 3, string.Join('|', part.TitleCandidates));
        Assert.Equal("the steady development of China South Korea relations is not dispensable, but the inevitable choice", part.TitleCandidates[0]);
        Assert.Contains(part.Warnings, w => w.Code == "title-boundary-lost");
        Assert.Contains(part.Warnings, w => w.Code == "title-discrepancy");
    }

    [SharedFact]
    public void R26_The_headline_names_a_place_that_one_source_is_not_from()
    {
        var warning = Assert.Single(Reads.Seed(Digest).Warnings, w => w.Code == "attribution-mismatch");
        Assert.Equal("1 of 2 sources is not from Hong Kong", warning.Message);
    }

    [SharedFact]
    public void R27_The_year_is_inferred_where_somebody_known_is_named_and_unknown_otherwise()
    {
        var document = Reads.Seed(Digest);
        Assert.Equal(["2026-01-06", "2026-01-07"], document.Parts.Select(p => p.Published!.ToIso()));
        Assert.All(document.Parts, p => Assert.True(p.Published!.YearInferred));
        Assert.Equal(2, document.Warnings.Count(w => w.Code == "year-inferred"));
        Assert.Null(document.Url);
        Assert.Null(document.Published);
        var alone = Reads.Seed(Digest, new Authority([], []));
        Assert.All(alone.Parts, p => Assert.Null(p.Published));
        Assert.Equal(2, alone.Warnings.Count(w => w.Code == "year-unknown"));
    }

    [SharedFact]
    public void R28_The_chain_leads_from_the_originals_to_the_copy_we_hold()
    {
        var chain = Reads.Seed(Digest).Chain;
        Assert.Equal(["original", "translation", "original", "translation", "digest", "copy"], chain.Select(s => s.Step));
        Assert.Equal([false, false, false, false, false, true], chain.Select(s => s.Held));
    }
}
