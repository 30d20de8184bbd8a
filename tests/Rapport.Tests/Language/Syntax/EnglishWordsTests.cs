using Rapport.Language.Syntax;

namespace Rapport.Tests.Language.Syntax;

public sealed class EnglishWordsTests
{
    [Theory]
    [InlineData("They don't agree.", "They|do|n't|agree|.")]
    [InlineData("Seoul's all-girl team can't lose", "Seoul|'s|all|-|girl|team|ca|n't|lose")]
    [InlineData("The U.S. and Mr. Lee paid $3.5 billion at 10:30 a.m.", "The|U.S.|and|Mr.|Lee|paid|$|3.5|billion|at|10:30|a.m.")]
    [InlineData("“We cannot wait,” he said…", "“|We|can|not|wait|,|”|he|said|…")]
    [InlineData("5km from 1990s R&D, see www.example.org/a.", "5|km|from|1990s|R&D|,|see|www.example.org/a|.")]
    [InlineData("한국 e\u0301t\u00e9 😀 ended.", "한국|e\u0301t\u00e9|😀|ended|.")]
    public void A_sentence_is_cut_as_the_treebanks_cut_it(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', EnglishWords.Split(sentence, new(0, sentence.Length)).Select(w => w.Of(sentence))));

    [Fact]
    public void No_text_breaks_it_and_no_letter_is_lost()
    {
        var chance = new Random(7);
        const string Units = "ab'’.,-&$5 1n't\ud83d\ude00\u0301李한\n()\"";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(40)).Select(_ => Units[chance.Next(Units.Length)]));
            var words = EnglishWords.Split(text, new(0, text.Length));
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(words.Select(w => w.Of(text))));
            var tree = EnglishParser.Embedded.Parse(text, words, []);
            Assert.Equal(words.Length, tree.Length);
            Assert.True(words.Length == 0 || tree.Count(w => w.Head < 0) == 1);
        }
    }
}
