using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Measures;

/// <summary>
/// How far the state could lie elsewhere: nine in ten draws in which everything that is doubtful is drawn together. Who tells of the acts (each voice counts by an exponential draw of mean 1, the smooth form of
/// drawing voices anew: Rubin (1981), Annals of Statistics 9(1)), what a rule took for what (the coder's measured confusion), the weight of each kind of act (half as much again or two thirds of it), and both
/// half-lives (half to twice). What no draw can say is which acts nobody told of.
/// </summary>
internal static class IndexBand
{
    // Above this many acts those of a day, by sign and duration, are drawn as one, a week's with one draw; and a quarter of the draws are enough, since single voices no longer weigh.
    private const int MostSingleActs = 5000;
    private const int DaysTogether = 7;
    private const int DrawsTogether = 50;
    private const double MostWeightFactor = 1.5;
    private const double Tail = 0.05;

    /// <summary>The points with their ends.</summary>
    /// <param name="points">The state as it is.</param>
    /// <param name="acts">The acts behind it, by day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="quadWeights">The mean weight of the kinds of each quad, for acts whose quad is doubted.</param>
    /// <param name="options">Half-lives, draws, seed.</param>
    public static ImmutableArray<IndexPoint> Draw(ImmutableArray<IndexPoint> points, ReadOnlySpan<WeighedAct> acts, DateOnly until, ImmutableArray<double> quadWeights, IndexOptions options)
    {
        if (options.Draws == 0 || points.IsEmpty)
            return points;
        var together = acts.Length > MostSingleActs;
        var draws = Draws(acts.Length, options);
        var told = Told.Of(together ? Sums(acts) : acts.ToArray());
        var states = points.Select(_ => new double[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            var walk = Walk(told, quadWeights, options, draw, together).End(until);
            for (var p = 0; p < states.Length; p++)
                states[p][draw] = walk[p].Stock;
        }
        foreach (var drawn in states)
            Array.Sort(drawn);
        return [.. points.Select((point, p) => point with { Low = Quantile.Of(states[p], Tail), High = Quantile.Of(states[p], 1 - Tail) })];
    }

    /// <summary>How many draws are made for so many acts.</summary>
    public static int Draws(int acts, IndexOptions options) => acts > MostSingleActs ? Math.Min(options.Draws, DrawsTogether) : options.Draws;

    private static StateWalk Walk(Told told, ImmutableArray<double> quadWeights, IndexOptions options, int draw, bool together)
    {
        var lives = new SeededRandom(options.Seed, "half-lives", draw);
        var walk = new StateWalk(options.VerbalHalfLife * Math.Pow(2, (2 * lives.NextUnit()) - 1), options.MaterialHalfLife * Math.Pow(2, (2 * lives.NextUnit()) - 1));
        double Uniform(long key, string purpose) => new SeededRandom(unchecked(options.Seed + key), purpose, draw).NextUnit();
        var heard = told.VoiceKeys.Select(k => -Math.Log(1 - Uniform(k, "voice"))).ToArray();
        var weighed = told.KindKeys.Select(k => Math.Pow(MostWeightFactor, (2 * Uniform(k, "kind")) - 1)).ToArray();
        for (var i = 0; i < told.Acts.Length; i++)
        {
            var act = told.Acts[i];
            var (weight, deed) = (act.Weight, act.IsDeed);
            if (act.IsCoded && CoderDoubt.Draw(act.Quad, new SeededRandom(unchecked(options.Seed + told.PlaceKeys[i]), "coder", draw)) is var quad && quad != act.Quad)
                (weight, deed) = (quadWeights[quad - 1], quad is 2 or 4);
            var sum = 0.0;
            foreach (var voice in told.Voices[i])
                sum += heard[voice];
            walk.Take(act.Day, weight * sum / told.Voices[i].Length * weighed[told.Kinds[i]], deed, together);
        }
        return walk;
    }

    private static WeighedAct[] Sums(ReadOnlySpan<WeighedAct> acts)
    {
        var sums = new List<WeighedAct>();
        var first = acts[0].Day;
        for (var start = 0; start < acts.Length;)
        {
            Span<double> bySort = [0, 0, 0, 0];
            var end = start;
            for (; end < acts.Length && acts[end].Day == acts[start].Day; end++)
                bySort[(acts[end].IsDeed ? 2 : 0) + (acts[end].Weight < 0 ? 1 : 0)] += acts[end].Weight;
            var week = ((acts[start].Day.DayNumber - first.DayNumber) / DaysTogether).ToString(CultureInfo.InvariantCulture);
            for (var sort = 0; sort < bySort.Length; sort++)
            {
                if (bySort[sort] != 0)
                    sums.Add(new(acts[start].Day, TieSide.Both, bySort[sort], sort switch { 0 => 1, 1 => 3, 2 => 2, _ => 4 }, "acts of a day", [week]));
            }
            start = end;
        }
        return [.. sums];
    }
}
