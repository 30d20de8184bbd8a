using System.Text.Json;
using Rapport.Export;
using Rapport.Inference;
using Rapport.Pipeline;
using Rapport.Tests.Inference;

namespace Rapport.Tests.Pipeline;

/// <summary>What a stage has made and the ledger keeps comes back as it was: a field that is lost on the way shows as zero on a page.</summary>
public class KeptWorkTests
{
    [Fact]
    public void A_finding_comes_back_with_every_number()
    {
        var study = SomeStudy.Of("u03", "2013-01", "log", "sc", 12) with { Family = "family", Witnesses = [new("sc", []), new("sdid", []), new("breaks", [])] };
        var finding = StudyRunner.Run(study, SomeStudy.Panel(SomeStudy.NullWorld(11, 25, 60), SomeStudy.Months(60)), default);
        Assert.NotEmpty(finding.Power);
        var back = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(finding, WorkJson.Default.Finding), WorkJson.Default.Finding)!;
        Assert.Equal(ContractJson.Line(json => MeasureJson.Write(json, finding)), ContractJson.Line(json => MeasureJson.Write(json, back)));
    }

    [Fact]
    public void A_stressed_tie_comes_back_with_every_number()
    {
        var result = Inquiries.Stress(Path.Combine(SharedFolder.Project, "cases", "korea-china", "scenarios", "break-first-year.yaml"), null, default).Result!;
        var back = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(result, WorkJson.Default.StressResult), WorkJson.Default.StressResult)!;
        Assert.Equal(ContractJson.Line(json => StressJson.Write(json, result)), ContractJson.Line(json => StressJson.Write(json, back)));
        Assert.Equal(result.Exposures.Select(e => (e.Of, e.Sector, e.Imports, e.ImportReliance, e.Herfindahl)), back.Exposures.Select(e => (e.Of, e.Sector, e.Imports, e.ImportReliance, e.Herfindahl)));
        Assert.Equal(result.Profiles, back.Profiles.AsEnumerable());
    }
}
