using Rapport.Resolution.Names;

namespace Rapport.Tests.Resolution.Names;

public class NameMatcherTests
{
    [Theory]
    // The forms of one president in the two texts that the project began with.
    [InlineData("Li Zaiming", "이재명")]
    [InlineData("Lee Jae ming", "李在明")]
    [InlineData("Lee Jae-myung", "李在明")]
    [InlineData("Lee Jae myung", "Li Zaiming")]
    [InlineData("I Jae-myeong", "Lee Jae Myung")]
    [InlineData("I Chae-myŏng", "이재명")]
    [InlineData("Jae-myung LEE", "Lee Jae-myung")]
    [InlineData("Lee, Jae-myung", "Lee Jaemyung")]
    // Compatibility ideographs are folded, simplified and traditional characters are one.
    [InlineData("李在明", "李在明")]
    [InlineData("尹锡悦", "尹錫悅")]
    // Hangul that writes Mandarin by its sound, and Hangul that reads the characters.
    [InlineData("Xi Jinping", "시진핑")]
    [InlineData("習近平", "습근평")]
    [InlineData("Deng Xiaoping", "덩샤오핑")]
    // The North spells by McCune-Reischauer without its marks.
    [InlineData("Kim Jong-un", "김정은")]
    [InlineData("Choe Son-hui", "최선희")]
    [InlineData("Ri Yong-ho", "리용호")]
    // Wade-Giles, Cantonese, names of two syllables in the family.
    [InlineData("Mao Tse-tung", "Mao Zedong")]
    [InlineData("Hsi Chin-ping", "Xi Jinping")]
    [InlineData("Chow Yun-fat", "周潤發")]
    [InlineData("Zhuge Liang", "诸葛亮")]
    [InlineData("Namgung Min", "남궁민")]
    // Other alphabets.
    [InlineData("Volodymyr Zelenskyy", "Володимир Зеленський")]
    [InlineData("贝拉克·奥巴马", "Barack Obama")]
    [InlineData("Αλέξης Τσίπρας", "Alexis Tsipras")]
    [InlineData("Angela Merkel", "Merkel, Angela")]
    [InlineData("OJSC Test Steel Works", "Test Steel Works Joint Stock Company")]
    public void One_name_in_two_forms_matches(string left, string right)
    {
        var forth = NameMatcher.Compare(left, right);
        Assert.True(forth.Verdict is NameVerdict.Same or NameVerdict.Likely, $"{forth.Score} {forth.Veto}");
        Assert.Null(forth.Veto);
        Assert.Equal(forth.Score, NameMatcher.Compare(right, left).Score);
    }

    [Theory]
    [InlineData("Lee Jae-yong", "Lee Jae-myung")]
    [InlineData("Lee Jae-hyung", "이재명")]
    [InlineData("이재형", "이재명")]
    [InlineData("李在明", "李在鎔")]
    [InlineData("Li Qiang", "Li Zaiming")]
    [InlineData("Lee Myung-bak", "Lee Jae-myung")]
    [InlineData("金鐘泰", "金鍾泰")]
    [InlineData("Test Bank AG", "Test Bank GmbH")]
    [InlineData("Test Partners V L.P.", "Test Partners VI L.P.")]
    [InlineData("Test Bank S.A.", "Test Bank Chile S.A.")]
    [InlineData("Volodymyr Zelenskyy", "Oleksandr Zelenskyy")]
    public void Two_names_do_not(string left, string right) =>
        Assert.True(NameMatcher.Compare(left, right).Verdict is NameVerdict.Different or NameVerdict.Possible);

    [Fact]
    public void A_reading_alone_is_likely_and_country_makes_it_the_same()
    {
        var korea = new NameContext(null, "KOR", null, null);
        Assert.Equal(NameVerdict.Likely, NameMatcher.Compare("Li Zaiming", "이재명").Verdict);
        Assert.Equal(NameVerdict.Same, NameMatcher.Compare("Li Zaiming", "이재명", korea, korea).Verdict);
    }

    [Fact]
    public void Another_country_or_another_single_office_on_the_day_rules_a_match_out()
    {
        var china = NameMatcher.Compare("Li Zaiming", "이재명", new(null, "CHN", null, null), new(null, "KOR", null, null));
        Assert.Equal(NameVerdict.Different, china.Verdict);
        Assert.Contains("countries", china.Veto, StringComparison.Ordinal);
        var office = NameMatcher.Compare("Li Qiang", "李强", new("Premier", "CHN", null, "2025-01-01"), new("President", "CHN", null, "2025-05-01"));
        Assert.Contains("offices", office.Veto, StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_names_the_readings_and_the_characters_that_join_them()
    {
        var place = NameMatcher.Compare("Li Zaiming", "Lee Jae-myung").Evidence[1];
        Assert.Equal(("zai", "pinyin", "jae", "conventional"), (place.Left, place.LeftSystem, place.Right, place.RightSystem));
        Assert.Contains("在", place.Witnesses);
    }

    [Fact]
    public void The_weights_of_the_evidence_sum_to_the_logarithm_of_the_score()
    {
        var comparison = NameMatcher.Compare("Li Zaiming", "이재명");
        Assert.Equal(Math.Log(comparison.Score), comparison.Evidence.Sum(e => e.Weight!.Value), 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\uFFFF")]
    [InlineData("…—()")]
    [InlineData("🏳️‍🌈")]
    public void A_name_without_letters_matches_nothing(string name) =>
        Assert.True(NameMatcher.Compare(name, "Lee Jae-myung").Verdict == NameVerdict.Different);

    [Fact]
    public void Hostile_names_end_soon()
    {
        var odd = string.Concat(Enumerable.Repeat("xianxi'an-", 4000));
        Assert.Equal(NameVerdict.Different, NameMatcher.Compare(odd, "이재명").Verdict);
        Assert.NotNull(NameMatcher.Compare(string.Concat(Enumerable.Repeat("가이", 3000)), odd));
    }
}
