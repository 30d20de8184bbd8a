using System.Collections.Immutable;

namespace Rapport.Tests.Extraction.Figures;

public class SeedFiguresTests
{
    [SharedFact]
    public void The_seeds_state_the_listed_figures_and_no_others()
    {
        string[] expected =
        [
            "six years | since | visits | KOR | CHN", "two | count | gift | CHN | ", "over 3% | change | growth | KOR | ", "30 | count | projects | KOR | ", "15 of which | count | projects | KOR | ",
            "increased by 20% | change | trade | KOR | ", "over 170 billion U.S. dollars | level | trade | KOR | ", "surpassed 5,000 | count | enterprises | CHN | ", "1 trillion yuan | level | industry | CHN | ",
            "largest | rank | trade | KOR | CHN", "third largest | rank | trade | CHN | KOR", "over 200 | count | delegation | KOR | ",
        ];
        var figures = Claims().Where(c => c.Type is ClaimType.Figure || (c.Type == ClaimType.Superlative && c.Text == "largest"));
        Assert.Equal(expected, figures.Select(c => $"{c.Text} | {Word.Of(c.Basis)} | {c.Measure} | {c.Subject} | {c.Partner}"));
    }

    [SharedFact]
    public void Each_listed_figure_has_its_comparator_unit_item_and_period()
    {
        string[] expected =
        [
            "6 1 years exactly  2026-01-06", "2 1 smartphones exactly phones 2025-11", "3 1 percent over  ", "30 1 projects exactly  2025", "15 1 projects exactly ai 2025", "20 1 percent exactly semiconductors 2025",
            "170 1000000000 USD over semiconductors 2025", "5000 1 enterprises over ai 2026-01-06", "1 1000000000000 CNY over ai 2026-01-06", "1 1 rank exactly  2026-01-06", "3 1 rank exactly  2026-01-06",
            "200 1 persons over  2026-01-07",
        ];
        var figures = Claims().Where(c => c.Type is ClaimType.Figure || (c.Type == ClaimType.Superlative && c.Text == "largest"));
        Assert.Equal(expected, figures.Select(c => FormattableString.Invariant($"{c.Value} {c.Scale} {c.Unit} {Word.Of(c.Comparator)} {c.Item} {c.Period}")));
    }

    [SharedFact]
    public void Statements_without_a_figure_are_counted_by_type()
    {
        var counts = Claims().Where(c => c.Value is null && c.Low is null).GroupBy(c => Word.Of(c.Type), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}: {string.Join(", ", g.Select(c => c.Text))}");
        Assert.Equal(
        [
            "normative: should, undoubtedly, inevitable choice",
            "predictive: will bring, will pay",
            "superlative: unmatched",
            "vague: enormous potential, sluggish, vast market size",
        ], counts);
    }

    [SharedFact]
    public void A_sluggish_trade_growth_is_the_pair_s() =>
        Assert.Equal("trade total change CHN KOR", Claims().Where(c => c.Text == "sluggish").Select(c => $"{c.Measure} {c.Flow} {Word.Of(c.Basis)} {string.Join(' ', new[] { c.Subject, c.Partner }.Order(StringComparer.Ordinal))}").Single());

    [SharedFact]
    public void A_figure_of_a_plan_is_told_as_proposed_and_leaves_its_period_open()
    {
        var growth = Claims().Single(c => c.Text == "over 3%");
        Assert.Equal(Modality.Proposed, growth.Modality);
        Assert.Contains("period", growth.Unresolved);
    }

    private static ImmutableArray<Claim> Claims() => [.. Seeds.Both().SelectMany(d => Seeds.Recorder.Record(d).Claims)];
}
