using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The two countries agreed to resume talks on trade.", "en")]
    [InlineData("Seoul, Beijing sign deal", "en")]
    [InlineData("두 나라가 통상 회담을 다시 열기로 했다.", "ko")]
    [InlineData("한중 정상회담, AI·半導體 협력 논의", "ko")]
    [InlineData("两国同意恢复贸易谈判。", "zh")]
    [InlineData("兩國同意恢復貿易談判。", "zh")]
    [InlineData("両国は貿易交渉を再開することで合意した。", "ja")]
    [InlineData("Beide Länder haben sich darauf geeinigt, die Gespräche wieder aufzunehmen.", "other")]
    [InlineData("Les deux pays se sont mis d’accord pour reprendre les négociations.", "other")]
    [InlineData("Dos países acordaron reanudar las negociaciones de comercio con la región.", "other")]
    [InlineData("Обе страны договорились возобновить переговоры.", "other")]
    [InlineData("12 😀 — \u0301", "other")]
    [InlineData("", "other")]
    [InlineData("President Lee (李在明) met the Chinese side on Monday, the office said.", "en")]
    public void A_text_tells_its_language(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("两国同意恢复贸易谈判。", ChineseForm.Simplified)]
    [InlineData("兩國同意恢復貿易談判。", ChineseForm.Traditional)]
    [InlineData("中日友好", ChineseForm.Unknown)]
    [InlineData("国國 贸貿", ChineseForm.Mixed)]
    public void A_Chinese_text_tells_its_form(string text, ChineseForm form) => Assert.Equal(form, LanguageGuess.FormOf(text));

    [Fact]
    public void Ten_thousand_mutated_texts_get_some_answer()
    {
        var garbler = new Garbler(71);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            Assert.Contains(LanguageGuess.Of(text), (string[])["en", "ko", "zh", "ja", "other"]);
            LanguageGuess.FormOf(text);
        }
    }
}
