using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

public sealed class WorldPackTests
{
    private static readonly WorldPack Pack = WorldPack.Load();

    [Theory]
    [InlineData("KOR", "KOR")]
    [InlineData("kr", "KOR")]
    [InlineData("410", "KOR")]
    [InlineData("Korea, Rep.", "KOR")]
    [InlineData("ROK", "KOR")]
    [InlineData("the Republic of Korea", "KOR")]
    [InlineData("南韓", "KOR")]
    [InlineData("南韩", "KOR")]
    [InlineData("대한민국", "KOR")]
    [InlineData("\u1103\u1162\u1112\u1161\u11ab민국", "KOR")]
    [InlineData("한국", "KOR")]
    [InlineData("DPRK", "PRK")]
    [InlineData("北韓", "PRK")]
    [InlineData("中华人民共和国", "CHN")]
    [InlineData("중국", "CHN")]
    [InlineData("Turkey", "TUR")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("turkiye", "TUR")]
    [InlineData("Tu\u0308rkiye", "TUR")]
    [InlineData("Czech Republic", "CZE")]
    [InlineData("Burma", "MMR")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("COTE D'IVOIRE", "CIV")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("St Lucia", "LCA")]
    [InlineData("Trinidad & Tobago", "TTO")]
    [InlineData("Hong Kong, China", "HKG")]
    [InlineData("독일", "DEU")]
    [InlineData("義大利", "ITA")]
    [InlineData("Holland", "NLD")]
    [InlineData("U.S.A.", "USA")]
    public void A_country_is_found_by_any_form_of_its_name_in_any_language(string asked, string code)
    {
        var found = Assert.IsType<CountryMatch.Found>(Pack.Find(asked));
        Assert.Equal(code, found.Country.Code);
        Assert.Null(found.Shared);
    }

    [Theory]
    [InlineData("Germny", "Germany (DEU)")]
    [InlineData("Polnad", "Poland (POL)")]
    [InlineData("Vietnamm", "Vietnam (VNM)")]
    [InlineData("Seoul", "South Korea (KOR)")]
    [InlineData("서울", "South Korea (KOR)")]
    [InlineData("Dutch", "Netherlands (NLD)")]
    [InlineData("Kazak", "Kazakhstan (KAZ)")]
    public void A_slip_a_capital_or_a_people_is_offered_and_never_taken(string asked, string first)
    {
        var unknown = Assert.IsType<CountryMatch.Unknown>(Pack.Find(asked));
        Assert.Equal(first, unknown.Suggestions[0].ToString());
        Assert.NotEmpty(unknown.Suggestions[0].Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("🙂")]
    [InlineData("\ud83d")]
    [InlineData("Xyzzyland of the north")]
    public void What_is_no_country_offers_nothing(string asked) =>
        Assert.Empty(Assert.IsType<CountryMatch.Unknown>(Pack.Find(asked)).Suggestions);

    [Fact]
    public void A_form_that_two_share_says_so_with_the_rule_that_decides()
    {
        var congo = Assert.IsType<CountryMatch.Ambiguous>(Pack.Find("Congo"));
        Assert.Equal(["COD", "COG"], congo.Candidates.Select(c => c.Code));
        Assert.Contains("Kinshasa", congo.Form.Rule, StringComparison.Ordinal);

        var korea = Assert.IsType<CountryMatch.Found>(Pack.Find("Korea"));
        Assert.Equal("KOR", korea.Country.Code);
        Assert.NotNull(korea.Shared);
    }

    [Fact]
    public void A_country_carries_blocs_capital_and_the_seats_of_its_government()
    {
        var korea = Pack.CountryOf("KOR")!.Country;
        Assert.Contains("Seoul", korea.Metonyms);
        Assert.Contains("the Blue House", korea.Metonyms);
        Assert.Contains(korea.Blocs, b => b.Bloc == "RCEP" && b.From == new DateOnly(2022, 2, 1) && b.To is null);
        Assert.Contains(Pack.CountryOf("GBR")!.Country.Blocs, b => b.Bloc == "EU" && b.To == new DateOnly(2020, 1, 31));
        Assert.Equal(ActorKind.Territory, Pack.CountryOf("HKG")!.Country.Kind);
        Assert.Equal("CHN", Pack.CountryOf("HKG")!.Country.PartOf);
        Assert.Equal("KRW", korea.Currency);
    }

    [Fact]
    public void A_place_that_is_more_often_something_else_does_not_stand_for_a_government()
    {
        Assert.DoesNotContain("Victoria", Pack.CountryOf("SYC")!.Country.Metonyms);
        Assert.DoesNotContain("Brussels", Pack.CountryOf("BEL")!.Country.Metonyms);
        Assert.DoesNotContain("Male", Pack.CountryOf("MDV")!.Country.Metonyms);
    }

    [Fact]
    public void A_bloc_had_27_members_after_one_left()
    {
        Assert.Equal(28, Pack.BlocOf("EU")!.MembersOn(new(2020, 1, 31)).Length);
        Assert.Equal(27, Pack.BlocOf("EU")!.MembersOn(new(2020, 2, 1)).Length);
        Assert.Equal(["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"], Pack.BlocOf("G7")!.MembersOn(new(2026, 1, 1)).AsEnumerable());
        Assert.Equal(11, Pack.BlocOf("ASEAN")!.MembersOn(new(2026, 1, 1)).Length);
        Assert.Equal(38, Pack.BlocOf("OECD")!.MembersOn(new(2026, 1, 1)).Length);
        Assert.Equal(32, Pack.BlocOf("NATO")!.MembersOn(new(2026, 1, 1)).Length);
        Assert.Equal(55, Pack.BlocOf("AU")!.MembersOn(new(2026, 1, 1)).Length);
        Assert.Equal(21, Pack.BlocOf("APEC")!.MembersOn(new(2026, 1, 1)).Length);
        Assert.Equal(21, Pack.BlocOf("Euro area")!.MembersOn(new(2026, 1, 1)).Length);
    }

    [Theory]
    [InlineData("KOR.lee-jae-myung", "이재명", "李在明", "Li Zaiming")]
    [InlineData("CHN.xi-jinping", "시진핑", "習近平", "Xi Jinping")]
    [InlineData("KOR.kim-dae-jung", "김대중", "金大中", "Kim Dae Jung")]
    [InlineData("KOR.roh-moo-hyun", "노무현", "盧武鉉", "Noh Moo-hyun")]
    public void A_leader_carries_every_script_and_the_common_spellings(string key, string hangul, string han, string latin)
    {
        var leader = Pack.Leaders.Single(l => l.Key == key);
        Assert.Contains(leader.Names, n => n.Text == hangul && n.System == "hangul");
        Assert.Contains(leader.Names, n => n.Text == han && n.System == "han");
        Assert.Contains(leader.Names, n => n.Text == latin);
    }

    [Theory]
    [InlineData("KOR", "president", "2025-06-04", "Lee Jae-myung")]
    [InlineData("KOR", "acting president", "2017-01-05", "Hwang Kyo-ahn")]
    [InlineData("KOR", "acting president", "2025-01-05", "Choi Sang-mok")]
    [InlineData("KOR", "acting president", "2025-05-20", "Lee Ju-ho")]
    [InlineData("CHN", "president", "2026-01-05", "Xi Jinping")]
    [InlineData("JPN", "prime minister", "2026-01-05", "Sanae Takaichi")]
    [InlineData("USA", "president", "2003-01-05", "George W. Bush")]
    [InlineData("HKG", "chief executive", "1998-01-05", "Tung Chee-hwa")]
    public void An_office_on_a_day_has_one_holder(string country, string title, string day, string name)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var holders = Pack.LeadersOf(country).Where(l => l.Offices.Any(o => o.Title == title && o.Of == country && o.ToTenure(l.Source).HeldOn(on)));
        Assert.Equal([name], holders.Select(h => h.Name));
    }
}
