using System.Collections.Immutable;
using Rapport.Resolution.Origins;
using Rapport.Tests.Reading;

namespace Rapport.Tests.Resolution.Origins;

public class OriginFinderTests
{
    private const string Railway = "Test text. The railway between the two fictional states opened on Tuesday with forty wagons of seed, and the minister promised a timetable by May. Traders warned that one day says little about a year. The exchange in Fredville noted lower prices, while the barges lay idle in the harbour and their owners asked for talks.";
    private const string Timber = "Test text. Two ports agreed on a common tariff for timber, and the harbour masters signed the paper in front of three witnesses. It starts in June and ends when either side says so, which both promised not to do before the harvest is in and counted.";

    [Fact]
    public void The_same_text_twice_and_a_copy_with_other_furniture_count_once()
    {
        var first = Reads.Text("Harbor Gazette\nRailway opens\nMarch 4, 2031\n" + Railway);
        var copy = Reads.Text("Border Weekly\nA railway opens at last\n" + Railway.Replace("forty", "40", StringComparison.Ordinal) + "\nShare\nTweet\n");
        var origin = Assert.Single(Find(first, first, copy));
        Assert.Equal(2, origin.Members.Length);
        Assert.Equal("Railway opens", origin.Title);
        Assert.Equal("Harbor Gazette", origin.Outlet);
        Assert.Contains(origin.Warnings, w => w.Code == "copies-joined");
        Assert.Equal(2, Find(first, Reads.Text("Timber tariff signed\n" + Timber)).Length);
    }

    [Fact]
    public void An_abridged_copy_is_a_copy()
    {
        var whole = Reads.Text("Railway opens for grain and seed\n" + Railway);
        var cut = Reads.Text("Railway opens\n" + Railway[..Railway.IndexOf("The exchange", StringComparison.Ordinal)]);
        Assert.Single(Find(whole, cut));
    }

    [Fact]
    public void A_page_of_two_pieces_joins_neither_to_the_other()
    {
        var one = Reads.Text("Railway opens for grain and seed\n" + Railway);
        var other = Reads.Text("Timber tariff signed by two ports\n" + Timber);
        var both = Reads.Text("The week in two pieces of news\n" + Railway + "\n" + Timber);
        var origins = Find(both, one, other);
        Assert.Equal(2, origins.Length);
        Assert.All(origins, o => Assert.Equal(2, o.Members.Length));
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        Document[] all = [Reads.Text("Railway opens for grain\n" + Railway), Reads.Text("Timber tariff signed\n" + Timber), Reads.Text("The week in news\n" + Railway + "\n" + Timber)];
        Assert.Equal(Find(all).Select(o => o.Id), Find([.. all.Reverse()]).Select(o => o.Id));
    }

    [Fact]
    public void Notes_and_exercises_are_no_origins()
    {
        Assert.Empty(Find(Reads.Text("---\nkind: project-note\nrecord: r\n---\n" + Railway), Reads.Text("---\nkind: exercise\nrecord: r\n---\n" + Timber)));
    }

    [Fact]
    public void Two_renderings_that_name_the_same_original_count_once()
    {
        var one = Reads.Text("---\noutlet: Harbor Gazette\ntitle: A railway for two\ndate: 2031-03-04\n---\n" + Railway);
        var other = Reads.Text("---\noutlet: Harbor Gazette\ntitle: A railway for two\ndate: 2031-03-04\n---\nQuite other words of a second translator, who renders the same piece and shares no run of five words with the first rendering anywhere.");
        Assert.Single(Find(one, other));
    }

    [Fact]
    public void Loaded_words_lean_a_piece_only_where_they_lean_together()
    {
        var document = Reads.Text("Railway opens for grain and seed\n" + Railway);
        LoadedPhrase Word(int tone) => new(new(document.Text.IndexOf("railway", StringComparison.Ordinal), 7), "railway", tone);
        int ToneOf(params int[] tones) => OriginFinder.Find([document], [new Recording { Document = document.Id, Loaded = [.. tones.Select(Word)] }], new([], []))[0].Tone;
        Assert.Equal(1, ToneOf(1));
        Assert.Equal(-1, ToneOf(-1, -1, 1));
        Assert.Equal(0, ToneOf(1, -1));
        Assert.Equal(0, ToneOf(1, 1, 1, -1, -1));
        Assert.Equal(0, ToneOf());
    }

    [SharedFact]
    public void R29_A_digest_twice_and_a_copy_are_two_origins_and_the_opinion_makes_three()
    {
        var a = Reads.Seed("000_b2856252264022cd.txt");
        var b = Reads.Seed("001_a666fe7f38a3cd6b.txt");
        var copy = Reads.Text("Some page of test text\nMenu\n" + b.Text + "\nShare\n", Reads.Known);
        var part = Reads.Text("A page with one of the two\n" + b.Parts[1].Span.Of(b.Text), Reads.Known);
        Assert.Equal(2, Find(b, b, copy).Length);
        Assert.Equal(2, Find(b, copy, part).Length);
        Assert.Equal(3, Find(a, b, b, copy, part).Length);
    }

    [SharedFact]
    public void The_outlets_seat_comes_from_the_lead_in()
    {
        static Country Place(string code, string name, string people) => new(code, code[..2], ActorKind.Country, [new("en", name)], [people], [], [], [], null, null);
        var authority = new Authority(
            [new(new("act-dot"), ActorKind.Outlet, "HKG", [new("點新聞", "zh", "han", ActorNameKind.Official)], [], null, [])],
            [Place("HKG", "Hong Kong", "Hongkonger"), Place("KOR", "South Korea", "South Korean")]);
        var origins = OriginFinder.Find([Reads.Seed("000_b2856252264022cd.txt"), Reads.Seed("001_a666fe7f38a3cd6b.txt")], [], authority);
        Assert.Equal(["HKG", "HKG", "KOR"], origins.Select(o => o.Country).Order(StringComparer.Ordinal));
        Assert.All(origins.Where(o => o.GenreInferred), o => Assert.Contains(o.Warnings, w => w.Code == "attribution-mismatch"));
    }

    private static ImmutableArray<Origin> Find(params Document[] documents) => OriginFinder.Find([.. documents], [], new([], []));
}
