using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rapport.Tests.Rules;

/// <summary>A clean copy builds from the same packages everywhere, and no file tells of the machine it was written on.</summary>
public partial class LockFilesTests
{
    private static readonly string[] Projects = [.. ProjectFiles.All.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))];
    private static readonly string[] Text = [".cs", ".csproj", ".props", ".slnx", ".json", ".md", ".txt", ".tsv", ".csv", ".yaml", ".yml", ".sh", ".editorconfig", ".gitignore", "run", "NOTICE", "LICENSE"];

    // Files that name made-up places because such places are their subject.
    private static readonly string[] AboutPlaces = ["tests/Rapport.Tests/Ledger/FolderSuitabilityTests.cs", "tests/Rapport.Tests/Rules/LockFilesTests.cs"];

    [Fact]
    public void Every_project_has_its_lock_file() => Rule.HasNoBreach(
        from project in Projects
        let locked = Path.GetDirectoryName(project) + "/packages.lock.json"
        where !ProjectFiles.All.Contains(locked)
        select locked);

    [Fact]
    public void Every_project_is_in_the_solution() => Rule.HasNoBreach(
        Projects.Except(XDocument.Parse(ProjectFiles.Read("Rapport.slnx")).Descendants("Project").Select(p => (string)p.Attribute("Path")!)));

    [Fact]
    public void Versions_are_exact_and_stand_in_one_place()
    {
        Assert.DoesNotContain(Projects, p => PackageVersion().IsMatch(ProjectFiles.Read(p)));
        Assert.All(XDocument.Parse(ProjectFiles.Read("Directory.Packages.props")).Descendants("PackageVersion"),
            p => Assert.Matches(@"^\d+(\.\d+){1,3}$", (string)p.Attribute("Version")!));
    }

    [Fact]
    public void No_file_names_a_registry_or_a_place_on_a_machine() => Rule.HasNoBreach(
        from file in ProjectFiles.All
        where Text.Any(end => file.EndsWith(end, StringComparison.Ordinal)) && !AboutPlaces.Contains(file)
        from Match match in Machine().Matches(Encoding.UTF8.GetString(ProjectFiles.ReadBytes(file)))
        select $"{file}: {match.Value}");

    [Fact]
    public void No_package_source_is_pinned() => Assert.DoesNotContain(ProjectFiles.All, f => Path.GetFileName(f).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"<PackageReference[^>]*\bVersion(Override)?=")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"(?<![\w./:-])/(?:home|root|Users|work|mnt/[a-z]|var/folders)/\w+|(?<![\w])[A-Z]:\\(?:Users|src|dev)\\|https?://[\w.-]*(?:nuget|artifactory|nexus|pypi|npmjs)[\w.-]*")]
    private static partial Regex Machine();
}
