using Rapport.Language.Syntax;
using Rapport.Tests.Quality;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>Trains steps and relations together, with a dynamic oracle: the parser follows its own choices and is told which were without cost.</summary>
// Ref: Goldberg and Nivre (2013), algorithm 3 and the costs of arc-hybrid in section 4.
internal static class StepTrainer
{
    // From the second round on the parser follows its own step nine times in ten.
    private const int ExploreFrom = 1;
    private const int ExploreTenths = 9;

    public static (Perceptron Steps, Perceptron Labels) Train(IReadOnlyList<GoldTree> trees, IReadOnlyList<int[]> tags, string[] relations, int rounds, int seed, Action<int, Perceptron, Perceptron>? after = null)
    {
        var steps = new Perceptron(3);
        var labels = new Perceptron(relations.Length);
        var index = relations.Select((r, i) => (r, i)).ToDictionary(r => r.r, r => r.i, StringComparer.Ordinal);
        var sentences = trees.Select((t, i) => (Keys: TagTrainer.Keys(t), Tags: tags[i],
            Heads: t.Words.Select(w => w.Head < 0 ? t.Words.Count : w.Head).ToArray(),
            Relations: t.Words.Select(w => index[GoldTree.Common(w.Relation)]).ToArray())).ToArray();
        var features = new uint[FeatureList.Capacity];
        var scores = new float[relations.Length];
        var state = new ParserState();
        var chance = (ulong)seed + 88172645463325252UL;
        for (var round = 0; round < rounds; round++)
        {
            Shuffle.Order(sentences, seed + round);
            foreach (var (keys, sentenceTags, heads, golds) in sentences)
            {
                state.Begin(keys, sentenceTags, keys.Length);
                while (!state.Done)
                {
                    var step = EnglishParser.Only(state);
                    if (step < 0)
                    {
                        var list = new FeatureList(features);
                        ArcFeatures.Write(state, ref list);
                        steps.Score(features.AsSpan(0, list.Count), scores);
                        int guess = -1, right = -1, least = int.MaxValue;
                        for (var s = 0; s < 3; s++)
                        {
                            if (state.Can(s))
                                least = Math.Min(least, Cost(state, heads, s));
                        }
                        for (var s = 0; s < 3; s++)
                        {
                            if (!state.Can(s))
                                continue;
                            if (guess < 0 || scores[s] > scores[guess])
                                guess = s;
                            if (Cost(state, heads, s) == least && (right < 0 || scores[s] > scores[right]))
                                right = s;
                        }
                        steps.Learn(features.AsSpan(0, list.Count), right, Cost(state, heads, guess) == least ? right : guess);
                        chance ^= chance << 13;
                        chance ^= chance >> 7;
                        chance ^= chance << 17;
                        step = round >= ExploreFrom && chance % 10 < ExploreTenths ? guess : right;
                    }
                    var relation = 0;
                    if (step != ParserState.Shift)
                    {
                        var (head, word) = state.Arc(step);
                        var list = new FeatureList(features);
                        RelationFeatures.Write(state, head, word, ref list);
                        labels.Score(features.AsSpan(0, list.Count), scores);
                        relation = Array.IndexOf(scores, scores.AsSpan(0, relations.Length).ToArray().Max());
                        // Only true arcs teach relations.
                        if (heads[word] == head)
                        {
                            labels.Learn(features.AsSpan(0, list.Count), golds[word], relation);
                            if (round < ExploreFrom)
                                relation = golds[word];
                        }
                    }
                    state.Apply(step, relation);
                }
            }
            after?.Invoke(round, steps, labels);
        }
        return (steps, labels);
    }

    private static int Cost(ParserState state, int[] heads, int step)
    {
        var cost = 0;
        if (step == ParserState.Shift)
        {
            var b = state.Next;
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var word = state.Stack(depth);
                if (heads[word] == b || (depth > 0 && heads[b] == word))
                    cost++;
            }
            return cost;
        }
        var s0 = state.Stack(0);
        var from = state.Next;
        for (var i = from; i < state.Count; i++)
        {
            if (heads[i] == s0)
                cost++;
        }
        var head = heads[s0];
        if (step == ParserState.Left)
            return cost + (head == state.Stack(1) || head > from ? 1 : 0);
        return cost + (head >= from ? 1 : 0);
    }
}
