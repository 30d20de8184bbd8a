using Rapport.Checking;

namespace Rapport.Tests.Checking;

public class FigureCheckerTests
{
    private static Verdict Check(Claim claim, string asOf = "2026-09-30") => KoreaChina.Checker(asOf).Check(claim, null);

    private static Verdict Check((Claim Claim, Document Document) told, string asOf = "2026-09-30") => KoreaChina.Checker(asOf).Check(told.Claim, told.Document);

    [Fact]
    public void A_figure_of_the_seller_holds_under_its_definition_and_the_buyers_is_shown()
    {
        var verdict = Check(Some.Trade("exports", 155.8m, 2022));
        Assert.Equal(VerdictValue.SupportedUnder, verdict.Value);
        Assert.Equal([VerdictValue.Supported, VerdictValue.Contradicted], verdict.Readings.Select(r => r.Verdict));
        Assert.Equal([155_789_400_000m, 199_700_000_000m], verdict.Readings.Select(r => r.Value!.Value));
        Assert.Equal("South Korea's figures: exports to China, FOB (Korea Customs Service)", verdict.Readings[0].Label);
        Assert.Contains("General Administration of Customs of China gives 199.7 billion USD", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_the_buyer_holds_under_the_buyers_definition() =>
        Assert.Equal([VerdictValue.Contradicted, VerdictValue.Supported], Check(Some.Trade("exports", 199.7m, 2022)).Readings.Select(r => r.Verdict));

    [Fact]
    public void A_figure_that_fits_neither_side_is_contradicted()
    {
        var verdict = Check(Some.Trade("exports", 185m, 2022));
        Assert.Equal((VerdictValue.Contradicted, "check/none-holds@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Equal(2, verdict.Rows.Length);
    }

    [Fact]
    public void A_year_slip_is_told_with_the_year_it_is_true_of()
    {
        var verdict = Check(Some.Trade("total", 267.6m, 2024));
        Assert.Equal((VerdictValue.Misstated, "check/slip@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Contains("267.7 billion USD for South Korea's total trade with China", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("in 2023", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("tells it for 2024", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_from_memory_never_supports() =>
        Assert.NotEqual(VerdictValue.Supported, Check(Some.Trade("total", 272.9m, 2024)).Value);

    [Fact]
    public void A_figure_without_a_partner_is_never_held_against_a_bilateral_series()
    {
        var verdict = Check(Some.Trade("exports", 155.8m, 2022, partner: null));
        Assert.Equal(VerdictValue.NoData, verdict.Value);
        Assert.DoesNotContain(verdict.Rows, r => r.Series.Contains("chn", StringComparison.Ordinal));
        Assert.Equal("rapport data pull CASE --measure trade --flow exports --reporter KOR --partner WLD --years 2022", Assert.Single(verdict.Missing).Command);
    }

    [Theory]
    [InlineData("exports", 704.9, "check/none-holds@1")]
    [InlineData("exports", 709.4, "check/all-hold@1")]
    [InlineData("imports", 631.8, "check/all-hold@1")]
    [InlineData("balance", 77.7, "check/all-hold@1")]
    public void The_transposed_digits_of_2025_are_told_from_the_true_ones(string flow, double value, string rule) =>
        Assert.Equal(rule, Check(Some.Trade(flow, (decimal)value, 2025, partner: null)).Rule.Id);

    [Fact]
    public void Semiconductor_exports_over_170_billion_hold_by_two_of_three_definitions()
    {
        var claim = Some.Trade("exports", 170, 2025, partner: null) with { Item = "semiconductors", Comparator = Comparator.Over };
        var verdict = Check(claim);
        Assert.Equal(VerdictValue.SupportedUnder, verdict.Value);
        Assert.Equal(["semiconductors-mti831", "semiconductors-customs-item", "semiconductors-hs8542"], verdict.Readings.Select(r => r.Definition));
        Assert.Equal([VerdictValue.Supported, VerdictValue.Supported, VerdictValue.Contradicted], verdict.Readings.Select(r => r.Verdict));
        Assert.Equal("over", verdict.Tolerance!.From);
    }

    [Fact]
    public void Twenty_percent_for_twenty_two_holds_only_as_a_rounded_figure()
    {
        var verdict = Check(Some.Change("exports", 20, 2025, partner: null, item: "semiconductors"));
        Assert.Equal((VerdictValue.SupportedUnder, "check/rounded@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Equal(3, verdict.Readings.Length);
    }

    [Fact]
    public void China_is_Koreas_largest_partner_by_the_latest_place_held()
    {
        var verdict = Check(Some.Rank("KOR", "CHN", 1).In("China is South Korea's largest trading partner.", "2026-01-07"));
        Assert.Equal(VerdictValue.Supported, verdict.Value);
        Assert.Contains("inferred", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Third_largest_was_true_of_2023_and_is_stale_in_2026()
    {
        var verdict = Check(Some.Rank("CHN", "KOR", 3).In("South Korea is China's third largest trading partner.", "2026-01-07"));
        Assert.Equal((VerdictValue.Stale, "check/held-earlier@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Contains("3rd place", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("2nd place", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Third_largest_for_2023_holds_among_countries_and_not_among_blocs()
    {
        var verdict = Check(Some.Rank("CHN", "KOR", 3, 2023));
        Assert.Equal((VerdictValue.SupportedUnder, "rank-among-countries"), (verdict.Value, verdict.Definition));
        Assert.Equal([3m, 5m], verdict.Readings.Select(r => r.Value!.Value));
    }

    [Fact]
    public void An_offices_own_rank_says_that_the_office_states_it()
    {
        var claim = Some.Claim("patents", null, null, 1, "CHN", null) with { Type = ClaimType.Superlative, Basis = Basis.Rank, Item = "ai" };
        var verdict = Check(claim.In("As the country with the most registered AI patents in the world, China also possesses strong capabilities.", "2026-01-06"));
        Assert.Equal(VerdictValue.Supported, verdict.Value);
        Assert.Contains("as the office states it", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("as reported by China News Service", verdict.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-06", VerdictValue.Supported)]
    [InlineData("2026-09-30", VerdictValue.Stale)]
    public void Over_5000_enterprises_is_a_function_of_the_day(string asOf, VerdictValue expected)
    {
        var claim = Some.Claim("enterprises", 5000, "enterprises", 1, "CHN", null) with { Comparator = Comparator.Over, Item = "ai" };
        var verdict = Check(claim.In("The number of AI-related enterprises has surpassed 5,000.", "2026-01-06"), asOf);
        Assert.Equal(expected, verdict.Value);
        Assert.Contains("5,300", verdict.Explanation, StringComparison.Ordinal);
        Assert.Equal(expected == VerdictValue.Stale, verdict.Explanation.Contains("6,000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_target_for_the_potential_rate_told_as_growth_is_misstated()
    {
        var claim = Some.Claim("growth", 3, "percent", 1, "KOR", null) with { Comparator = Comparator.Over, Modality = Modality.Promised };
        var verdict = Check(claim.In("Last year, the government unveiled a blueprint to achieve over 3% annual economic growth.", "2026-01-06"));
        Assert.Equal((VerdictValue.Misstated, "check/concept@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Contains("potential", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("2 percent", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_target_named_as_one_is_supported()
    {
        var claim = Some.Claim("growth", 3, "percent", 1, "KOR", null) with { Modality = Modality.Promised };
        Assert.Equal(VerdictValue.Supported, Check(claim.In("The strategy names a target of 3 percent for potential growth.", "2025-09-01")).Value);
    }

    [Fact]
    public void A_part_told_as_a_count_is_held_against_the_part_and_not_the_whole()
    {
        var claim = Some.Claim("projects", 15, "projects", 1, "KOR", null, text: "15 of which") with { Basis = Basis.Count };
        Assert.Equal(VerdictValue.Supported, Check(claim).Value);
        Assert.NotEqual(VerdictValue.Supported, Check(claim with { Value = 25 }).Value);
    }

    [Fact]
    public void Over_200_business_figures_need_no_partner_of_their_own()
    {
        var claim = Some.Claim("delegation", 200, "persons", 1, "KOR", null) with { Comparator = Comparator.Over };
        var verdict = Check(claim.In("Over 200 business figures were in the delegation.", "2026-01-07"));
        Assert.Equal(VerdictValue.Supported, verdict.Value);
        Assert.Contains("as reported by Reuters", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_counts_of_one_thing_are_a_disagreement_of_the_sources() =>
        Assert.Equal(VerdictValue.SourcesDisagree, Check(Some.Claim("documents", 14, "documents", 1, "KOR", "CHN", period: Period.OfMonth(2026, 1))).Value);

    [Fact]
    public void A_replaced_vintage_makes_a_figure_stale()
    {
        Assert.Equal(VerdictValue.Stale, Check(Some.Trade("total", 211.3m, 2016)).Value);
        Assert.Equal(VerdictValue.SupportedUnder, Check(Some.Trade("total", 211.3m, 2016), "2018-01-01").Value);
        Assert.Equal(VerdictValue.SupportedUnder, Check(Some.Trade("total", 211.4m, 2016)).Value);
    }

    [Theory]
    [InlineData(0.80, 2025, VerdictValue.Supported)]
    [InlineData(0.75, 2024, VerdictValue.Supported)]
    [InlineData(0.65, 2024, VerdictValue.Contradicted)]
    [InlineData(1.24, 1999, VerdictValue.NoData)]
    public void Fertility_is_read_for_its_year(double value, int year, VerdictValue expected) =>
        Assert.Equal(expected, Check(Some.Claim("tfr", (decimal)value, null, 1, "KOR", null, period: Period.OfYear(year))).Value);

    [Fact]
    public void A_thousandfold_slip_is_told() =>
        Assert.Equal("check/slip@1", Check(Some.Trade("exports", 709.4m, 2025, partner: null) with { Scale = 1_000_000 }).Rule.Id);

    [Theory]
    [InlineData(ClaimType.Normative, null)]
    [InlineData(ClaimType.Predictive, null)]
    [InlineData(ClaimType.Vague, VerdictValue.Undefined)]
    public void Statements_without_a_figure_get_what_the_contract_says(ClaimType type, VerdictValue? expected)
    {
        var claim = Some.Claim("trade", null, null, 1, "KOR", "CHN", "total") with { Type = type };
        Assert.Equal(expected, Check(claim.In("Bilateral trade growth is sluggish.")).Value);
    }

    [Fact]
    public void A_superlative_without_a_set_to_compare_with_is_not_refuted()
    {
        var claim = Some.Claim("x", null, null, 1, null, null) with { Type = ClaimType.Superlative, Measure = null };
        var verdict = Check(claim.In("The scale of joint projects is unmatched by other bilateral partnerships."));
        Assert.Equal(VerdictValue.NotCheckable, verdict.Value);
        Assert.NotEmpty(verdict.Missing);
    }

    [Fact]
    public void A_named_reporter_is_the_only_one_asked()
    {
        Assert.Equal("check/slip@1", Check(Some.Trade("exports", 155.8m, 2022).In("Chinese customs put Korea's exports to China at 155.8 billion dollars in 2022.")).Rule.Id);
        Assert.Equal(VerdictValue.Supported, Check(Some.Trade("exports", 199.7m, 2022).In("Chinese customs put Korea's exports to China at 199.7 billion dollars in 2022.")).Value);
    }

    [Theory]
    [InlineData("267.7", "KOR", "CHN", VerdictValue.Supported)]
    [InlineData("310.7", "CHN", "KOR", VerdictValue.SupportedUnder)]
    public void A_reporter_counts_for_the_figures_of_its_own_clause(string figure, string subject, string partner, VerdictValue expected)
    {
        const string Sentence = "Bilateral trade reached 267.7 billion dollars in 2023, according to South Korean customs; China put it at 310.7 billion.";
        var (claim, document) = Some.Trade("total", decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture), 2023, subject, partner).In(Sentence);
        Assert.Equal(expected, Check((claim with { Span = new(Sentence.IndexOf(figure, StringComparison.Ordinal), figure.Length) }, document)).Value);
    }

    [Fact]
    public void Every_no_data_names_what_is_missing_and_the_command()
    {
        foreach (var claim in (Claim[])[Some.Trade("exports", 1, 1950), Some.Claim("tariff", 25, "percent", 1), Some.Rank("KOR", "USA", 2), Some.Claim("investment", 5)])
        {
            var verdict = Check(claim);
            Assert.Equal(VerdictValue.NoData, verdict.Value);
            Assert.NotEmpty(verdict.Missing);
            // A service is asked where one is known; a file is asked for where none is.
            Assert.All(verdict.Missing, m => Assert.True(m.Command == "rapport data import CASE FILE" || DataQuery.FromCommand(m.Command) is not null, m.Command));
        }
    }

    [Fact]
    public void Every_verdict_names_a_rule_of_the_declared_list()
    {
        var rules = FigureChecker.Rules.Select(r => r.Rule.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(rules.Count, FigureChecker.Rules.Length);
        Assert.All(rules, r => Assert.Matches("^check/[a-z-]+@[0-9]+$", r));
        Assert.Contains(Check(Some.Trade("exports", 155.8m, 2022)).Rule.Id, rules);
    }

    [Fact]
    public void The_page_on_checking_tells_the_rules_in_their_order()
    {
        var page = File.ReadAllLines(Path.Combine(SharedFolder.Project, "docs", "checking.md"));
        var told = page.Where(l => l.StartsWith("| `check/", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(FigureChecker.Rules.Select(r => r.Rule.Id), told);
    }

    [Fact]
    public void Nothing_a_text_may_write_makes_it_throw()
    {
        var checker = KoreaChina.Checker();
        decimal?[] values = [null, 0, -1, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 5];
        decimal[] scales = [1, 0, -1, 1_000_000_000_000, decimal.MaxValue];
        Period?[] periods = [null, Period.OfYear(1), Period.OfYear(9999), new(new(2025, 5, 1), new(2024, 5, 1), DatePrecision.Day), Period.OfDay(new(2024, 2, 29)), Period.OfYear(2023)];
        foreach (var basis in Enum.GetValues<Basis>())
        {
            foreach (var value in values)
            {
                foreach (var scale in scales)
                {
                    foreach (var period in periods)
                    {
                        foreach (var comparator in Enum.GetValues<Comparator>())
                        {
                            var claim = Some.Claim("trade", value, "USD", scale, flow: "exports", period: period, text: "한 中 \uD800") with { Basis = basis, Comparator = comparator, Direction = -1, Base = "from 1 a month earlier" };
                            Assert.NotEmpty(checker.Check(claim, null).Explanation);
                        }
                    }
                }
            }
        }
    }
}
