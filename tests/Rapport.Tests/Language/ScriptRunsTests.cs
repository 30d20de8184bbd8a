using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class ScriptRunsTests
{
    [Fact]
    public void Runs_tile_the_text_and_marks_join_what_stands_before()
    {
        const string text = "“Lee 이재명, 李在明 e\u0301 😀 ひカ Ж";
        Assert.Equal(
            [(Script.Latin, "“Lee "), (Script.Hangul, "이재명, "), (Script.Han, "李在明 "), (Script.Latin, "e\u0301 😀 "), (Script.Hiragana, "ひ"), (Script.Katakana, "カ "), (Script.Cyrillic, "Ж")],
            ScriptRuns.Split(text).Select(run => (run.Script, run.Span.Of(text))));
    }

    [Fact]
    public void Texts_without_letters_are_common_and_empty_ones_have_no_run()
    {
        Assert.Equal(new ScriptRun(Script.Common, new(0, 7)), Assert.Single(ScriptRuns.Split("12, 😀!")));
        Assert.Empty(ScriptRuns.Split(""));
    }

    [Theory]
    [InlineData(0x41, Script.Latin)]
    [InlineData(0xAC00, Script.Hangul)]
    [InlineData(0x1112, Script.Hangul)]
    [InlineData(0x20000, Script.Han)]
    [InlineData(0x3005, Script.Han)]
    [InlineData(0x0301, Script.Inherited)]
    [InlineData(0x0E01, Script.Thai)]
    [InlineData(0x12000, Script.Other)]
    [InlineData(0xD800, Script.Other)]
    public void A_code_point_has_its_script(int codePoint, Script script) => Assert.Equal(script, ScriptRuns.Of(codePoint));

    [Fact]
    public void Ten_thousand_mutated_texts_are_tiled()
    {
        var garbler = new Garbler(51);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            Assert.Equal(text, string.Concat(ScriptRuns.Split(text).Select(run => run.Span.Of(text))));
        }
    }
}
