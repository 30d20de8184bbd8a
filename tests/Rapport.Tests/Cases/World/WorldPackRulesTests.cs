using Rapport.Cases.World;

namespace Rapport.Tests.Cases.World;

/// <summary>What must hold of every record of the pack, whoever edits it.</summary>
public sealed class WorldPackRulesTests
{
    private static readonly WorldPack Pack = WorldPack.Load();

    [Fact]
    public void Every_member_and_observer_of_the_united_nations_is_there()
    {
        Assert.Equal(193, Pack.Countries.Count(c => c.Status == WorldStatus.UnMember));
        Assert.Equal(2, Pack.Countries.Count(c => c.Status == WorldStatus.UnObserver));
        Assert.Equal(250, Pack.Countries.Length);
    }

    [Fact]
    public void Codes_are_well_formed_and_unique()
    {
        Assert.All(Pack.Countries, c => Assert.Matches("^[A-Z]{3} [A-Z]{2} ([0-9]{3})?$", $"{c.Code} {c.Country.Alpha2} {c.Numeric}"));
        Assert.Equal(Pack.Countries.Length, Pack.Countries.DistinctBy(c => c.Code).Count());
        Assert.Equal(Pack.Countries.Length, Pack.Countries.DistinctBy(c => c.Country.Alpha2).Count());
        Assert.Equal(249, Pack.Countries.Select(c => c.Numeric).OfType<string>().Distinct().Count());
        Assert.Equal(Pack.Countries.Select(c => c.Code).Order(StringComparer.Ordinal), Pack.Countries.Select(c => c.Code));
    }

    [Fact]
    public void Every_country_is_named_in_three_languages_in_their_own_scripts()
    {
        Assert.All(Pack.Countries, c =>
        {
            Assert.All(c.Country.Names.Where(n => n.Language == "zh"), n => Assert.Matches(@"^[\p{IsCJKUnifiedIdeographs}（）、-]+$", n.Text));
            Assert.All(c.Country.Names.Where(n => n.Language == "ko"), n => Assert.Matches(@"^[\p{IsHangulSyllables} -]+$", n.Text));
            Assert.Equal(["en", "zh", "ko"], c.Country.Names.Select(n => n.Language).Distinct());
            Assert.Equal(c.Country.Capital.Length > 0 ? ["en", "zh", "ko"] : [], c.Country.Capital.Select(n => n.Language).Distinct());
        });
        Assert.All(Pack.Countries.Where(c => c.Status is WorldStatus.UnMember or WorldStatus.UnObserver && c.Code != "VAT"), c =>
        {
            Assert.NotEmpty(c.Country.Capital);
            Assert.NotEmpty(c.Adjectives);
            Assert.NotEmpty(c.People);
        });
    }

    [Fact]
    public void No_record_is_without_a_source()
    {
        Assert.All(Pack.Countries, c => Assert.NotEmpty(c.Source));
        Assert.All(Pack.Blocs, b => Assert.NotEmpty(b.Source));
        Assert.All(Pack.Leaders, l => Assert.NotEmpty(l.Source));
        Assert.All(Pack.Metonyms, m => Assert.NotEmpty(m.Source));
        Assert.All(Pack.Currencies, c => Assert.NotEmpty(c.Source));
    }

    [Fact]
    public void Every_code_that_is_named_exists()
    {
        var others = Pack.Blocs.Select(b => b.Code).Append("UN").ToHashSet(StringComparer.Ordinal);
        bool Known(string code) => Pack.CountryOf(code) is not null || others.Contains(code);
        Assert.All(Pack.Blocs.SelectMany(b => b.Memberships), m => Assert.NotNull(Pack.CountryOf(m.Country)));
        Assert.All(Pack.Countries, c => Assert.True(c.Country.PartOf is null || Pack.CountryOf(c.Country.PartOf) is not null, c.Code));
        Assert.All(Pack.Countries, c => Assert.True(c.CustomsOf is null || Pack.CountryOf(c.CustomsOf) is not null, c.Code));
        Assert.All(Pack.Countries, c => Assert.True(c.Country.Currency is null || Pack.CurrencyOf(c.Country.Currency) is not null, c.Code));
        Assert.All(Pack.Currencies, m => Assert.Contains(Pack.Countries, c => c.Country.Currency == m.Code));
        Assert.All(Pack.Metonyms, m => Assert.True(Known(m.Of), m.Of));
        Assert.All(Pack.SharedForms, f => Assert.All(f.Candidates, c => Assert.True(Known(c), f.Form)));
        Assert.All(Pack.SharedForms, f => Assert.True(f.Alone is null || f.Candidates.Contains(f.Alone), f.Form));
        Assert.All(Pack.Leaders, l => Assert.NotNull(Pack.CountryOf(l.Country)));
        Assert.All(Pack.Leaders.SelectMany(l => l.Offices), o => Assert.True(Known(o.Of), o.Of));
    }

    [Fact]
    public void A_form_that_two_countries_share_is_listed_with_the_rule_that_decides()
    {
        var unlisted = new List<string>();
        Check("name", Pack.Countries.SelectMany(c => c.Country.Names.Select(n => (c.Code, n.Text))));
        Check("adjective", Pack.Countries.SelectMany(c => c.Country.Demonyms.Select(d => (c.Code, d))));
        Check("capital", Pack.Countries.SelectMany(c => c.Country.Capital.Select(n => (c.Code, n.Text))));
        Check("metonym", Pack.Metonyms.SelectMany(m => m.Names.Select(n => (m.Of, n.Text)))
            .Where(m => !Pack.SharedForms.Any(f => f.Kind == "capital" && f.Form == m.Text)));
        Assert.Equal("", string.Join('\n', unlisted));

        void Check(string kind, IEnumerable<(string Code, string Form)> forms)
        {
            var listed = Pack.SharedForms.Where(f => f.Kind == kind).ToDictionary(f => NameKey.From(f.Form), f => f.Candidates);
            foreach (var group in forms.GroupBy(f => NameKey.From(f.Form)))
            {
                var codes = group.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
                var singular = kind == "adjective" && group.Key.EndsWith('s') && listed.ContainsKey(group.Key[..^1]);
                if (codes.Length > 1 && !singular && (!listed.TryGetValue(group.Key, out var candidates) || codes.Except(candidates).Any()))
                    unlisted.Add($"{kind} {group.First().Form}: {string.Join(' ', codes)}");
            }
        }
    }

    [Fact]
    public void No_name_is_another_countrys_code()
    {
        var codes = Pack.Countries.SelectMany(c => new[] { (c.Code, Key: NameKey.From(c.Code)), (c.Code, Key: NameKey.From(c.Country.Alpha2)) }).ToLookup(c => c.Key, c => c.Code);
        Assert.All(Pack.Countries, c => Assert.All(c.Country.Names, n => Assert.All(codes[NameKey.From(n.Text)], other => Assert.Equal(c.Code, other))));
    }

    [Fact]
    public void Every_form_finds_its_own_country_or_says_that_it_is_shared() =>
        Assert.All(Pack.Countries, c => Assert.All(c.Country.Names, n => Assert.True(
            Pack.Find(n.Text) switch
            {
                CountryMatch.Found found => found.Country.Code == c.Code || found.Shared?.Candidates.Contains(c.Code) == true,
                CountryMatch.Ambiguous shared => shared.Candidates.Any(o => o.Code == c.Code),
                _ => false,
            },
            $"{c.Code} {n.Text}")));

    [Fact]
    public void Keys_of_leaders_are_unique_and_their_names_too_within_a_country()
    {
        Assert.Equal(Pack.Leaders.Length, Pack.Leaders.DistinctBy(l => l.Key).Count());
        var shared = Pack.Leaders.SelectMany(l => l.Names.Select(n => (l.Country, n.Language, Key: NameKey.From(n.Text), l.Key)))
            .Distinct().GroupBy(n => (n.Country, n.Language, n.Key)).Where(g => g.Count() > 1)
            .Select(g => string.Join(' ', g.Select(n => n.Item4)));
        Assert.Empty(shared);
    }

    [Fact]
    public void Two_never_hold_one_office_beyond_the_day_month_or_year_of_the_change()
    {
        var overlaps = new List<string>();
        foreach (var office in Pack.Leaders.SelectMany(l => l.Offices.Select(o => (l.Name, Office: o))).GroupBy(o => (o.Office.Of, o.Office.Title)))
        {
            var held = office.OrderBy(o => o.Office.From.From).ThenBy(o => o.Office.To?.To ?? DateOnly.MaxValue).ToArray();
            for (var i = 1; i < held.Length; i++)
            {
                if (held[i - 1].Office.To is not { } to || to.From > held[i].Office.From.To)
                    overlaps.Add($"{office.Key}: {held[i - 1].Name} and {held[i].Name}");
            }
        }
        Assert.Empty(overlaps);
    }

    [Theory]
    [InlineData("KOR", "president")]
    [InlineData("KOR", "prime minister")]
    [InlineData("KOR", "minister of foreign affairs")]
    [InlineData("CHN", "president")]
    [InlineData("CHN", "premier")]
    [InlineData("CHN", "minister of foreign affairs")]
    [InlineData("JPN", "prime minister")]
    [InlineData("USA", "president")]
    [InlineData("RUS", "president")]
    [InlineData("TWN", "president")]
    [InlineData("HKG", "chief executive")]
    [InlineData("MNG", "president")]
    [InlineData("VNM", "president")]
    public void The_offices_of_the_first_case_and_its_neighbours_have_no_gap_of_more_than_a_year(string country, string title)
    {
        var offices = Pack.LeadersOf(country).SelectMany(l => l.Offices).Where(o => o.Of == country && (o.Title == title || o.Title == "acting " + title || o.Title == "governor"))
            .OrderBy(o => o.From.From).ToArray();
        Assert.True(offices[0].From.From <= new DateOnly(title == "minister of foreign affairs" ? 2000 : 1991, 12, 31));
        for (var i = 1; i < offices.Length; i++)
            Assert.True(offices[i].From.From <= offices.Take(i).Max(o => o.To?.To ?? DateOnly.MaxValue).AddYearsOrLast(1), $"{offices[i]}");
        Assert.Contains(offices, o => o.To is null);
    }
}
