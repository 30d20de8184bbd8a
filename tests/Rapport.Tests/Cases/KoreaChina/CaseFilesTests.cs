using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Rapport.Tests.Cases.KoreaChina;

/// <summary>What the bundled case promises, held against its files.</summary>
public sealed class CaseFilesTests
{
    private const string Header = "series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address";

    [Fact]
    public void The_chronicle_holds_sixty_dated_facts_each_with_its_record()
    {
        var facts = CaseFiles.Entries("chronicle.yaml", "facts");
        Assert.True(facts.Select(f => f.Value("text")).Distinct(StringComparer.Ordinal).Count() >= 65);
        Assert.Equal(facts.Count, facts.Select(f => f.Value("id")).Distinct(StringComparer.Ordinal).Count());
        Assert.True(facts.Count(f => f.Value("mode") == "visit") >= 25);
        Assert.All(facts, f =>
        {
            Assert.True(DateOnly.TryParseExact(f.Value("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date));
            Assert.InRange(date.Year, 1992, 2026);
            Assert.False(string.IsNullOrWhiteSpace(f.Value("record")));
            Assert.Equal("", f.Value("status"));
            Assert.True(Word.TryParse<EventType>(f.Value("type"), out _), f.Value("id"));
            Assert.True(Word.TryParse<DatePrecision>(f.Value("precision"), out _), f.Value("id"));
        });
    }

    [Fact]
    public void Every_turn_rests_on_facts_of_the_chronicle()
    {
        var known = CaseFiles.Entries("chronicle.yaml", "facts").Select(f => f.Value("id")!).ToHashSet(StringComparer.Ordinal);
        var turns = CaseFiles.Entries("case.yaml", "turns");
        Assert.All(turns, t => Assert.NotEmpty(t.List("evidence")));
        Assert.All(turns.SelectMany(t => t.List("evidence")), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Every_outcome_names_a_series_of_the_tables()
    {
        var series = CaseFiles.Rows().Select(r => r.Cells["series"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(CaseFiles.Entries("case.yaml", "outcomes"), o => Assert.Contains(o.Value("series")!, series));
    }

    [Fact]
    public void Every_table_has_the_contracts_columns()
    {
        Assert.All(Directory.GetFiles(Path.Combine(CaseFiles.Root, "statistics"), "*.csv"), f => Assert.Equal(Header, File.ReadLines(f).First()));
    }

    [Fact]
    public void A_series_has_one_unit_one_scale_and_one_definition()
    {
        string[] identity = ["reporter", "partner", "flow", "item", "classification", "measure", "unit", "scale", "frequency", "valuation", "adjustment"];
        Assert.All(CaseFiles.Rows().GroupBy(r => r.Cells["series"], StringComparer.Ordinal), g =>
            Assert.Single(g.Select(r => r.File + "|" + string.Join('|', identity.Select(c => r.Cells[c]))).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_row_has_a_number_a_known_status_and_somebody_who_says_so()
    {
        Assert.All(CaseFiles.Rows(), r =>
        {
            Assert.True(decimal.TryParse(r.Cells["value"], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
            Assert.Contains(r.Cells["status"], (string[])["", "P", "E", "F", "C", "M"]);
            Assert.True(r.Cells["status"] == "M" || r.Cells["via"].Length > 0 || r.Cells["address"].Length > 0, string.Join(',', r.Cells.Values));
            Assert.True(r.Cells["vintage"].Length is 0 or 10, r.Cells["vintage"]);
            Assert.True(Word.TryParse<Frequency>(r.Cells["frequency"], out _), r.Cells["frequency"]);
        });
    }

    [Fact]
    public void No_cell_stands_twice_with_different_values_in_one_vintage()
    {
        Assert.All(CaseFiles.Rows().GroupBy(r => (r.Cells["series"], r.Cells["period"], r.Cells["vintage"])), g =>
            Assert.Single(g.Select(r => r.Cells["value"]).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Visitors_from_China_add_up_to_the_published_years()
    {
        var months = CaseFiles.Rows().Where(r => r.Cells["series"] == "kor.kto.arrivals.visitors.chn.month").ToList();
        Assert.Equal(8_067_722, Sum("2016"));
        Assert.Equal(4_169_353, Sum("2017"));

        decimal Sum(string year) => months.Where(r => r.Cells["period"].StartsWith(year, StringComparison.Ordinal)).Sum(r => decimal.Parse(r.Cells["value"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_definition_finds_rows_and_contested_terms_have_two_meanings()
    {
        var rows = CaseFiles.Rows().Select(r => r.Cells).ToList();
        var definitions = CaseFiles.Entries("definitions.yaml", "definitions");
        Assert.All(definitions, d =>
        {
            var selector = ((YamlMappingNode)d["series"]).Select(p => (Column: ((YamlScalarNode)p.Key).Value!, Wanted: ((YamlScalarNode)p.Value).Value!)).ToList();
            Assert.Contains(rows, r => selector.All(s => s.Wanted.StartsWith('$') || r[s.Column] == s.Wanted));
        });
        Assert.All(definitions.GroupBy(d => d.Value("term"), StringComparer.Ordinal), g => Assert.True(g.Count() >= 2, g.Key));
    }

    [Fact]
    public void Actors_point_at_actors_and_have_no_name_form_in_common_with_those_they_are_not()
    {
        var actors = CaseFiles.Entries("actors.yaml", "actors");
        var forms = actors.ToDictionary(a => a.Value("id")!, a => ((YamlSequenceNode)a["names"]).Select(n => ((YamlMappingNode)n).Value("text")!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(actors, a =>
        {
            Assert.True(Word.TryParse<ActorKind>(a.Value("kind"), out _), a.Value("id"));
            Assert.True(a.Value("partOf") is not { } whole || forms.ContainsKey(whole), a.Value("id"));
            Assert.All(a.List("notSame"), other => Assert.False(forms[a.Value("id")!].Overlaps(forms[other]), a.Value("id") + " and " + other));
        });
        Assert.True(forms["lee-jae-myung"].IsSupersetOf(["Lee Jae-myung", "이재명", "李在明", "Li Zaiming", "Lee Jae ming"]));
        Assert.Contains("시진핑", forms["xi-jinping"]);
    }

    [Fact]
    public void Notes_name_their_record_and_vantage_and_both_countries_records_are_heard()
    {
        var notes = CaseFiles.Texts(Path.Combine("press", "notes")).ToList();
        Assert.True(notes.Count >= 42);
        Assert.All(notes, n =>
        {
            Assert.Equal(["date", "kind", "record", "vantage"], n.Front.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("project-note", n.Front["kind"]);
            Assert.InRange(n.Body.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length, 60, 200);
        });
        Assert.True(notes.Count(n => n.Front["vantage"] == "CHN") >= 14 && notes.Count(n => n.Front["vantage"] == "KOR") >= 14);
    }

    [Fact]
    public void Exercises_say_what_they_are_and_what_they_teach()
    {
        var exercises = CaseFiles.Texts(Path.Combine("press", "exercises")).ToList();
        Assert.True(exercises.Count >= 14);
        Assert.All(exercises, e =>
        {
            Assert.Equal(["date", "kind", "lesson", "record", "vantage"], e.Front.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("exercise", e.Front["kind"]);
            Assert.StartsWith("Exercise. ", e.Body, StringComparison.Ordinal);
            Assert.DoesNotContain('"', e.Body);
        });
    }

    [Fact]
    public void The_table_of_flows_is_square_and_holds_own_sales()
    {
        var rows = File.ReadAllLines(Path.Combine(CaseFiles.Root, "scenarios", "tables", "world-2011.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var codes = rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(codes.Count * codes.Count, rows.Count);
        Assert.All(codes, c => Assert.Contains(rows, r => r[0] == c && r[1] == c));
        Assert.Equal("157497", rows.Single(r => r[0] == "KOR" && r[1] == "CHN")[2]);
    }
}
