namespace Rapport.Tests.Rules;

/// <summary>The project's files as a colleague would get them: what is committed or about to be, nothing built.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Skipped = ["bin", "obj", ".git", ".rapport", "brief", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    /// <summary>Paths relative to the project's root, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Under("").Order(StringComparer.Ordinal)];

    /// <summary>The C# files of a folder.</summary>
    public static IEnumerable<string> Sources(string folder) => All.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>What a file says.</summary>
    public static string Read(string file) => File.ReadAllText(Full(file));

    /// <summary>A file's bytes.</summary>
    public static byte[] ReadBytes(string file) => File.ReadAllBytes(Full(file));

    /// <summary>The place of a file on this machine.</summary>
    public static string Full(string file) => Path.Combine(SharedFolder.Project, file);

    private static IEnumerable<string> Under(string folder)
    {
        var full = new DirectoryInfo(Full(folder));
        foreach (var file in full.EnumerateFiles().Where(f => f.Name != ".git"))
            yield return folder + file.Name;
        foreach (var file in full.EnumerateDirectories().Where(d => !Skipped.Contains(d.Name)).SelectMany(d => Under($"{folder}{d.Name}/")))
            yield return file;
    }
}
