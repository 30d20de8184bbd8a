using Rapport.Language.Syntax;

namespace Rapport.Tests.Quality;

/// <summary>Parts of speech, lemmas and trees on treebank sentences that no weight was trained on.</summary>
public sealed class SyntaxQualityTests(Xunit.Abstractions.ITestOutputHelper log)
{
    [SharedTheory]
    [InlineData("gum-check")]
    [InlineData("ewt-test")]
    public void Trees_stay_above_their_floors(string part)
    {
        var folder = SharedFolder.File("data/language/treebanks");
        var score = SyntaxScore.Of(EnglishParser.Embedded, part == "gum-check" ? GoldTrees.Gum(folder, "check") : GoldTrees.Read(Path.Combine(folder, "ewt", "en_ewt-ud-test.conllu.gz")));
        log.WriteLine(score.ToString());
        Floors.Hold(score.Upos, "syntax", part, "upos");
        Floors.Hold(score.Lemma, "syntax", part, "lemma");
        Floors.Hold(score.Las, "syntax", part, "las");
    }

    [Fact]
    public void The_weights_fit_their_budget() =>
        Assert.InRange(typeof(EnglishParser).Assembly.GetManifestResourceStream("english-syntax.bin")!.Length, 1_000_000, 20_000_000);
}
