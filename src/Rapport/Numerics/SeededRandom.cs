using System.Numerics;

namespace Rapport.Numerics;

/// <summary>
/// Our own generator, so that draws survive every upgrade of the framework: xoshiro256** seeded by SplitMix64 from a study's seed, a purpose and a unit, so that the order of execution does not matter.
/// Ref: Blackman and Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4).
/// </summary>
public sealed class SeededRandom
{
    private ulong _s0, _s1, _s2, _s3;
    private double? _spare;

    /// <summary>Starts a sequence that depends on the seed, on what it is for, and on which draw it is.</summary>
    public SeededRandom(long seed, string purpose, long draw = 0)
    {
        var state = unchecked((ulong)seed);
        foreach (var unit in purpose)
            state = SplitMix(ref state) ^ unit;
        // The draw is hashed in, not added: neighbouring draws would otherwise start one step apart on the same sequence.
        state = SplitMix(ref state) ^ unchecked((ulong)draw);
        state = SplitMix(ref state);
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
            var t = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= t;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, bound).</summary>
    public int NextBelow(int bound) => bound > 0 ? (int)Math.Min(bound - 1, NextUnit() * bound) : throw new ArgumentOutOfRangeException(nameof(bound), bound, "above 0");

    /// <summary>A standard normal number, by the polar method. Ref: Marsaglia and Bray (1964), SIAM Review 6(3).</summary>
    public double NextNormal()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }
        while (true)
        {
            var u = (2 * NextUnit()) - 1;
            var v = (2 * NextUnit()) - 1;
            var s = (u * u) + (v * v);
            if (s is > 0 and < 1)
            {
                var scale = Math.Sqrt(-2 * Math.Log(s) / s);
                _spare = v * scale;
                return u * scale;
            }
        }
    }

    /// <summary>A number of the gamma distribution with scale 1. Ref: Marsaglia and Tsang (2000), ACM TOMS 26(3).</summary>
    /// <param name="shape">The shape, above 0.</param>
    public double NextGamma(double shape)
    {
        if (!(shape > 0))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "above 0");
        // Below 1 by the identity gamma(a) = gamma(a + 1) U^(1/a).
        if (shape < 1)
            return NextGamma(shape + 1) * Math.Pow(1 - NextUnit(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - NextUnit()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
