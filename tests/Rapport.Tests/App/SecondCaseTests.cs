using System.Text.Json;
using Rapport.Cases;

namespace Rapport.Tests.App;

/// <summary>A pair outside East Asia goes through every stage by the same files and the same rules.</summary>
public sealed class SecondCaseTests
{
    [Fact]
    public void The_case_of_Germany_and_Poland_runs_through_every_stage_without_a_fault()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.BundledCase("two", like: "germany-poland");
        var run = Shell.Run("run", folder);
        Assert.Equal(0, run.Exit);
        Assert.DoesNotContain("error:", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("verify", folder).Exit);

        string[] Records(string kind) => Shell.Run("export", folder, "--kind", kind).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, Records("documents").Length);
        Assert.True(Records("events").Length >= 9);
        Assert.All(Records("verdicts"), v => Assert.Equal("supported", JsonDocument.Parse(v).RootElement.GetProperty("verdict").GetString()));
        Assert.Equal("cannot-tell", JsonDocument.Parse(Assert.Single(Records("findings"))).RootElement.GetProperty("verdict").GetProperty("value").GetString());
        Assert.All(Records("impacts"), i => Assert.True(JsonDocument.Parse(i).RootElement.GetProperty("converged").GetBoolean()));

        using var brief = JsonDocument.Parse(Shell.Run("brief", folder, "--json").Output);
        Assert.DoesNotContain("Korea", brief.RootElement.GetProperty("headline").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(10, brief.RootElement.GetProperty("sections").GetArrayLength());
        Assert.NotEqual("[]", Shell.Run("search", folder, "consultations", "--json").Output.Trim());
    }

    [Fact]
    public void Both_cases_travel_with_the_program() => Assert.Equal(["germany-poland", "korea-china"], BundledCases.Names.AsEnumerable());
}
