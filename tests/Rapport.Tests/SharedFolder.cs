namespace Rapport.Tests;

/// <summary>Finds the project's root and the folder of development data beside it.</summary>
public static class SharedFolder
{
    public const string Absent = "needs ../shared (development data), which is not here";

    /// <summary>The folder that holds Rapport.slnx.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>The folder `shared` beside the project, or null where there is none.</summary>
    public static string? Path { get; } = Directory.Exists(Beside) ? Beside : null;

    /// <summary>A file of the shared folder.</summary>
    public static string File(string relative) => System.IO.Path.Combine(Path ?? throw new InvalidOperationException(Absent), relative);

    private static string Beside => System.IO.Path.GetFullPath(System.IO.Path.Combine(Project, "..", "shared"));

    private static string FindProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Rapport.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Rapport.slnx not found above the test's folder");
    }
}
