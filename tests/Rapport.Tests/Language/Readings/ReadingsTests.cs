using Rapport.Language.Readings;

namespace Rapport.Tests.Language.Readings;

public class ReadingsTests
{
    [Theory]
    [InlineData('리', '이', true)]
    [InlineData('로', '노', true)]
    [InlineData('녀', '여', true)]
    [InlineData('로', '오', false)]
    [InlineData('명', '형', false)]
    public void The_initial_sound_rule_joins_what_is_one_morpheme(char one, char other, bool expected)
    {
        Assert.Equal(expected, HangulSyllable.AreVariants(one, other));
        Assert.Equal(expected, HangulSyllable.AreVariants(other, one));
    }

    [Fact]
    public void Every_syllable_is_the_sum_of_its_parts()
    {
        for (var c = HangulSyllable.First; c <= HangulSyllable.Last; c++)
            Assert.Equal(c, HangulSyllable.Compose(HangulSyllable.Initial(c), HangulSyllable.Vowel(c), HangulSyllable.Final(c)));
    }

    // National Institute of Korean Language, Loanword orthography, table 5, and the names its examples give.
    [Theory]
    [InlineData("xi", "시")]
    [InlineData("ping", "핑")]
    [InlineData("zhang", "장")]
    [InlineData("jie", "제")]
    [InlineData("zi", "쯔")]
    [InlineData("shi", "스")]
    [InlineData("mao", "마오")]
    [InlineData("quan", "취안")]
    [InlineData("xiong", "슝")]
    [InlineData("guo", "궈")]
    [InlineData("yue", "웨")]
    [InlineData("lv", "뤼")]
    public void Mandarin_is_written_in_Hangul_by_its_sound(string pinyin, string hangul) => Assert.Equal(hangul, MandarinInHangul.Write(pinyin));

    [Theory]
    [InlineData("zhe", "che")]
    [InlineData("dong", "tung")]
    [InlineData("jian", "chien")]
    [InlineData("xue", "hsueh")]
    [InlineData("si", "szu")]
    [InlineData("gui", "kuei")]
    public void Wade_Giles_spells_a_syllable(string pinyin, string wade) => Assert.Contains(wade, MandarinSpellings.WadeGiles(pinyin));

    [Theory]
    [InlineData("zoeng", "cheung")]
    [InlineData("can", "chan")]
    [InlineData("gwok", "kwok")]
    public void Hong_Kong_spells_a_syllable(string jyutping, string spelling) => Assert.Contains(spelling, CantoneseSpellings.Of(jyutping));

    [Theory]
    [InlineData("myung", '명')]
    [InlineData("suk", '석')]
    [InlineData("young", '영')]
    [InlineData("hoon", '훈')]
    [InlineData("jae", '재')]
    public void The_usual_reading_of_a_Korean_spelling_comes_first(string spelling, char syllable) =>
        Assert.Equal(syllable, (char)LatinSyllables.Table.Of(spelling).First(r => r.System == ReadingSystem.Conventional).Sound);

    [Fact]
    public void Every_syllable_of_the_Revised_Romanization_reads_back()
    {
        foreach (var syllable in HanCharacters.Table.KoreanSounds().Where(s => HangulSyllable.Final(s) is 0 or 1 or 4 or 8 or 16 or 17 or 21))
            Assert.Contains(LatinSyllables.Table.Of(RevisedRomanization.Of(syllable)), r => r.Sound == syllable);
    }

    [Fact]
    public void Simplified_and_traditional_characters_are_one_class_and_keep_apart_what_only_simplifies_alike()
    {
        var table = HanCharacters.Table;
        Assert.Equal(table.ClassOf('锡'), table.ClassOf('錫'));
        Assert.True(table.AreApart("鐘", "鍾"));
        Assert.False(table.AreApart("钟", "鍾"));
    }
}
