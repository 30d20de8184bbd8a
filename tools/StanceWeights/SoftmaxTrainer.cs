using Rapport.Language;

namespace Rapport.Tools.StanceWeights;

/// <summary>A multinomial logistic regression over named features, by stochastic gradients whose step shrinks with each feature's use.</summary>
// Ref: Duchi, Hazan and Singer (2011), adaptive subgradient methods; the L1 penalty is applied where a feature is met.
internal sealed class SoftmaxTrainer(double rate, double lasso)
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<double[]> _weights = [];
    private readonly List<double[]> _squares = [];

    /// <summary>Learns from samples in rounds, in an order drawn from the seed; several times, the weights averaged.</summary>
    public void Learn(IReadOnlyList<(string[] Features, StanceTone Tone)> samples, double[] weightOf, int rounds, int least, int draws, int seed)
    {
        foreach (var group in samples.SelectMany(s => s.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= least).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            _rows[group.Key] = _weights.Count;
            _weights.Add(new double[3]);
            _squares.Add(new double[3]);
        }
        var rows = samples.Select(s => s.Features.Where(_rows.ContainsKey).Select(f => _rows[f]).ToArray()).ToArray();
        var sums = _weights.ConvertAll(w => new double[w.Length]);
        for (var draw = 0; draw < draws; draw++)
        {
            _weights.ForEach(w => Array.Clear(w));
            _squares.ForEach(s => Array.Clear(s));
            Descend(samples, rows, weightOf, rounds, new Random(seed + draw));
            for (var row = 0; row < sums.Count; row++)
            {
                for (var c = 0; c < 3; c++)
                    sums[row][c] += _weights[row][c] / draws;
            }
        }
        for (var row = 0; row < sums.Count; row++)
            sums[row].CopyTo(_weights[row], 0);
    }

    private void Descend(IReadOnlyList<(string[] Features, StanceTone Tone)> samples, int[][] rows, double[] weightOf, int rounds, Random random)
    {
        var order = Enumerable.Range(0, samples.Count).ToArray();
        Span<double> p = stackalloc double[3];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Softmax(rows[i], p);
                for (var c = 0; c < 3; c++)
                {
                    var error = (p[c] - ((int)samples[i].Tone == c ? 1 : 0)) * weightOf[(int)samples[i].Tone];
                    foreach (var row in rows[i])
                    {
                        ref var w = ref _weights[row][c];
                        ref var square = ref _squares[row][c];
                        square += error * error;
                        var step = rate / Math.Sqrt(square + 1e-8);
                        w -= step * error;
                        w = Math.Sign(w) * Math.Max(0, Math.Abs(w) - (step * lasso));
                    }
                }
            }
        }
    }

    /// <summary>The likeliest tone.</summary>
    public StanceTone Read(string[] features)
    {
        Span<double> p = stackalloc double[3];
        Softmax([.. features.Where(_rows.ContainsKey).Select(f => _rows[f])], p);
        return (StanceTone)(p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2);
    }

    /// <summary>The features with a weight, by name.</summary>
    public IEnumerable<(string Name, double[] Weights)> Weights => _rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, _weights[r.Value])).Where(r => r.Item2.Any(w => w != 0));

    private void Softmax(int[] rows, Span<double> p)
    {
        p.Clear();
        foreach (var row in rows)
        {
            for (var c = 0; c < 3; c++)
                p[c] += _weights[row][c];
        }
        var most = Math.Max(p[0], Math.Max(p[1], p[2]));
        var sum = 0.0;
        for (var c = 0; c < 3; c++)
            sum += p[c] = Math.Exp(p[c] - most);
        for (var c = 0; c < 3; c++)
            p[c] /= sum;
    }
}
