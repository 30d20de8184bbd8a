using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapport.Export;
using Rapport.Ledger;
using Rapport.Tests.App;

namespace Rapport.Tests.Export;

/// <summary>What is handed on to other programs: read back by readers that we did not write where one can be had.</summary>
public sealed class HandedOnTests(HandedOnCase held) : IClassFixture<HandedOnCase>, IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly string _folder = held.Folder;

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("documents")]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("verdicts")]
    [InlineData("impacts")]
    public void A_workbook_is_sound_holds_no_formula_and_has_the_rows_of_the_csv(string kind)
    {
        var (book, table) = (Path.Combine(_scratch.Path, kind + ".xlsx"), Path.Combine(_scratch.Path, kind + ".csv"));
        Assert.Equal(0, Shell.Run("export", _folder, "--kind", kind, "--form", "xlsx", "--to", book).Exit);
        Assert.Equal(0, Shell.Run("export", _folder, "--kind", kind, "--form", "csv", "--to", table).Exit);
        using var opened = SpreadsheetDocument.Open(book, false);
        Assert.Empty(new OpenXmlValidator().Validate(opened));
        var sheet = opened.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.True(File.ReadAllBytes(table).AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var columns = File.ReadLines(table).First().TrimStart('\uFEFF').Split(',');
        var rows = sheet.Descendants<Row>().ToArray();
        Assert.Equal(columns, rows[0].Descendants<Cell>().Select(c => c.InnerText));
        Assert.True(rows.Length > 1);
        if (kind == "documents")
            Assert.DoesNotContain("text", columns);
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe_and_numbers_stay_numbers()
    {
        string[] lines = ["{\"text\":\"=1+1\",\"value\":-5,\"more\":{\"a\":\"@x\",\"b\":null},\"list\":[1,2]}", "{\"text\":\"plain, quoted \\\"x\\\"\",\"value\":2.5,\"more\":{\"a\":\"b\",\"c\":true}}"];
        string Csv(bool raw)
        {
            using var output = new StringWriter();
            RecordTables.WriteCsv(output, "events", () => lines, raw);
            return output.ToString();
        }

        Assert.Equal("\uFEFFtext,value,more.a,more.b,list,more.c\r\n'=1+1,-5,'@x,,\"[1,2]\",\r\n\"plain, quoted \"\"x\"\"\",2.5,b,,,true\r\n", Csv(false));
        Assert.Contains("\r\n=1+1,-5,@x,", Csv(true), StringComparison.Ordinal);
    }

    [Fact]
    public void References_carry_the_day_of_publication_and_whole_names()
    {
        using var csl = JsonDocument.Parse(Shell.Run("export", _folder, "--kind", "documents", "--form", "csl").Output);
        var item = Assert.Single(csl.RootElement.EnumerateArray());
        Assert.Equal("[[2026,2,3]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        Assert.Equal("Anna Tester", item.GetProperty("author")[0].GetProperty("literal").GetString());
        var bibtex = Shell.Run("export", _folder, "--kind", "documents", "--form", "bibtex").Output;
        Assert.Contains("author = {{Anna Tester}}", bibtex, StringComparison.Ordinal);
        Assert.Contains(@"title = {{A \{test\} \& ""piece"" of the test}}", bibtex, StringComparison.Ordinal);
        Assert.Equal(bibtex.Count(c => c == '{'), bibtex.Count(c => c == '}'));
        var ris = Shell.Run("export", _folder, "--kind", "documents", "--form", "ris").Output;
        Assert.Contains("DA  - 2026/02/03/", ris, StringComparison.Ordinal);
        Assert.EndsWith("ER  - \r\n\r\n", ris, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotation_stands_at_its_words_in_the_text_whose_hash_it_names()
    {
        var documents = Shell.Run("export", _folder, "--kind", "documents").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(d => "urn:rapport:" + d.GetProperty("id").GetString(), d => d.GetProperty("text").GetString()!);
        var annotations = Shell.Run("export", _folder, "--kind", "annotations").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.NotEmpty(annotations);
        foreach (var target in annotations.Select(a => a.GetProperty("target")))
        {
            var text = documents[target.GetProperty("source").GetString()!];
            var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            Assert.Equal(quote.GetProperty("exact").GetString(), text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
            Assert.Equal(Identity.Sha256(text), target.GetProperty("rapport:textSha256").GetString());
        }
    }

    [Fact]
    public void What_readers_noted_is_handed_on_and_what_lost_its_place_says_so()
    {
        var copy = Path.Combine(_scratch.Path, "noted");
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var document = JsonDocument.Parse(Shell.Run("export", copy, "--kind", "documents").Output.Split('\n')[0]).RootElement;
        var id = document.GetProperty("id").GetString()!;
        var opened = (LedgerOpening.Opened)LedgerFile.Open(copy, new() { Clock = TimeProvider.System, Writer = "test" });
        using (var ledger = opened.Ledger)
        {
            ledger.Notes.Keep(AnnotationKind.Tag, id, null, null, "한국 <b>", "anna");
            ledger.Notes.Keep(AnnotationKind.Correction, id, null, new(new(0, 5), "never stood here", new(0, 5)), "it is 13", "ben");
        }
        var noted = Shell.Run("export", copy, "--kind", "annotations").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).Where(a => a.TryGetProperty("creator", out _)).ToDictionary(a => a.GetProperty("motivation").GetString()!);
        Assert.Equal(2, noted.Count);
        Assert.Equal("한국 <b>", noted["tagging"].GetProperty("body").GetProperty("value").GetString());
        Assert.Equal("anna", noted["tagging"].GetProperty("creator").GetProperty("name").GetString());
        Assert.False(noted["tagging"].GetProperty("target").TryGetProperty("selector", out _));
        var lost = noted["editing"].GetProperty("target");
        Assert.True(lost.GetProperty("rapport:lost").GetBoolean());
        Assert.Equal("never stood here", Assert.Single(lost.GetProperty("selector").EnumerateArray()).GetProperty("exact").GetString());
    }

    [Fact]
    public void Provenance_names_nothing_that_it_does_not_declare()
    {
        using var provenance = JsonDocument.Parse(Shell.Run("export", _folder, "--kind", "provenance").Output);
        var root = provenance.RootElement;
        var entities = root.GetProperty("entity").EnumerateObject().Select(e => e.Name).ToHashSet();
        foreach (var derived in root.GetProperty("wasDerivedFrom").EnumerateObject())
        {
            Assert.Contains(derived.Value.GetProperty("prov:generatedEntity").GetString()!, entities);
            Assert.Contains(derived.Value.GetProperty("prov:usedEntity").GetString()!, entities);
        }
        var activities = root.GetProperty("activity").EnumerateObject().Select(e => e.Name).ToHashSet();
        Assert.All(root.GetProperty("wasGeneratedBy").EnumerateObject(), g => Assert.Contains(g.Value.GetProperty("prov:activity").GetString()!, activities));
    }

    [Fact]
    public void A_data_package_describes_its_tables_and_is_the_same_twice()
    {
        var (one, two) = (Path.Combine(_scratch.Path, "one.zip"), Path.Combine(_scratch.Path, "two.zip"));
        Assert.Equal(0, Shell.Run("export", _folder, "--kind", "package", "--to", one).Exit);
        Assert.Equal(0, Shell.Run("export", _folder, "--kind", "package", "--to", two).Exit);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        using var zip = ZipFile.OpenRead(one);
        using var described = JsonDocument.Parse(zip.GetEntry("datapackage.json")!.Open());
        foreach (var resource in described.RootElement.GetProperty("resources").EnumerateArray())
        {
            using var table = zip.GetEntry(resource.GetProperty("path").GetString()!)!.Open();
            using var bytes = new MemoryStream();
            table.CopyTo(bytes);
            Assert.Equal("sha256:" + Identity.Sha256(bytes.ToArray()), resource.GetProperty("hash").GetString());
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt64());
            var header = Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');
            Assert.Equal(header, resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        }
        Assert.Contains("content root", new StreamReader(zip.GetEntry("README.md")!.Open()).ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events", "ris")]
    [InlineData("package", "csv")]
    [InlineData("digest", "csv")]
    [InlineData("documents", "html")]
    public void A_form_that_a_kind_does_not_have_is_refused(string kind, string form) => Assert.Equal(2, Shell.Run("export", _folder, "--kind", kind, "--form", form).Exit);

    [Fact]
    public void Before_the_first_run_there_is_no_package()
    {
        var folder = Path.Combine(_scratch.Path, "empty");
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "DEU", "POL").Exit);
        var to = Path.Combine(_scratch.Path, "none.zip");
        Assert.Equal(3, Shell.Run("export", folder, "--kind", "package", "--to", to).Exit);
        Assert.False(File.Exists(to) || File.Exists(to + ".new"));
    }
}
