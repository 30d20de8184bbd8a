using System.Collections.Immutable;

namespace Rapport.Tests.Export;

/// <summary>One of each fact with everything filled in, plainly fictional, with Hangul, Han, an emoji and a combining mark in its words.</summary>
internal static class Made
{
    public const string Words = "Exports of Sodor to Narnia rose 6.6 percent, 수출 出口 e\u0301 \U0001F600.";

    public static readonly TextSpan Span = new(0, 7);
    public static readonly DateOnly Day = new(2026, 1, 6);
    public static readonly RuleRef Rule = new("test/rule@1", "test.txt", 3);
    public static readonly Warning Warning = new("test", "a doubt", Span);
    public static readonly CellAddress Cell = new(SnapshotId.From("a"), "statistics/trade.csv", 2, "value", new(10, 4), "15.5");
    public static readonly ImmutableArray<Anchor> Anchors = [new Anchor.InText(DocumentId.From("a"), Span, "Exports"), new Anchor.InCell(Cell)];
    public static readonly Speaker Speaker = new("the minister", SpeakerKind.Named, ActorId.From("a"), "KOR", Span);
    public static readonly Change Change = new(ChangeKind.Moved, "vrd-1", "A verdict moved.", "contradicted", "supported", ChangeCause.Vintage, new EntryId("ent-1"));

    public static Document Document => new()
    {
        Id = DocumentId.From("a"),
        Snapshot = SnapshotId.From("a"),
        Source = "press/a.txt",
        Sha256 = Identity.Sha256("a"),
        TextSha256 = Identity.Sha256(Words),
        Encoding = "utf-8",
        Rule = "test",
        Text = Words,
        Runs = [],
        Kind = DocumentKind.Exercise,
        Url = "https://paper.example/a",
        Title = "A title",
        Outlet = [new("en", "The Daily Example"), new("ko", "보기일보")],
        Section = "Opinion",
        Genre = Genre.Opinion,
        Language = "en",
        Authors = [new("A. Writer", ["author"], [new("Example University", false), new("Example Council", true)], Span)],
        Translators = [new("B. Translator", "part", true, Span)],
        Published = new(Day, new TimeOnly(13, 3), DatePrecision.Minute, "+08:00", true, false, Span),
        Modified = new(Day, null, DatePrecision.Day, null, true, true, Span),
        Tags = ["trade"],
        Disclaimer = "The views are the author's.",
        Related = [new("Another piece", "speech", false, Span)],
        Licence = "none stated",
        Zones = [new(ZoneKind.Body, new(0, Words.Length))],
        Parts = [new(Span, null, ["One", "Two"], [], [], [], new(Day, null, DatePrecision.Day, null, true, true), [Warning])],
        Chain = [new("original", 0, "The Daily Example", null, "ko", false, true), new("translation", 0, null, new(Day, null, DatePrecision.Day, null, true, true), "en", false, false)],
        Warnings = [Warning],
    };

    public static Claim Claim => new()
    {
        Id = ClaimId.From("a"),
        Document = DocumentId.From("a"),
        Type = ClaimType.Figure,
        Span = Span,
        Text = "6.6 percent",
        Sentence = new(0, Words.Length),
        Value = 6.6m,
        Comparator = Comparator.Over,
        Unit = "percent",
        Measure = "trade",
        Subject = "KOR",
        Partner = "CHN",
        Flow = "exports",
        Basis = Basis.Change,
        Direction = 1,
        Period = Period.OfYear(2025, inferred: true),
        Speaker = Speaker,
        Unresolved = ["base"],
        Rule = Rule,
    };

    public static Recording Recording => new()
    {
        Document = DocumentId.From("a"),
        Claims = [Claim, Claim with { Id = ClaimId.From("b"), Value = null, Low = 1, High = 2, Period = null, Speaker = Speaker.Author }],
        Stances = [new(StanceHolder.Author, Span, "Exports", ActorId.From("a"), "KOR", StanceTone.Positive, [new(Span, "Exports", 0.5)], null), new(StanceHolder.Speaker, Span, "Exports", null, null, StanceTone.Neutral, [], QuoteId.From("a"))],
        Internal = [new(DocumentId.From("a"), Rule, false, "704.9 is not 631.8 + 77.7", [Claim.Id])],
    };

    public static VerdictRow Row => new(ObservationId.From("a"), "kor.exports", "An office", "A paper", "KOR", "FOB", Period.OfMonth(2025, 12), 15.5m, "USD", Day, null, Cell);

    public static Verdict Verdict => new()
    {
        Id = VerdictId.From("a"),
        Claim = Claim.Id,
        Text = Claim.Text,
        Value = VerdictValue.SupportedUnder,
        Definition = "customs",
        Rule = Rule,
        AsOf = Day,
        Tolerance = new(6.55m, null, "over"),
        Readings = [new("customs", "Korea's customs", VerdictValue.Supported, 6.6m, [Row])],
        Rows = [Row, Row with { Vintage = null, Via = null, Value = null }],
        Missing = [new("the month", "rapport data import CASE FILE")],
        Override = new(new EntryId("ent-1"), "the annex says so"),
        Explanation = "It holds by Korea's customs.",
    };

    public static Event Event => new()
    {
        Id = EventId.From("a"),
        Source = [new("Seoul", ActorId.From("a"), "KOR", "GOV", Span)],
        Target = [new("Beijing", null, "CHN", null, null)],
        Type = EventType.Consult,
        Mode = "visit",
        Contexts = ["economic"],
        Cameo = "042",
        Quad = 1,
        Modality = Modality.Agreed,
        Date = Period.OfMonth(2026, 1),
        Place = "Beijing",
        Magnitude = new(200, "persons"),
        Summary = "A visit.",
        Reports = Anchors,
        Rule = Rule,
    };

    public static Pledge Pledge => new(PledgeId.From("a"), DocumentId.From("a"), PledgeKind.Target, Event.Source, Event.Target, "30 projects", Period.OfYear(2027), new(30, "projects"), true, Span, "30 projects", Rule);

    public static Finding Finding => new()
    {
        Id = FindingId.From("a"),
        Study = "a-study",
        Question = "Did it move?",
        Hash = Identity.Sha256("study"),
        Registered = "after-publication",
        Seed = 7,
        DataSha256 = Identity.Sha256("data"),
        Verdict = new(StudyVerdictValue.CannotTell, "too few donors", Rule, 12.5),
        Witnesses =
        [
            new() { Method = "sc", Status = WitnessStatus.Ok, Estimate = -1, EstimatePercent = -63.2, StandardError = 0.2, Interval = new(0.9, -1.4, -0.6), IntervalPercent = new(0.9, -75.3, -45.1), Coefficients = [new("rta", 0.5, 0.1)], Breaks = [new("1898", "1895", "1902")], SumsOfSquares = [2, 1], LogLikelihood = -3, Observations = 70, Clusters = 9, P = new(0.04, 0.04, "placebo"), UnitWeights = [new("KAZ", 0.6)], Path = [new("2017-04", 1, 2, -1, null, null)], Placebos = [new("HKG", 0.1, 1.2)], PreFit = 0.14 },
            new() { Method = "sdid", Status = WitnessStatus.Refused, Reason = "not in this version" },
        ],
        Power = [new(10, 0.8)],
        Warnings = [new("few-donors", "five donors")],
    };

    public static StressResult Stress => new()
    {
        Scenario = "a-break",
        Question = "What if?",
        Hash = Identity.Sha256("scenario"),
        TableSha256 = Identity.Sha256("table"),
        TableYear = 2011,
        Countries = 3,
        Model = "one-sector",
        Converged = true,
        Residual = 1e-12,
        AsymmetryRatio = double.NaN,
        ShareFirstLosesMore = 0.9,
        Blind = ["stocks"],
        Impacts = [new(ImpactId.From("a"), "a-break", "KOR", "long", -2.1, -20, -18, new(-3, -2.1, -1.2))],
        Warnings = [Warning],
    };

    public static SearchHit Hit => new(DocumentId.From("a"), 1, "A title", "The Daily Example", "2026-01-06", SearchScope.Content, 1.5, Words, [Span], "cursor");

    public static Brief Brief
    {
        get
        {
            var figure = new Figure(FigureId.From("a"), new(5, 3), "6.6", "percent", "1 decimal", "vrd-a", Anchors, 1);
            var sentence = new BriefSentence("Rose 6.6 percent.", [figure], Anchors, [1]);
            return new(
                "Sodor and Narnia",
                new("KOR", "CHN"),
                Day,
                Identity.Sha256("root"),
                [sentence],
                [new("holds", "What holds?", [sentence], [new("A table", ["Year", "USD"], [[sentence, sentence]], "<svg/>", "It rose.")])],
                [new(1, "The Daily Example", Anchors)],
                [Change],
                new([new("documents", 2)], [new Fault("press/b.txt", "binary", "no text", 3)], ["rapport 0.1.0"]));
        }
    }
}
