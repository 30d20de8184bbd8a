using System.Text.RegularExpressions;

namespace Rapport.Tests.Rules;

/// <summary>A type is found by its name, a stage by its folder, and a file can be read in one sitting.</summary>
public class OneTypePerFileTests
{
    private const int MostLines = 300;
    private static readonly string[] SaysNothing = ["Common", "Utils", "Utilities", "Helpers", "Core", "Services", "Managers", "Interfaces", "Misc", "Shared"];

    // Longer than 300 lines, and why.
    private static readonly Dictionary<string, string> Long = new(StringComparer.Ordinal)
    {
    };

    // Types that share their name with a namespace, and why.
    private static readonly Dictionary<string, string> Shares = new(StringComparer.Ordinal)
    {
        ["Rapport.Checking.Reading"] = "internal to checking, which may not use the stage Reading",
    };

    private static readonly string[] Files = [.. ProjectFiles.Sources("src")];

    [Fact]
    public void A_file_holds_one_public_type_and_bears_the_name_of_a_type_it_holds() => Rule.HasNoBreach(
        from file in Files
        let types = Regex.Matches(ProjectFiles.Read(file), @"^(public|internal|file)\s+(?:[a-z]+\s+)*?(?:class|record struct|record|struct|interface|enum)\s+(\w+)", RegexOptions.Multiline)
        where types.Count > 0
        where types.Count > 2 || types.Count(t => t.Groups[1].Value == "public") > 1 || types.All(t => t.Groups[2].Value != Path.GetFileNameWithoutExtension(file))
        select $"{file} holds {string.Join(", ", types.Select(t => t.Groups[2].Value))}");

    [Fact]
    public void A_namespace_is_a_folder() => Rule.HasNoBreach(
        from file in Files
        let space = Regex.Match(ProjectFiles.Read(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
        let folder = Path.GetDirectoryName(file)!.Replace("src/", "", StringComparison.Ordinal).Replace('/', '.')
        where space.Length > 0 && space != folder
        select $"{file} is in {space}");

    [Fact]
    public void A_folder_says_what_it_holds() => Rule.HasNoBreach(
        Files.SelectMany(f => f.Split('/')[..^1]).Distinct().Intersect(SaysNothing));

    [Fact]
    public void No_type_has_the_name_of_a_namespace()
    {
        var types = Compiled.OwnTypes(Compiled.Library).Concat(Compiled.OwnTypes(Compiled.Program)).ToArray();
        var spaces = types.Select(t => t.Namespace!.Split('.')[^1]).ToHashSet(StringComparer.Ordinal);
        Rule.HasNoBreach(types.Where(t => spaces.Contains(t.Name) && !Shares.ContainsKey(t.FullName!)).Select(t => t.FullName));
    }

    [Fact]
    public void A_file_has_at_most_300_lines_or_a_reason() => Rule.HasNoBreach(
        from file in Files
        let lines = ProjectFiles.Read(file).Count(c => c == '\n')
        where lines > MostLines && !Long.ContainsKey(file)
        select $"{file} has {lines} lines");

    [Fact]
    public void No_reason_outlives_its_file() => Assert.DoesNotContain(
        Long.Keys, f => !Files.Contains(f) || ProjectFiles.Read(f).Count(c => c == '\n') <= MostLines);
}
