using System.Text.RegularExpressions;

namespace Rapport.Tests.App;

/// <summary>A brief that was kept from an earlier run is given out only together with the facts it walks back to.</summary>
public sealed class KeptBriefTests
{
    [Fact]
    public void The_figures_of_a_kept_brief_can_be_traced_after_a_run_for_another_day()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.BundledCase();
        Assert.Equal(0, Shell.Run("run", folder, "--as-of", "2020-01-01").Exit);
        var early = Shell.Run("brief", folder, "--as-of", "2020-01-01", "--json").Output;
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        Assert.Equal(early, Shell.Run("brief", folder, "--as-of", "2020-01-01", "--json").Output);
        foreach (var figure in Regex.Matches(early, "fig-[0-9a-f]{20}", RegexOptions.NonBacktracking).Select(m => m.Value).Distinct())
            Assert.True(Shell.Run("trace", folder, figure).Exit == 0, $"{figure} walks back to nothing");
    }
}
