using System.Globalization;
using Rapport.Reading.Zoning;
using Rapport.Tests.Quality;

namespace Rapport.Tools.ReadingWeights;

/// <summary>Prints what a table scores on each set, by threshold, for both parts.</summary>
internal static class Scores
{
    /// <summary>Lines for the head of the table: what its choice of whole blocks scores, by part.</summary>
    public static string Of(IReadOnlyList<GoldPage> gold, Sample?[] samples, BodyWeights weights)
    {
        var head = "";
        foreach (var set in new[] { "wcxb", "trafilatura", "fundus" })
        {
            var pages = Enumerable.Range(0, gold.Count).Where(i => gold[i].Set == set).AsParallel().AsOrdered().Select(i =>
            {
                var sums = samples[i] is { } s ? weights.Weigh(s.Features, s.Page) : [];
                return (Gold: gold[i], Body: samples[i]?.BodyOf(b => sums[b] > 0) ?? "");
            }).ToList();
            head += string.Create(CultureInfo.InvariantCulture, $"# {set}: tune {BodyScore.Of(set, pages.Where(p => p.Gold.IsForTuning)):0.0000}, rest {BodyScore.Of(set, pages.Where(p => !p.Gold.IsForTuning)):0.0000}\n");
        }
        return head;
    }

    public static void Print(IReadOnlyList<GoldPage> gold, Sample?[] samples, BodyWeights weights)
    {
        var sums = new int[]?[samples.Length];
        Parallel.For(0, samples.Length, i => sums[i] = samples[i] is { } s ? weights.Weigh(s.Features, s.Page) : null);
        foreach (var set in new[] { "wcxb", "fundus" })
        {
            // What a perfect choice of blocks would score: the rest is lost in how the text is cut or read.
            var best = Enumerable.Range(0, gold.Count).Where(i => gold[i].Set == set).Select(i => (Gold: gold[i], Body: samples[i]?.BodyOf(b => samples[i]!.Labels[b] > .5f) ?? ""));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best choice of blocks: {set,-12} {BodyScore.Of(set, best):0.0000}"));
        }
        foreach (var i in Enumerable.Range(0, gold.Count).Where(i => gold[i].IsForTuning && gold[i].Body is not null && Environment.GetEnvironmentVariable("SHOW") == gold[i].Set))
        {
            var wide = gold[i].Set == "fundus";
            var (p, r, f) = BodyScore.Bags(samples[i]?.BodyOf(b => sums[i]![b] > 0) ?? "", gold[i].Body!, wide);
            var o = BodyScore.Bags(samples[i]?.BodyOf(b => samples[i]!.Labels[b] > .5f) ?? "", gold[i].Body!, wide);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"page {f:0.000} p {p:0.00} r {r:0.00} best {o.F:0.000} p {o.P:0.00} r {o.R:0.00} {gold[i].Path}"));
            for (var b = 0; samples[i] is { } s && b < s.Labels.Length && Environment.GetEnvironmentVariable("BLOCKS") is { } wanted && gold[i].Path.Contains(wanted, StringComparison.Ordinal); b++)
            {
                if (sums[i]![b] > 0 != s.Labels[b] > .5f)
                    Console.WriteLine($"   {(sums[i]![b] > 0 ? "extra" : "lost ")} {sums[i]![b],6} {s.Features.Measures[b].Tag} {s.Rendered.Blocks[b].Span.Of(s.Rendered.Text).Replace('\n', '/')[..Math.Min(110, s.Rendered.Blocks[b].Span.Length)]}");
            }
        }
        foreach (var threshold in new[] { -800, -400, 0, 400 })
        {
            foreach (var set in new[] { "wcxb", "trafilatura", "fundus" })
            {
                var pages = Enumerable.Range(0, gold.Count).Where(i => gold[i].Set == set)
                    .Select(i => (Gold: gold[i], Body: samples[i]?.BodyOf(b => sums[i]![b] > threshold) ?? "")).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{threshold,5} {set,-12} all {BodyScore.Of(set, pages):0.0000}  tune {BodyScore.Of(set, pages.Where(p => p.Gold.IsForTuning)):0.0000}  rest {BodyScore.Of(set, pages.Where(p => !p.Gold.IsForTuning)):0.0000}"));
            }
        }
    }
}
