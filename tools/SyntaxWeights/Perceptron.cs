using System.Numerics;
using Rapport.Language.Syntax;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>An averaged perceptron over hashed features, for training only.</summary>
// Ref: Collins (2002), averaged parameters.
internal sealed class Perceptron(int labels)
{
    private readonly Dictionary<uint, int> _rows = [];
    private float[] _weights = new float[1 << 16];
    private double[] _totals = new double[1 << 16];
    private int[] _stamps = new int[1 << 16];
    private int[] _updates = new int[1 << 12];
    private int _now = 1;

    public int Labels => labels;

    /// <summary>The sums of the weights as they are now.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[..labels].Clear();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            for (var i = 0; i < labels; i++)
                scores[i] += _weights[(row * labels) + i];
        }
    }

    /// <summary>One decision was made; where it was wrong, the right one gains and the wrong one loses.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int wrong)
    {
        _now++;
        if (right == wrong)
            return;
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                _rows[feature] = row = _rows.Count;
                if ((row + 1) * labels > _weights.Length)
                {
                    Array.Resize(ref _weights, _weights.Length * 2);
                    Array.Resize(ref _totals, _totals.Length * 2);
                    Array.Resize(ref _stamps, _stamps.Length * 2);
                }
                if (row == _updates.Length)
                    Array.Resize(ref _updates, row * 2);
            }
            _updates[row]++;
            Change((row * labels) + right, 1);
            Change((row * labels) + wrong, -1);
        }
    }

    private void Change(int at, float by)
    {
        _totals[at] += (double)_weights[at] * (_now - _stamps[at]);
        _stamps[at] = _now;
        _weights[at] += by;
    }

    /// <summary>The averaged weights as a table of whole bytes, without what hardly counts.</summary>
    /// <param name="least">Features that took part in fewer corrections are left out.</param>
    public (uint[] Slots, byte[] Pairs) Pack(int least)
    {
        var average = new float[_rows.Count * labels];
        for (var i = 0; i < average.Length; i++)
            average[i] = (float)((_totals[i] + ((double)_weights[i] * (_now - _stamps[i]))) / _now);
        var kept = _rows.Where(r => _updates[r.Value] >= least).ToList();
        // The largest thousandth is cut off, so that the many small weights keep their differences.
        var sizes = kept.SelectMany(r => Enumerable.Range(0, labels).Select(i => Math.Abs(average[(r.Value * labels) + i]))).Where(w => w > 0).Order().ToArray();
        var scale = 127 / sizes[(int)(sizes.Length * 0.9995)];
        var rows = new List<(uint Feature, byte[] Pairs)>();
        foreach (var (feature, row) in kept.OrderBy(r => r.Key))
        {
            var pairs = new List<byte>();
            for (var i = 0; i < labels; i++)
            {
                var weight = (int)Math.Clamp(Math.Round(average[(row * labels) + i] * scale), -127, 127);
                if (weight != 0)
                    pairs.AddRange([(byte)i, (byte)(sbyte)weight]);
            }
            if (pairs.Count > 0)
                rows.Add((feature, [.. pairs]));
        }
        var size = BitOperations.RoundUpToPowerOf2((uint)(rows.Count * 1.25));
        var slots = new uint[2 * size];
        var all = new List<byte>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (feature, pairs) in rows)
        {
            if (labels <= WeightTable.MostInSlot)
            {
                uint weights = 0;
                for (var i = 0; i < pairs.Length; i += 2)
                    weights |= (uint)pairs[i + 1] << (8 * pairs[i]);
                Put(slots, size, feature, weights);
                continue;
            }
            // Equal rows share their pairs.
            var key = Convert.ToBase64String(pairs);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = all.Count / 2;
                all.AddRange(pairs);
            }
            Put(slots, size, feature, ((uint)place << 8) | (uint)(pairs.Length / 2));
        }
        Console.WriteLine($"  {_rows.Count} features learned, {rows.Count} kept, {slots.Length * 4 / 1e6:F1} + {all.Count / 1e6:F1} MB");
        return (slots, [.. all]);
    }

    private static void Put(uint[] slots, uint size, uint feature, uint value)
    {
        var slot = feature & (size - 1);
        while (slots[2 * slot] != 0)
            slot = (slot + 1) & (size - 1);
        slots[2 * slot] = feature;
        slots[(2 * slot) + 1] = value;
    }
}
