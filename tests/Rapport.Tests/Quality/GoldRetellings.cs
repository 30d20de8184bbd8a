using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Tests.Quality;

/// <summary>Reports of acts with the words that tell each (tests/quality/retellings).</summary>
/// <param name="Number">The bundle's number; those that leave 0 by 3 are sealed.</param>
/// <param name="Pair">The two countries.</param>
/// <param name="Reports">Its reports.</param>
internal sealed record GoldRetellings(int Number, CountryPair Pair, List<GoldRetellings.Report> Reports)
{
    /// <summary>One report: its text without marks, and where each act is told.</summary>
    internal sealed record Report(string Published, string Text, List<(int Act, TextSpan Span)> Tellings);

    /// <summary>All bundles.</summary>
    public static IEnumerable<GoldRetellings> Read()
    {
        var file = File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "retellings", "reports.txt")).ReplaceLineEndings("\n");
        foreach (var block in file.Split("\n== ").Skip(1))
        {
            var parts = block.Split("\n-- ");
            var head = parts[0].Split(" | ");
            var countries = head[1].Split(' ');
            yield return new(int.Parse(head[0], CultureInfo.InvariantCulture), new(countries[0], countries[1]), [.. parts.Skip(1).Select(ReportOf)]);
        }
    }

    private static Report ReportOf(string part)
    {
        var line = part.IndexOf('\n', StringComparison.Ordinal);
        var marked = part[(line + 1)..].Trim();
        var plain = new StringBuilder();
        var tellings = new List<(int, TextSpan)>();
        var at = 0;
        foreach (Match mark in Regex.Matches(marked, @"\[(\d+): ([^\]]+)\]"))
        {
            plain.Append(marked, at, mark.Index - at);
            tellings.Add((int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture), new(plain.Length, mark.Groups[2].Length)));
            plain.Append(mark.Groups[2].Value);
            at = mark.Index + mark.Length;
        }
        return new(part[..line].Trim(), plain.Append(marked, at, marked.Length - at).ToString(), tellings);
    }
}
