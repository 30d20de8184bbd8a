using System.Collections.Immutable;
using System.Globalization;
using Rapport.Checking;

namespace Rapport.Tests.Checking;

/// <summary>Holds for every cell of the fixture, told true, told wrong, told loosely and told of the other country.</summary>
public class FigureCheckerPropertyTests
{
    private static readonly CountryPair Pair = new("KOR", "CHN");

    // Every published cell as a claim that tells it exactly.
    private static IEnumerable<Claim> TrueClaims()
    {
        foreach (var series in KoreaChina.Series)
        {
            foreach (var cell in series.Observations.Where(o => o.Value is not null && o.Status is not ("M" or "F")))
            {
                var claim = Some.Claim(series.Measure, cell.Value, series.Unit, series.Scale, series.Reporter, series.Partner.Length == 0 ? null : series.Partner, series.Flow.Length == 0 ? null : series.Flow, cell.Period);
                claim = claim with { Item = series.Item is "all goods" or "" ? null : series.Item };
                if (series.Measure == "trade growth")
                    claim = claim with { Measure = "trade", Basis = Basis.Change, Direction = Math.Sign(cell.Value!.Value) };
                else if (series.Measure == "rank")
                    claim = claim with { Measure = series.Flow.Length > 0 ? "trade" : "patents", Basis = Basis.Rank };
                else if (series.Measure.EndsWith(" share", StringComparison.Ordinal))
                    claim = claim with { Measure = "projects", Basis = Basis.Share };
                yield return claim;
            }
        }
    }

    [Fact]
    public void A_cell_told_as_it_is_published_is_never_accused()
    {
        var checker = KoreaChina.Checker();
        Assert.All(TrueClaims(), claim =>
        {
            var verdict = checker.Check(claim, null);
            Assert.True(verdict.Value is VerdictValue.Supported or VerdictValue.SupportedUnder or VerdictValue.Stale or VerdictValue.SourcesDisagree, $"{claim.Measure} {claim.Subject} {claim.Partner} {claim.Value} {claim.Period}: {verdict.Value} {verdict.Explanation}");
        });
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.2)]
    [InlineData(0.5)]
    [InlineData(2.0)]
    [InlineData(1000)]
    public void A_figure_that_is_false_under_every_definition_is_never_supported(double factor)
    {
        var checker = KoreaChina.Checker();
        var tested = 0;
        foreach (var claim in TrueClaims().Where(c => c.Basis is Basis.Level or Basis.Change))
        {
            var wrong = claim with { Value = Math.Round(claim.Value!.Value * (decimal)factor, 3) };
            var verdict = checker.Check(wrong, null);
            var stated = wrong.Value!.Value * wrong.Scale;
            if (verdict.Readings.Any(r => r.Value is { } held && Math.Abs(held - stated) <= 0.1m * Math.Abs(held)))
                continue;
            tested++;
            Assert.False(verdict.Value is VerdictValue.Supported or VerdictValue.SupportedUnder, $"{claim.Measure} {claim.Subject} {claim.Partner} {wrong.Value} for {claim.Value} in {claim.Period}: {verdict.Explanation}");
        }
        Assert.True(tested > 40, tested.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(Comparator.About)]
    [InlineData(Comparator.AtLeast)]
    [InlineData(Comparator.AtMost)]
    public void Loosening_the_words_never_turns_support_into_contradiction(Comparator looser)
    {
        var checker = KoreaChina.Checker();
        foreach (var claim in TrueClaims().Where(c => c.Basis is Basis.Level or Basis.Change))
        {
            if (checker.Check(claim, null).Value is VerdictValue.Supported or VerdictValue.SupportedUnder)
                Assert.NotEqual(VerdictValue.Contradicted, checker.Check(claim with { Comparator = looser }, null).Value);
        }
    }

    [Fact]
    public void Exchanging_the_two_countries_exchanges_every_verdict()
    {
        var plain = KoreaChina.Checker();
        var exchanged = new FigureChecker(
            [.. KoreaChina.Series.Select(s => s with { Reporter = Other(s.Reporter)!, Partner = Other(s.Partner)! })],
            [.. KoreaChina.Definitions.Select(d => d with { Selector = d.Selector with { Partner = Other(d.Selector.Partner) } })],
            new("CHN", "KOR"), Some.Day("2026-09-30"), [], [.. KoreaChina.Countries.Select(c => c with { Code = Other(c.Code)! })]);
        foreach (var claim in TrueClaims().Concat(TrueClaims().Select(c => c with { Value = c.Value * 1.2m })).Concat(TrueClaims().Select(c => c with { Period = null })))
        {
            var left = plain.Check(claim, null);
            var right = exchanged.Check(claim with { Subject = Other(claim.Subject), Partner = Other(claim.Partner) }, null);
            Assert.Equal((left.Value, left.Rule.Id, left.Definition, left.Explanation), (right.Value, right.Rule.Id, right.Definition, right.Explanation));
            Assert.Equal(left.Readings.Select(r => (r.Definition, r.Label, r.Verdict, r.Value)), right.Readings.Select(r => (r.Definition, r.Label, r.Verdict, r.Value)));
        }

        static string? Other(string? code) => Pair.Has(code) ? Pair.Other(code!) : code;
    }

    [Fact]
    public void The_order_of_the_tables_changes_no_verdict()
    {
        var plain = KoreaChina.Checker();
        var reversed = new FigureChecker([.. KoreaChina.Series.Reverse()], KoreaChina.Definitions, Pair, Some.Day("2026-09-30"), [], KoreaChina.Countries);
        foreach (var claim in TrueClaims().Concat(TrueClaims().Select(c => c with { Value = c.Value * 0.8m })))
            Assert.Equal(plain.Check(claim, null).Value, reversed.Check(claim, null).Value);
    }

    [Fact]
    public void Knowing_less_never_turns_silence_into_an_accusation()
    {
        var nothing = new FigureChecker(ImmutableArray<Series>.Empty, [], Pair, Some.Day("2026-09-30"));
        foreach (var claim in TrueClaims())
            Assert.True(nothing.Check(claim, null).Value is VerdictValue.NoData or VerdictValue.NotCheckable);
    }
}
