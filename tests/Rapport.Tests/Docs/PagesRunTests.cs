using System.Text.RegularExpressions;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Docs;

/// <summary>What a page tells a reader to type works, in the order of the page, and prints what the page shows.</summary>
public partial class PagesRunTests
{
    public static TheoryData<string> Pages => [.. ShellBlock.Pages.Where(p => ShellBlock.Of(p).Any())];

    [ShellTheory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_a_page_works(string page)
    {
        using var shell = new PageShell();
        foreach (var block in ShellBlock.Of(page))
        {
            // Variables of one block are not seen by the next, as in two terminals.
            var (exit, output, error) = shell.Run(block.Commands);
            Assert.True(exit == 0, $"{page}:{block.Line} exits with {exit}\n{block.Commands}{output}{error}");
            if (block.Output is not null)
                Assert.Equal(block.Output, output);
        }
    }

    [Fact]
    public void Every_command_of_the_program_is_shown_in_the_guide()
    {
        var guide = ProjectFiles.Read("docs/guide.md");
        var commands = ProjectFiles.Sources("src/Rapport.App/Commands").Select(f => NameOfCommand().Match(ProjectFiles.Read(f)).Groups[1].Value).Where(n => n.Length > 0);
        Rule.HasNoBreach(commands.Where(c => !guide.Contains($"rapport {c} ", StringComparison.Ordinal)).Select(c => $"rapport {c} is not in docs/guide.md"));
    }

    [Fact]
    public void Every_link_within_the_project_leads_somewhere() => Rule.HasNoBreach(
        from page in ProjectFiles.All
        where page.EndsWith(".md", StringComparison.Ordinal)
        from Match link in Links().Matches(ProjectFiles.Read(page))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        let full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFiles.Full(page))!, target))
        where !File.Exists(full) && !Directory.Exists(full)
        select $"{page}: {link.Groups[1].Value}");

    [Fact]
    public void A_block_of_commands_is_marked_so_that_it_is_run() => Rule.HasNoBreach(
        from page in ShellBlock.Pages
        from Match block in OtherBlocks().Matches(ProjectFiles.Read(page))
        select $"{page}: a block of {block.Groups[1].Value} with commands; write ```sh");

    [GeneratedRegex(@"DocumentedCommand\(""([a-z]+)""")]
    private static partial Regex NameOfCommand();

    [GeneratedRegex(@"(?<!`)\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^```(bash|shell|console|)\n(?:[^`]*\n)?(?:\$ )?(?:rapport|dotnet) ", RegexOptions.Multiline)]
    private static partial Regex OtherBlocks();
}
