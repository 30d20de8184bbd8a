using Rapport.Language;
using Rapport.Reading.Markup;
using Rapport.Reading.Zoning;
using Rapport.Tests.Quality;

namespace Rapport.Tools.ReadingWeights;

/// <summary>A development page as training sees it: parsed, rendered, measured, its blocks labelled where the gold says what they are.</summary>
internal sealed class Sample
{
    private Sample(GoldPage gold, HtmlPage page, RenderedText rendered)
    {
        Gold = gold;
        Page = page;
        Rendered = rendered;
        Features = BlockFeatures.Of(page, rendered);
        Labels = new float[rendered.Blocks.Length];
        Weights = new float[rendered.Blocks.Length];
        Label();
    }

    public GoldPage Gold { get; }

    public HtmlPage Page { get; }

    public RenderedText Rendered { get; }

    public BlockFeatures Features { get; }

    /// <summary>The share of each block that is body.</summary>
    public float[] Labels { get; }

    /// <summary>How much each block counts; the blocks of a page count one together, a block of which nothing is known not at all.</summary>
    public float[] Weights { get; }

    public static Sample? Of(GoldPage gold)
    {
        var bytes = GoldPages.Bytes(gold);
        var source = TextDecoder.DecodeSource(bytes, HtmlCharset.Find(bytes));
        var page = HtmlParser.Parse(source.Text);
        var rendered = RenderedText.Of(page, source.Runs);
        return rendered.Blocks.Length == 0 ? null : new(gold, page, rendered);
    }

    /// <summary>The text of the chosen blocks.</summary>
    public string BodyOf(Func<int, bool> chosen) =>
        string.Join('\n', Enumerable.Range(0, Rendered.Blocks.Length).Where(chosen).Select(i => Rendered.Blocks[i].Span.Of(Rendered.Text)));

    private void Label()
    {
        if (Gold.Body is { Length: > 0 } body)
            LabelByBody(BodyScore.Words(body, wideApart: true));
        else if (Gold.With.Count > 0)
            LabelByChunks();
    }

    private void LabelByBody(List<string> gold)
    {
        const int width = 4;
        var shingles = new HashSet<(int, int)>();
        for (var length = 1; length <= width; length++)
        {
            for (var i = 0; i + length <= gold.Count; i++)
                shingles.Add((length, HashOf(gold, i, length)));
        }
        float total = 0;
        for (var i = 0; i < Labels.Length; i++)
        {
            var words = BodyScore.Words(Rendered.Blocks[i].Span.Of(Rendered.Text), wideApart: true);
            if (words.Count == 0)
                continue;
            var length = Math.Min(width, words.Count);
            int held = 0, all = 0;
            for (var k = 0; k + length <= words.Count; k++, all++)
                held += shingles.Contains((length, HashOf(words, k, length))) ? 1 : 0;
            Labels[i] = (float)held / all;
            // Labels of one or two words stand in any text by chance.
            Weights[i] = words.Count <= 2 && Labels[i] > 0 ? words.Count * .3f : words.Count + 1;
            total += Weights[i];
        }
        for (var i = 0; i < Weights.Length; i++)
            Weights[i] /= Math.Max(1, total);
    }

    private void LabelByChunks()
    {
        float total = 0;
        var with = Gold.With.Select(BodyScore.Folded).ToList();
        var without = Gold.Without.Select(BodyScore.Folded).ToList();
        for (var i = 0; i < Labels.Length; i++)
        {
            var text = BodyScore.Folded(Rendered.Blocks[i].Span.Of(Rendered.Text));
            var good = with.Any(c => text.Contains(c, StringComparison.Ordinal));
            var bad = without.Any(c => text.Contains(c, StringComparison.Ordinal));
            if (good == bad)
                continue;
            Labels[i] = good ? 1 : 0;
            Weights[i] = 1;
            total++;
        }
        for (var i = 0; i < Weights.Length && total > 0; i++)
            Weights[i] *= .35f / total;
    }

    private static int HashOf(List<string> words, int at, int length)
    {
        // The runtime's own hash differs from run to run; a table must not.
        var hash = 2166136261u;
        for (var i = at; i < at + length; i++)
        {
            foreach (var unit in words[i])
                hash = (hash ^ unit) * 16777619;
            hash = (hash ^ ' ') * 16777619;
        }
        return unchecked((int)hash);
    }
}
