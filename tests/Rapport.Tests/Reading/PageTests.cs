using Rapport.Language;

namespace Rapport.Tests.Reading;

/// <summary>Pages of our own: fictional persons, places and outlets, no wording of any real page. Each file says what is to be read, then the page.</summary>
public class PageTests
{
    public static TheoryData<string> Pages { get; } =
        new(Directory.GetFiles(Path.Combine(SharedFolder.Project, "tests", "Rapport.Tests", "Reading", "Pages"), "*.page").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_its_file_says(string name)
    {
        var file = File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "Rapport.Tests", "Reading", "Pages", name + ".page"));
        var cut = file.IndexOf("\n=====\n", StringComparison.Ordinal);
        var document = Reads.Text(file[(cut + 7)..]);
        Reads.HoldsTogether(document);
        foreach (var line in file[..cut].Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (key, expected) = (line[..colon], Normalization.ToNfc(line[(colon + 1)..].Trim()).Text);
            var actual = Field(document, key, expected);
            Assert.True(expected == actual, $"{name}: {key} is '{actual}', expected '{expected}'\n{Reads.Show(document)}");
        }
    }

    private static string Field(Document document, string key, string expected) => key switch
    {
        "title" => document.Title ?? "-",
        "outlet" => string.Join("; ", document.Outlet.Select(o => o.Language + " " + o.Text)),
        "section" => document.Section ?? "-",
        "genre" => Word.Of(document.Genre),
        "authors" => string.Join("; ", document.Authors.Select(a => a.Name)),
        "affiliations" => string.Join("; ", document.Authors.SelectMany(a => a.Affiliations).Select(a => a.Text + (a.Office ? "*" : ""))),
        "translators" => string.Join("; ", document.Translators.Select(t => t.Name)),
        "published" => document.Published?.ToIso() ?? "-",
        "modified" => document.Modified?.ToIso() ?? "-",
        "zone" => document.Published?.Zone ?? "-",
        "tags" => string.Join('|', document.Tags),
        "related" => string.Join('|', document.Related.Select(r => r.Title)),
        "related-kinds" => string.Join('|', document.Related.Select(r => r.Kind)),
        "disclaimer" => document.Disclaimer ?? "-",
        "language" => document.Language ?? "-",
        "begins" => document.Body.StartsWith(expected, StringComparison.Ordinal) ? expected : document.Body[..Math.Min(60, document.Body.Length)],
        "ends" => document.Body.TrimEnd().EndsWith(expected, StringComparison.Ordinal) ? expected : document.Body[^Math.Min(60, document.Body.Length)..],
        "without" => document.Body.Contains(expected, StringComparison.Ordinal) ? "found in the body" : expected,
        "warns" => document.Warnings.Any(w => w.Code == expected) ? expected : string.Join(' ', document.Warnings.Select(w => w.Code)),
        "chain" => string.Join('|', document.Chain.Select(s => s.Step)),
        "passages" => document.Passages.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "parts" => document.Parts.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "part-titles" => string.Join('|', document.Parts.Select(p => p.Title ?? "-")),
        "part-outlets" => string.Join('|', document.Parts.Select(p => p.Outlet.IsEmpty ? "-" : p.Outlet[0].Text)),
        "part-authors" => string.Join('|', document.Parts.Select(p => p.Authors.IsEmpty ? "-" : string.Join("; ", p.Authors.Select(a => a.Name)))),
        "part-dates" => string.Join('|', document.Parts.Select(p => p.Published?.ToIso() ?? "-")),
        _ => "unknown key",
    };
}
