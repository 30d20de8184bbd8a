using Rapport.Language.Syntax;
using Rapport.Tests.Quality;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>Trains the tagger.</summary>
internal static class TagTrainer
{
    public static string[] TagsOf(IEnumerable<GoldTree> trees) =>
        [.. trees.SelectMany(t => t.Words).GroupBy(w => $"{w.Upos}/{w.Xpos}").Where(g => g.Count() >= 3).Select(g => g.Key).Order(StringComparer.Ordinal)];

    /// <summary>Common forms that practically always have one tag: form and tag in turn. Made sentences do not count.</summary>
    public static uint[] Sure(IEnumerable<GoldTree> trees, string[] tags) =>
        [.. trees.Where(t => !t.Document.StartsWith("press", StringComparison.Ordinal)).SelectMany(t => t.Words).GroupBy(w => WordKeys.Of(w.Form).Form).Where(g => g.Count() >= 40)
            .Select(g => (Form: g.Key, Count: g.Count(), Top: g.GroupBy(w => $"{w.Upos}/{w.Xpos}").MaxBy(t => t.Count())!)).Where(g => g.Top.Count() >= g.Count * 0.995 && Array.IndexOf(tags, g.Top.Key) >= 0)
            .OrderBy(g => g.Form).SelectMany(g => new[] { g.Form, (uint)Array.IndexOf(tags, g.Top.Key) })];

    public static WordKeys[] Keys(GoldTree tree) => [.. tree.Words.Select(w => WordKeys.Of(w.Form))];

    public static Perceptron Train(IReadOnlyList<GoldTree> trees, string[] tags, int rounds, int seed)
    {
        var model = new Perceptron(tags.Length);
        var index = tags.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i, StringComparer.Ordinal);
        var features = new uint[FeatureList.Capacity];
        var scores = new float[tags.Length];
        var sentences = trees.Select(t => (Keys: Keys(t), Gold: t.Words.Select(w => index.GetValueOrDefault($"{w.Upos}/{w.Xpos}", -1)).ToArray())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            Shuffle.Order(sentences, seed + round);
            foreach (var (keys, gold) in sentences)
            {
                int one = -1, two = -1;
                for (var i = 0; i < keys.Length; i++)
                {
                    var list = new FeatureList(features);
                    TagFeatures.Write(keys, i, one, two, ref list);
                    model.Score(features.AsSpan(0, list.Count), scores);
                    var guess = Array.IndexOf(scores, scores.Max());
                    if (gold[i] >= 0)
                        model.Learn(features.AsSpan(0, list.Count), gold[i], guess);
                    (two, one) = (one, guess);
                }
            }
        }
        return model;
    }

    /// <summary>The tags that a packed model gives.</summary>
    public static int[] Tag(WeightTable model, WordKeys[] keys)
    {
        var features = new uint[FeatureList.Capacity];
        var scores = new int[model.Labels];
        var slots = new ulong[FeatureList.Capacity];
        var tags = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var list = new FeatureList(features);
            TagFeatures.Write(keys, i, i > 0 ? tags[i - 1] : -1, i > 1 ? tags[i - 2] : -1, ref list);
            tags[i] = model.Best(features.AsSpan(0, list.Count), scores, slots);
        }
        return tags;
    }

    /// <summary>Tags for every tree by models that have not seen it, as the parser will meet them.</summary>
    public static List<int[]> Unseen(IReadOnlyList<GoldTree> trees, string[] tags, int rounds, int seed)
    {
        const int folds = 5;
        var documents = trees.Select(t => t.Document).Distinct().Select((d, i) => (d, Fold: i % folds)).ToDictionary(d => d.d, d => d.Fold, StringComparer.Ordinal);
        var found = new int[trees.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var (slots, pairs) = Train([.. trees.Where(t => documents[t.Document] != fold)], tags, rounds, seed).Pack(2);
            var model = new WeightTable(tags.Length, slots, pairs);
            for (var i = 0; i < trees.Count; i++)
            {
                if (documents[trees[i].Document] == fold)
                    found[i] = Tag(model, Keys(trees[i]));
            }
        }
        return [.. found];
    }
}
