using Rapport.Pipeline;

namespace Rapport.Tests.Inference.Published;

/// <summary>Puts a study's file, written as a user would write it, to data of others, and reads what comes back.</summary>
internal static class PublishedStudy
{
    /// <summary>The finding of a replication.</summary>
    /// <param name="data">The data's file below <c>data/methods</c>, or a path of its own.</param>
    /// <param name="rest">The study from <c>outcome</c> on.</param>
    /// <param name="columns">The data's unit, time and filter, as the file has them.</param>
    public static Finding Run(string data, string columns, string rest)
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "study.yaml");
        var path = Path.IsPathRooted(data) ? data : SharedFolder.File("data/methods/" + data);
        File.WriteAllText(file, $"schema: rapport/study/1\nid: published\nquestion: Is the published result had again?\nmode: replication\ndata: {{file: \"{path}\", {columns}}}\n{rest}\n");
        var (findings, faults) = Inquiries.Measure([file], null, default);
        Assert.Empty(faults);
        return Assert.Single(findings);
    }

    /// <summary>The coefficient of a name.</summary>
    public static Coefficient Of(this Witness witness, string name) => witness.Coefficients.Single(c => c.Name == name);
}
