using Rapport.Cases;

namespace Rapport.Tests.Cases;

public sealed class CaseReaderTests
{
    [Fact]
    public void The_bundled_case_reads_without_a_fault()
    {
        var reading = CaseReader.Read(Path.Combine(SharedFolder.Project, "cases", "korea-china"));
        Assert.Empty(reading.Faults);
        Assert.Equal(new CountryPair("KOR", "CHN"), reading.Case!.Pair);
        Assert.True(reading.Case.Chronicle.Length >= 60);
        Assert.True(reading.Case.Files.Count(f => f.Role == SnapshotRole.Press) >= 52);
    }

    [Fact]
    public void A_folder_without_a_case_says_how_to_make_one()
    {
        using var scratch = new ScratchFolder();
        var reading = CaseReader.Read(scratch.Path);
        Assert.Null(reading.Case);
        Assert.Contains("rapport init", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
    }

    // Each row: what stands in case.yaml, the line of the fault, and a part of what it says.
    public static TheoryData<string, int, string> Mistakes => new()
    {
        { "schema: rapport/case/1\npair: [KOR, CHN]\nactors: [actors.yaml]\nturnz: []\n", 4, "did you mean 'turns'" },
        { "schema: rapport/case/2\npair: [KOR, CHN]\n", 1, "expected rapport/case/1" },
        { "schema: rapport/case/1\npair: [KOR, Germany]\n", 2, "DEU" },
        { "schema: rapport/case/1\npair: [KOR, KOR]\n", 2, "two different" },
        { "schema: rapport/case/1\npair: [KOR]\n", 2, "expected two" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nasOf: yesterday\n", 3, "expected a day" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nactors: missing.yaml\n", 3, "there is no missing.yaml" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nactors: ../../etc/passwd\n", 3, "within the case's folder" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nactors: /etc/passwd\n", 3, "within the case's folder" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nturns:\n  - {id: a, date: 2020-01-01, kind: warm, evidence: []}\n", 4, "expected one of thaw, chill" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\nturns:\n  - {id: a, date: 2020-01-01, kind: thaw, evidence: [nothing]}\n", 4, "a fact of the chronicle" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\ndonors: [KOR]\n", 3, "two codes" },
        { "schema: rapport/case/1\npair: &a [KOR, CHN]\ndonors: *a\n", 2, "anchor" },
        { "schema: rapport/case/1\npair: [KOR, CHN]\npair: [KOR, JPN]\n", 3, "twice" },
        { "schema: rapport/case/1\npair: [KOR, CHN\n", 3, "not YAML" },
        { "- a\n- b\n", 1, "expected a case as a block of keys" },
        { "schema: !!binary rapport\npair: [KOR, CHN]\n", 1, "tag" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_line_and_what_was_expected(string yaml, int line, string says)
    {
        using var scratch = new ScratchFolder();
        scratch.File("case.yaml", yaml);
        var faults = CaseReader.Read(scratch.Path).Faults;
        Assert.Contains(faults, f => f.Source == "case.yaml" && f.Message.Contains(says, StringComparison.Ordinal) && f.Line == line);
    }

    [Fact]
    public void An_empty_file_and_bytes_that_are_not_text_are_told_apart()
    {
        using var scratch = new ScratchFolder();
        scratch.File("case.yaml", "");
        Assert.Equal("empty", Assert.Single(CaseReader.Read(scratch.Path).Faults).Code);
        File.WriteAllBytes(Path.Combine(scratch.Path, "case.yaml"), [0xFF, 0xFE, 0x00, 0x80]);
        Assert.Equal("encoding", Assert.Single(CaseReader.Read(scratch.Path).Faults).Code);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        using var scratch = new ScratchFolder();
        scratch.File("case.yaml", "a: " + new string('[', 5000) + new string(']', 5000));
        Assert.Contains("levels", Assert.Single(CaseReader.Read(scratch.Path).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_case_is_refused()
    {
        using var scratch = new ScratchFolder();
        scratch.File("case/case.yaml", "schema: rapport/case/1\npair: [KOR, CHN]\nactors: actors.yaml\n");
        File.CreateSymbolicLink(Path.Combine(scratch.Path, "case", "actors.yaml"), scratch.File("outside.yaml", "actors: []\n"));
        var faults = CaseReader.Read(Path.Combine(scratch.Path, "case")).Faults;
        Assert.Equal("outside", Assert.Single(faults).Code);
    }

    [Fact]
    public void One_bad_fact_does_not_lose_the_others()
    {
        using var scratch = new ScratchFolder();
        scratch.File("case.yaml", "schema: rapport/case/1\npair: [KOR, CHN]\nchronicle: chronicle.yaml\n");
        scratch.File("chronicle.yaml", """
            facts:
              - {id: good, date: 2020-01-02, source: KOR, target: CHN, type: consult, text: "A meeting with 中文 and 한글.", record: "test text"}
              - {id: bad, date: 2020-13-02, source: KOR, target: CHN, type: consult, text: "x", record: "test text"}
              - {id: odd, date: 2020-01-02, source: KOR, target: CHN, type: befriend, text: "y", record: "test text"}
            """);
        var reading = CaseReader.Read(scratch.Path);
        Assert.Equal(2, reading.Faults.Length);
        Assert.Contains(reading.Faults, f => f.Line == 3 && f.Message.Contains("2020-13-02", StringComparison.Ordinal));
        Assert.Contains(reading.Faults, f => f.Line == 4 && f.Message.Contains("befriend", StringComparison.Ordinal));
        Assert.Contains(reading.Case!.Chronicle, f => f.Id.Value == "fct-good");
    }

    [Fact]
    public void A_fact_repeats_the_bytes_it_was_read_from()
    {
        var reading = CaseReader.Read(Path.Combine(SharedFolder.Project, "cases", "korea-china"));
        foreach (var fact in reading.Case!.Chronicle)
        {
            var file = reading.Case.Files.Single(f => f.Id == fact.Cell.Snapshot);
            var bytes = file.Bytes.AsSpan((int)fact.Cell.Bytes.Start, (int)fact.Cell.Bytes.Length);
            Assert.Equal(fact.Cell.Text, System.Text.Encoding.UTF8.GetString(bytes));
            Assert.Contains(fact.Text[..10], fact.Cell.Text, StringComparison.Ordinal);
        }
    }
}
