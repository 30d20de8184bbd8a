using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapport.Numerics;

/// <summary>Sums over long rows in four lanes, always four: the same bits on every machine, whatever the width of its registers.</summary>
public static class FourLanes
{
    /// <summary>Σ aᵢ bᵢ, the lanes added as (0 + 1) + (2 + 3), what is left over last.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector256<double>.Zero;
        var left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(b[..a.Length]);
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        var total = sum[0] + sum[1] + (sum[2] + sum[3]);
        for (var i = left.Length * Vector256<double>.Count; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }

    /// <summary>to += factor × a.</summary>
    public static void Add(Span<double> to, ReadOnlySpan<double> a, double factor)
    {
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(to);
        var parts = MemoryMarshal.Cast<double, Vector256<double>>(a[..to.Length]);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += parts[i] * factor;
        for (var i = sums.Length * Vector256<double>.Count; i < to.Length; i++)
            to[i] += a[i] * factor;
    }
}
