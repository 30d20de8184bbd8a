using Rapport.Cases;

namespace Rapport.Tests.Cases;

public sealed class CaseStarterTests
{
    [Theory]
    [InlineData("DEU", "POL")]
    [InlineData("Kenya", "Ethiopia")]
    [InlineData("法国", "스페인")]
    [InlineData("HKG", "TWN")]
    public void A_case_starts_for_any_two_countries_and_reads_without_a_fault(string first, string second)
    {
        using var scratch = new ScratchFolder();
        var start = Assert.IsType<Parsed<CaseStart>.Ok>(CaseStarter.Plan("new \"case\"", first, second, null)).Value;
        Assert.Null(CaseStarter.Write(scratch.Path, start));
        var reading = CaseReader.Read(scratch.Path);
        Assert.Empty(reading.Faults);
        Assert.Equal(start.Pair, reading.Case!.Pair);
        Assert.Equal("new \"case\"", reading.Case.Name);
    }

    [Fact]
    public void A_case_like_the_bundled_one_takes_over_everything_but_its_press()
    {
        using var scratch = new ScratchFolder();
        var start = Assert.IsType<Parsed<CaseStart>.Ok>(CaseStarter.Plan("mine", null, null, "korea-china")).Value;
        Assert.Null(CaseStarter.Write(scratch.Path, start));
        var reading = CaseReader.Read(scratch.Path);
        Assert.Empty(reading.Faults);
        Assert.Equal("mine", reading.Case!.Name);
        Assert.DoesNotContain(reading.Case.Files, f => f.Role == SnapshotRole.Press);
        Assert.NotEmpty(reading.Case.Chronicle);
        Assert.NotEmpty(reading.Case.Studies);
        Assert.Contains(reading.Case.Files, f => f.Role == SnapshotRole.Table);
    }

    [Fact]
    public void Another_pair_takes_over_actors_definitions_and_tables_alone()
    {
        using var scratch = new ScratchFolder();
        var start = Assert.IsType<Parsed<CaseStart>.Ok>(CaseStarter.Plan("mine", "JPN", "AUS", "korea-china")).Value;
        Assert.Null(CaseStarter.Write(scratch.Path, start));
        var reading = CaseReader.Read(scratch.Path);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Case!.Chronicle);
        Assert.Empty(reading.Case.Studies);
        Assert.NotEmpty(reading.Case.Definitions);
    }

    [Theory]
    [InlineData("Germny", "POL", "DEU")]
    [InlineData("KOR", "KOR", "two different")]
    public void A_country_that_is_not_understood_is_refused_with_what_may_be_meant(string first, string second, string says)
    {
        var refused = Assert.IsType<Parsed<CaseStart>.Malformed>(CaseStarter.Plan("x", first, second, null));
        Assert.Contains(says, refused.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_the_model_names_the_bundled_case() =>
        Assert.Contains("korea-china", Assert.IsType<Parsed<CaseStart>.Malformed>(CaseStarter.Plan("x", null, null, "corea-china")).Fault.Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_is_a_case_is_never_overwritten()
    {
        using var scratch = new ScratchFolder();
        scratch.File("case.yaml", "mine");
        var start = Assert.IsType<Parsed<CaseStart>.Ok>(CaseStarter.Plan("x", "DEU", "POL", null)).Value;
        Assert.Equal("exists", CaseStarter.Write(scratch.Path, start)?.Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(scratch.Path, "case.yaml")));
    }
}
