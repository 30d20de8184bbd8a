using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Export;

namespace Rapport.Tests.Export;

/// <summary>What the writers write is what docs/formats promises, with everything filled in and with nothing.</summary>
public class WritersFitTheContractTests
{
    [Fact]
    public void A_document() => Fits("read", json => ReadJson.Write(json, Made.Document));

    [Fact]
    public void A_document_with_its_candidates() => Fits("read", json => ReadJson.Write(json, Made.Document with
    {
        Candidates = [new("title", "A title", "heading", "heading", new(3, 7), 100, true), new("published", "2031-01-07", "address", "address", new(0, 0), 99, false)],
    }, explain: true));

    [Fact]
    public void A_document_of_which_nothing_is_known() => Fits("read", json => ReadJson.Write(json, new()
    {
        Id = DocumentId.From("a"), Snapshot = SnapshotId.From("a"), Source = "-", Sha256 = Identity.Sha256(""), TextSha256 = "", Encoding = "utf-8", Rule = "test", Text = "", Runs = [],
    }));

    [Fact]
    public void A_digest() => Fits("digest", json => DigestJson.Write(json, new("Title",
    [
        new(DocumentId.From("a"), 0, new(1, 2), "ab", true, "T", [new("en", "O")], new(new(2026, 1, 6), null, DatePrecision.Day, null, false, true), Made.Document.Authors, Made.Document.Translators, Genre.Opinion, "en", "D", "https://example.org/"),
        new(DocumentId.From("b"), null, new(1, 2), "ab", false, null, [], null, [], [], Genre.Unknown, null, null, null),
    ])));

    [Fact]
    public void The_claims_of_a_document() => Fits("claims", json => ClaimsJson.Write(json, "1", Made.Recording));

    [Fact]
    public void What_one_text_tells() => Fits("code", json => CodeJson.Write(json, "1", new(Made.Recording.Events, [.. Made.Recording.Events.Select(_ => ImmutableArray.Create("rule"))], Made.Recording.Pledges, null), explain: true));

    [Fact]
    public void Two_readouts() => Fits("readouts", json => ReadoutsJson.Write(json, ("a.txt", Made.Words), ("b.txt", Made.Words), [new(ReadoutKind.Reworded, Made.Span, Made.Span, 0.5, [Made.Span], []), new(ReadoutKind.LeftOnly, Made.Span, null, 0, [], []), new(ReadoutKind.RightOnly, null, Made.Span, 0, [], [])]));

    [Fact]
    public void Who_said_what() => Fits("quotes", json => QuotesJson.Write(json, "1", [.. Made.Recording.Quotes, .. Made.Recording.Quotes.Select(q => q with { Cue = "said", CueClass = "say", CueSpan = new(0, 4), Within = q.Id })], Made.Recording.Stances));

    [Fact]
    public void Which_text_derives_from_which() => Fits("copies", json => CopiesJson.Write(json, new("a", "b#1", CopyKind.Abridged, "a", false, [(new(0, 9), new(4, 9))])));

    [Fact]
    public void How_two_names_compare() => Fits("names", json => NamesJson.Write(json, "1", new NameComparison(0.5, NameVerdict.Possible, "a veto", [new(0, "li", "pinyin", "이", "hangul", ["李"], -0.1), new(1, "a", "latin", "", "latin", [], null)])));

    [Fact]
    public void Which_parties_a_name_may_be() => Fits("names-against", json => NamesJson.Write(json, "1", ImmutableArray.Create(new ActorMatch(new(new("act-test"), ActorKind.Person, null, [], [], null, []), "Test", 0.9, NameVerdict.Likely))));

    [Fact]
    public void What_one_text_tells_by_dictionaries() => Fits("code-dictionaries", json => CodeJson.Write(json, "1", [new(new("Arnor", "ARNGOV", new(0, 5)), new("the Shire", "FRO/BIL", new(10, 9)), "057", new(6, 3), new("events/dictionaries@1", "verbs.txt", 3))]));

    [Fact]
    public void A_verdict() => Fits("check", json => CheckJson.Write(json, Made.Verdict));

    [Fact]
    public void A_statement_without_a_verdict() => Fits("check", json => CheckJson.Write(json, Made.Verdict with { Value = null, Definition = null, Tolerance = null, Override = null, Rows = [] }));

    [Fact]
    public void A_finding() => Fits("measure", json => MeasureJson.Write(json, Made.Finding));

    [Fact]
    public void A_replication_has_no_verdict() => Fits("measure", json => MeasureJson.Write(json, Made.Finding with { Verdict = null, Registered = "replication" }));

    [Fact]
    public void A_scenario_s_outcome() => Fits("stress", json => StressJson.Write(json, Made.Stress));

    [Fact]
    public void What_a_search_found() => Fits("search", json => SearchJson.Write(json, [Made.Hit, Made.Hit with { Part = null, Title = null, Outlet = null, Published = null }]));

    [Fact]
    public void An_empty_search() => Fits("search", json => SearchJson.Write(json, []));

    [Fact]
    public void A_brief() => Fits("brief", json => BriefJson.Write(json, Made.Brief));

    [Fact]
    public void A_way_back_to_bytes() => Fits("trace", json => TraceJson.Write(json, "fig-1", [new("figure", "fig-1", null, null, null, "6.6"), new("cell", "obs-1", "a.csv", new(1, 2), Made.Span, "6.6")]));

    [Fact]
    public void What_moved() => Fits("changes", json => ChangesJson.Write(json, "2026-01-01", [Made.Change, Made.Change with { Before = null, After = null, Entry = null }]));

    [Fact]
    public void An_event() => Fits("event", json => EventJson.Write(json, Made.Event));

    [Fact]
    public void A_pledge() => Fits("pledge", json => EventJson.Write(json, Made.Pledge));

    [Fact]
    public void A_quote() => Fits("quote", json => QuoteJson.Write(json, new(QuoteId.From("a"), DocumentId.From("a"), QuoteKind.Mixed, Made.Span, "수출", "said", Made.Speaker, Made.Rule)));

    [Fact]
    public void A_party() => Fits("actor", json => ActorJson.Write(json, new(
        ActorId.From("a"), ActorKind.Person, "KOR", [new("김보기", "ko", "hangul", ActorNameKind.Official)], [new("minister", "KOR", Made.Day, null, "a paper")], ActorId.From("b"), [ActorId.From("c")])));

    [Fact]
    public void A_decision() => Fits("decision", json => DecisionJson.Write(json, new(new("ent-1"), DecisionKind.Override, "vrd-1", "supported", "the annex", "anna", "2026-01-06T00:00:00Z")));

    [Fact]
    public void Input_that_could_not_be_read() => Fits("fault", json => ContractJson.WriteFault(json, new("a.bin", "binary", "no text", 1, 2)));

    [Fact]
    public void Text_stays_as_it_is_and_in_one_line()
    {
        var line = ContractJson.Line(json => ReadJson.Write(json, Made.Document));
        Assert.DoesNotContain('\n', line);
        Assert.Contains("수출 出口 e\u0301", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_for_people_and_a_line_for_programs_say_the_same()
    {
        var line = ContractJson.Line(json => CheckJson.Write(json, Made.Verdict));
        var document = ContractJson.Document(json => CheckJson.Write(json, Made.Verdict));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(line), System.Text.Json.Nodes.JsonNode.Parse(document)));
    }

    private static void Fits(string name, Action<Utf8JsonWriter> write) => SchemaCheck.Fits(name, ContractJson.Line(write));
}
