using System.Text.RegularExpressions;
using Rapport.Pipeline;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Docs;

/// <summary>The example of docs/library.md is compiled here, and prints what the page shows.</summary>
public sealed partial class LibraryExampleTests
{
    [Fact]
    public void The_ten_lines_are_those_of_the_page_and_print_what_it_shows()
    {
        var page = ProjectFiles.Read("docs/library.md");
        var shown = Lines(Code().Match(page).Groups[1].Value);
        var compiled = Lines(Between().Match(ProjectFiles.Read("tests/Rapport.Tests/Docs/LibraryExampleTests.cs")).Groups[1].Value);
        Assert.InRange(shown.Length, 1, 10);
        Assert.Equal(shown, compiled);

        using var output = new StringWriter { NewLine = "\n" };
        Example(output);
        Assert.Equal(Output().Match(page).Groups[1].Value, output.ToString());
    }

    private static void Example(TextWriter output)
    {
        // begin
        var read = Inquiries.ReadText("mine", "South Korea's exports to China rose 12 percent in 2025, the ministry said.", published: "2026-02-03");
        if (read is not Parsed<Document>.Ok { Value: var document })
            throw new InvalidOperationException(((Parsed<Document>.Malformed)read).Fault.ToString());
        var record = Inquiries.Recorder();
        foreach (var claim in record(document).Claims)
        {
            output.WriteLine($"{claim.Text}: {claim.Value} {claim.Unit}, {claim.Period}");
            output.WriteLine($"stands at {claim.Span.Start}, in: {claim.Sentence.Of(document.Text)}");
        }
        // end
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal))];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("// begin\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Between();
}
