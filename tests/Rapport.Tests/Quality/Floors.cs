using System.Text.Json;

namespace Rapport.Tests.Quality;

/// <summary>The pinned scores of tests/quality/floors.json.</summary>
public static class Floors
{
    /// <summary>Fails where a score lies below its floor.</summary>
    public static void Hold(double score, params string[] path)
    {
        var floor = Of(path);
        Assert.True(score >= floor, FormattableString.Invariant($"{string.Join('.', path)}: {score:F4}, the floor is {floor}"));
    }

    /// <summary>A floor.</summary>
    public static double Of(params string[] path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "floors.json")));
        return path.Aggregate(file.RootElement, (at, name) => at.GetProperty(name)).GetDouble();
    }
}
