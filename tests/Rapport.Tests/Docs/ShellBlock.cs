using System.Text.RegularExpressions;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Docs;

/// <summary>A block of shell commands of a page, and the output that the page promises for it, if it does.</summary>
/// <param name="Page">The page, relative to the project.</param>
/// <param name="Line">Where the block begins, counted from 1.</param>
/// <param name="Commands">What a reader would type.</param>
/// <param name="Output">What she would see on standard output, or null where the page promises nothing.</param>
internal sealed partial record ShellBlock(string Page, int Line, string Commands, string? Output)
{
    /// <summary>The pages whose blocks are run: the README, CONTRIBUTING and everything under docs.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. ProjectFiles.All.Where(f => f.EndsWith(".md", StringComparison.Ordinal) && (f is "README.md" or "CONTRIBUTING.md" || f.StartsWith("docs/", StringComparison.Ordinal)))];

    /// <summary>The blocks of a page, in order.</summary>
    public static IEnumerable<ShellBlock> Of(string page)
    {
        var text = ProjectFiles.Read(page);
        return Blocks().Matches(text).Select(m => new ShellBlock(
            page, text[..m.Index].Count(c => c == '\n') + 1, m.Groups["commands"].Value, m.Groups["output"].Success ? m.Groups["output"].Value : null));
    }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```\n(?:\n*<!-- output -->\n+```text\n(?<output>.*?)^```\n)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
