using System.Globalization;
using Rapport.App;

namespace Rapport.Tests.App;

/// <summary>A run that is killed without warning loses nothing acknowledged and leaves nothing half; the next run goes on.</summary>
public sealed class KilledRunTests
{
    [Fact]
    public void Killed_at_every_write_point_the_next_run_comes_to_the_same_brief()
    {
        using var scratch = new ScratchFolder();
        var whole = Start(scratch, "whole");
        Assert.Equal(0, Shell.Run("run", whole).Exit);
        var expected = File.ReadAllBytes(Path.Combine(whole, "brief", "brief.json"));

        var point = 1;
        for (; point < 400; point += Stride(point))
        {
            var folder = Start(scratch, "killed-" + point.ToString(CultureInfo.InvariantCulture));
            var killed = Shell.Process(new Dictionary<string, string> { [FaultHook.Variable] = point.ToString(CultureInfo.InvariantCulture) }, "run", folder);
            Assert.Equal(0, Shell.Run("verify", folder) is { Exit: 0 or 3 } ? 0 : 1);
            var next = Shell.Run("run", folder);
            Assert.True(next.Exit == 0, next.Error);
            Assert.Equal(0, Shell.Run("verify", folder).Exit);
            Assert.Equal(expected, File.ReadAllBytes(Path.Combine(folder, "brief", "brief.json")));
            if (killed.Exit == 0)
                break;
        }
        Assert.True(point > 5, $"the run was over after {point} write points");
    }

    [Fact]
    public void Killed_at_random_the_next_run_comes_to_the_same_brief()
    {
        using var scratch = new ScratchFolder();
        var whole = Start(scratch, "whole");
        Assert.Equal(0, Shell.Run("run", whole).Exit);
        var expected = File.ReadAllBytes(Path.Combine(whole, "brief", "brief.json"));
        var folder = Start(scratch, "killed");
        for (var round = 0; round < 8; round++)
        {
            using var process = Shell.Start(null, "run", folder);
            if (!process.WaitForExit(120 + (round * 130)))
                process.Kill();
            process.WaitForExit();
        }
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        Assert.Equal(0, Shell.Run("verify", folder).Exit);
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(folder, "brief", "brief.json")));
    }

    // Every point at first, where the kinds of writes differ most; then every seventh.
    private static int Stride(int point) => point < 25 ? 1 : 7;

    private static string Start(ScratchFolder scratch, string name)
    {
        var folder = Path.Combine(scratch.Path, name);
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "KOR", "CHN").Exit);
        File.WriteAllText(Path.Combine(folder, "case.yaml"), File.ReadAllText(Path.Combine(folder, "case.yaml")).Replace($"name: \"{name}\"", "name: test", StringComparison.Ordinal));
        foreach (var number in new[] { "1", "2", "3" })
            File.WriteAllText(Path.Combine(folder, "press", $"{number}.txt"), $"Test text {number}\n\nTest Gazette, {number} January 2026\n\nSouth Korea's exports to China rose {number}2 percent in 2025, the test text says. 李 이 🐼\n");
        return folder;
    }
}
