using System.Collections.Immutable;
using Rapport.Extraction.Parties;

namespace Rapport.Tests.Extraction.Parties;

public sealed class MentionFinderTests
{
    private static readonly MentionFinder World = new(ActsText.World);

    private static string Line(string text) => string.Join(" | ", World.Find(ActsText.Document(text)).Select(m => $"{m.Text}={m.Form}:{m.Country}"));

    [Theory]
    [InlineData("South Korea and North Korea", "South Korea=Name:KOR | North Korea=Name:PRK")]
    [InlineData("The South Korean press", "South Korean=Demonym:KOR")]
    [InlineData("Hong Kong trades with China.", "Hong Kong=Name:HKG | China=Name:CHN")]
    [InlineData("They ate turkey and used china cups.", "")]
    [InlineData("Turkey joined. 한국 e\u0301 😀", "Turkey=Name:TUR | 한국=Name:KOR")]
    [InlineData("The US told us so.", "US=Name:USA")]
    [InlineData("Seoul protested to Beijing's envoy.", "Seoul=Metonym:KOR")]
    [InlineData("A study of Seoul National University in Seoul", "")]
    [InlineData("Warsaw and Berlin agreed.", "Warsaw=Metonym:POL | Berlin=Metonym:DEU")]
    [InlineData("Flights between Warsaw and Berlin resumed.", "")]
    [InlineData("The Chinese side and the South Korean side met.", "Chinese side=Side:CHN | South Korean side=Side:KOR")]
    [InlineData("both countries and the two heads of state", "both countries=Both: | the two heads of state=Both:")]
    [InlineData("Michael Jordan played in Chicago.", "")]
    [InlineData("It cost 5 U.S. dollars.", "")]
    [InlineData("习近平访问韩国", "习近平=Name:CHN | 韩国=Name:KOR")]
    [InlineData("The China–South Korea tie", "China=Name:CHN | South Korea=Name:KOR")]
    [InlineData("Kenyan Foreign Minister Test Person spoke.", "Test Person=TitledName:KEN")]
    [InlineData("the president of Kenya", "president of Kenya=Office:KEN")]
    public void Each_party_is_found_in_its_form(string text, string expected) => Assert.Equal(expected, Line(text));

    [Fact]
    public void An_office_names_its_holder_on_the_day()
    {
        string? Holder(string day) => World.Find(ActsText.Document("The South Korean president spoke.", day)).Single().Actor?.Value;
        Assert.NotNull(Holder("2024-06-01"));
        Assert.NotEqual(Holder("2024-06-01"), Holder("2026-01-06"));
    }

    [Fact]
    public void Two_persons_of_one_form_are_never_guessed()
    {
        ImmutableArray<ActorName> names = [new("Lee Jae-min", "en", "conventional", ActorNameKind.Official)];
        var authority = new Authority([Person("act-one", names), Person("act-two", names)], ActsText.World.Countries);
        Assert.Null(Assert.Single(new MentionFinder(authority).Find(ActsText.Document("Lee Jae Min spoke."))).Actor);
    }

    [Fact]
    public void A_family_name_alone_links_only_after_the_full_name()
    {
        var authority = new Authority([Person("act-one", [new("Kim Test-su", "en", "conventional", ActorNameKind.Official)])], ActsText.World.Countries);
        var finder = new MentionFinder(authority);
        Assert.Equal(2, finder.Find(ActsText.Document("Kim Test-su came. Then Kim left, and Kim Other stayed.")).Length);
        Assert.Empty(finder.Find(ActsText.Document("Kim left.")));
    }

    [SharedFact]
    public void The_four_spellings_of_the_seeds_are_one_person()
    {
        var finder = new MentionFinder(Seeds.Authority);
        var forms = Seeds.Both().SelectMany(d => finder.Find(d).Select(m => (d, m))).Where(m => m.m.Actor?.Value == "act-lee-jae-myung").ToList();
        Assert.Superset(new HashSet<string> { "Lee Jae-myung", "Lee Jae ming", "Li Zaiming", "Lee Jae myung" }, forms.Select(f => f.m.Text).ToHashSet());
        Assert.All(forms, f => Assert.Equal(f.m.Text, f.m.Span.Of(f.d.Text)));
        Assert.Contains(forms, f => f.m.Rule.Id == "parties/slip@1");
    }

    [Fact]
    public void Mentions_never_overlap_and_slice_back()
    {
        var document = ActsText.Document("😀 U.S. President Test Name met 李在明, e\u0301 Japan's new prime minister and the Chinese side in Seoul, South Korea.");
        var mentions = World.Find(document);
        Assert.All(mentions, m => Assert.Equal(m.Text, m.Span.Of(document.Text)));
        Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.False(pair.First.Span.Overlaps(pair.Second.Span)));
    }

    private static Actor Person(string id, ImmutableArray<ActorName> names) => new(new ActorId(id), ActorKind.Person, "KOR", names, [], null, []);
}
