using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapport.Language.Syntax;

/// <summary>A linear model over hashed features: for each feature a few labels with their weights.</summary>
// Slots of an open table, each a feature's hash and where its pairs stand; a pair is a label and a weight of one byte. Where there are at
// most three labels their weights stand in the slot itself.
internal sealed class WeightTable
{
    /// <summary>Up to so many labels have their weights in the slot.</summary>
    public const int MostInSlot = 3;

    private readonly uint[] _slots;
    private readonly byte[] _pairs;
    private readonly uint _mask;

    /// <summary>A table from its parts.</summary>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="slots">Hash, then place of the pairs times 256 plus their number, or the weights, for every slot; the number of slots is a power of two.</param>
    /// <param name="pairs">Label and weight, one byte each.</param>
    public WeightTable(int labels, uint[] slots, byte[] pairs)
    {
        if (!BitOperations.IsPow2(slots.Length / 2))
            throw new ArgumentOutOfRangeException(nameof(slots), slots.Length / 2, "a power of two");
        Labels = labels;
        (_slots, _pairs) = (slots, pairs);
        _mask = (uint)(slots.Length / 2) - 1;
    }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; }

    /// <summary>The label with the highest sum; of equals, the first.</summary>
    /// <param name="features">The features.</param>
    /// <param name="scores">Room for one sum a label.</param>
    /// <param name="slots">Room for one number a feature.</param>
    public int Best(ReadOnlySpan<uint> features, Span<int> scores, Span<ulong> slots)
    {
        Score(features, scores, slots);
        var best = 0;
        for (var i = 1; i < Labels; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }

    /// <summary>The sum of each label's weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<uint> features, Span<int> scores, Span<ulong> slots)
    {
        scores[..Labels].Clear();
        // All first slots are asked for before any is looked at, so that the waits for memory overlap.
        for (var i = 0; i < features.Length; i++)
        {
            var slot = 2 * (features[i] & _mask);
            slots[i] = _slots[slot] | ((ulong)_slots[slot + 1] << 32);
        }
        if (Labels <= MostInSlot)
            ScoreInSlots(features, slots, scores);
        else
            ScorePairs(features, slots, scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreInSlots(ReadOnlySpan<uint> features, ReadOnlySpan<ulong> first, Span<int> scores)
    {
        int zero = 0, one = 0, two = 0;
        for (var i = 0; i < features.Length; i++)
        {
            if (!Find(features[i], first[i], out var weights))
                continue;
            zero += (sbyte)weights;
            one += (sbyte)(weights >> 8);
            two += (sbyte)(weights >> 16);
        }
        (scores[0], scores[1], scores[2]) = (zero, one, two);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScorePairs(ReadOnlySpan<uint> features, ReadOnlySpan<ulong> first, Span<int> scores)
    {
        for (var i = 0; i < features.Length; i++)
        {
            if (!Find(features[i], first[i], out var place))
                continue;
            var pairs = _pairs.AsSpan((int)(place >> 8) * 2, (int)(place & 0xFF) * 2);
            for (var k = 0; k + 1 < pairs.Length; k += 2)
                scores[pairs[k]] += (sbyte)pairs[k + 1];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Find(uint feature, ulong held, out uint value)
    {
        for (var slot = feature & _mask; ;)
        {
            value = (uint)(held >> 32);
            if ((uint)held == feature)
                return true;
            if ((uint)held == 0)
                return false;
            slot = (slot + 1) & _mask;
            held = _slots[2 * slot] | ((ulong)_slots[(2 * slot) + 1] << 32);
        }
    }
}
