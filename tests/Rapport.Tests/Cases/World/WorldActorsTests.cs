using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

public sealed class WorldActorsTests
{
    private static readonly WorldPack Pack = WorldPack.Load();

    [Fact]
    public void A_pair_gives_its_countries_governments_and_leaders_in_the_order_of_their_ids()
    {
        var actors = WorldActors.Of(Pack, ["KOR", "CHN", "KOR", "XXX"]);
        Assert.Equal(actors.Select(a => a.Id.Value).Order(StringComparer.Ordinal), actors.Select(a => a.Id.Value));
        Assert.Equal(actors.Length, actors.Select(a => a.Id).Distinct().Count());
        Assert.Equal(2 + 2 + Pack.LeadersOf("KOR").Length + Pack.LeadersOf("CHN").Length, actors.Length);
        Assert.Equal(actors.AsEnumerable(), WorldActors.Of(Pack, ["CHN", "KOR"]));
    }

    [Fact]
    public void A_government_answers_to_its_adjective_its_names_and_its_seat()
    {
        var government = WorldActors.GovernmentOf(Pack, Pack.CountryOf("KOR")!);
        Assert.Equal("Government of South Korea", government.DisplayName);
        Assert.Equal(new ActorId("act-kor"), government.PartOf);
        foreach (var form in new[] { "South Korean government", "Government of the Republic of Korea", "the Blue House", "青瓦台", "청와대", "韩国政府", "한국 정부" })
            Assert.Contains(government.Names, n => n.Text == form);
        Assert.DoesNotContain(government.Names, n => n.Text == "Seoul");
    }

    [Fact]
    public void Every_country_gives_a_government_with_names_in_three_languages() =>
        Assert.All(Pack.Countries, c => Assert.Equal(
            ["en", "ko", "zh"], WorldActors.GovernmentOf(Pack, c).Names.Select(n => n.Language).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void A_leader_is_a_person_with_offices_in_days_and_the_precision_beside_the_source()
    {
        var park = WorldActors.FromLeader(Pack.Leaders.Single(l => l.Key == "KOR.park-geun-hye"));
        Assert.Equal(new ActorId("act-kor-park-geun-hye"), park.Id);
        Assert.Equal("Park Geun-hye", park.DisplayName);
        Assert.True(park.Offices.Single().HeldOn(new(2017, 3, 10)));
        Assert.False(park.Offices.Single().HeldOn(new(2017, 3, 11)));

        var ban = WorldActors.FromLeader(Pack.Leaders.Single(l => l.Key == "KOR.ban-ki-moon"));
        Assert.Contains("dates to the month", ban.Offices[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphenated_korean_name_is_also_known_with_a_blank()
    {
        var kim = WorldActors.FromLeader(Pack.Leaders.Single(l => l.Key == "KOR.kim-hwang-sik"));
        Assert.Contains(kim.Names, n => n.Text == "Kim Hwang Sik" && n.Kind == ActorNameKind.Alias);
    }
}
