using System.Text.RegularExpressions;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Docs;

/// <summary>Code that a page shows is code that a test runs.</summary>
public partial class CodeBlocksTests
{
    private static readonly string[] Tests =
        [.. ProjectFiles.Sources("tests").Select(f => string.Join('\n', ProjectFiles.Read(f).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)))];

    [Fact]
    public void Every_block_of_code_stands_in_a_test() => Rule.HasNoBreach(
        from page in ShellBlock.Pages
        from Match block in Blocks().Matches(ProjectFiles.Read(page))
        let code = string.Join('\n', block.Groups[1].Value.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        where !Tests.Any(t => t.Contains(code, StringComparison.Ordinal))
        select $"{page}: {code.Split('\n')[0]} …");

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
