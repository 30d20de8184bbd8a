namespace Rapport.Tests.Rules;

/// <summary>Where the library touches the outside.</summary>
public class DiskAndNetworkTests
{
    private static readonly string[] OnDisk = ["Sources", "Cases", "Ledger"];
    private static readonly string[] DiskTypes =
        ["File", "FileInfo", "Directory", "DirectoryInfo", "FileStream", "FileSystemInfo", "FileSystemWatcher", "DriveInfo", "RandomAccess"];
    private static readonly string[] PathsOfThisMachine = ["GetFullPath", "GetTempPath", "GetTempFileName", "Exists"];

    // Built from a path, these two open a file; built from a stream, they do not.
    private static readonly string[] OpenersByPath = ["new StreamReader(path", "new StreamWriter(path"];

    [Fact]
    public void Only_sources_cases_and_ledger_touch_the_disk() => Rule.HasNoBreach(Wrong(OnDisk, use =>
        use.To.Namespace is "System.IO" && (DiskTypes.Contains(use.To.Name) || (use.To == typeof(Path) && PathsOfThisMachine.Contains(use.Member)))
        || use.To.Namespace is "System.IO.MemoryMappedFiles" or "System.IO.IsolatedStorage"));

    [Fact]
    public void Only_sources_reach_the_network() => Rule.HasNoBreach(Wrong(["Sources"], use =>
        use.To.Namespace?.StartsWith("System.Net", StringComparison.Ordinal) == true && use.To != typeof(System.Net.WebUtility)));

    [Fact]
    public void Only_the_ledger_speaks_to_the_database() => Rule.HasNoBreach(Wrong(["Ledger"], use =>
        use.To.Namespace?.StartsWith("SQLitePCL", StringComparison.Ordinal) == true || use.To.Namespace?.StartsWith("Microsoft.Data", StringComparison.Ordinal) == true));

    [Fact]
    public void No_other_process_is_started_but_by_sources() => Rule.HasNoBreach(Wrong(["Sources"], use => use.To == typeof(System.Diagnostics.Process) && use.Member is ("Start" or ".ctor")));

    [Fact]
    public void No_stream_is_opened_by_a_path_elsewhere() => Rule.HasNoBreach(
        from file in ProjectFiles.Sources("src/Rapport")
        where !OnDisk.Any(stage => file.StartsWith($"src/Rapport/{stage}/", StringComparison.Ordinal))
        where OpenersByPath.Any(opener => ProjectFiles.Read(file).Contains(opener, StringComparison.Ordinal))
        select file);

    private static IEnumerable<string> Wrong(string[] allowed, Func<Compiled.Use, bool> outside) =>
        from use in Compiled.UsesIn(Compiled.Library).Where(outside)
        where !allowed.Any(stage => use.From.Namespace is { } space && (space == $"Rapport.{stage}" || space.StartsWith($"Rapport.{stage}.", StringComparison.Ordinal)))
        group use by use.ToString() into same
        orderby same.Key
        select same.Key;
}
