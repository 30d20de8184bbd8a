using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Inference.Regressions;

/// <summary>A sum of coefficients with factors, and its error from their covariance.</summary>
internal static class LinearCombination
{
    /// <summary>The combination as a coefficient, or null where it names none that there is.</summary>
    /// <param name="text">As <c>rta + 2 * rta_lag4 - border</c>; the signs stand between spaces, since names may hold them.</param>
    /// <param name="coefficients">The coefficients; those beyond the covariance's size are combinations themselves and cannot be named.</param>
    /// <param name="covariance">The covariance of the first of them.</param>
    public static Coefficient? Of(string text, ImmutableArray<Coefficient> coefficients, double[] covariance)
    {
        var size = (int)Math.Sqrt(covariance.Length);
        var factors = new double[size];
        var sign = 1.0;
        foreach (var part in text.Replace(" - ", " + - ", StringComparison.Ordinal).Split(" + ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part;
            (sign, name) = name.StartsWith("- ", StringComparison.Ordinal) ? (-1.0, name[2..].Trim()) : (1.0, name);
            var star = name.IndexOf('*', StringComparison.Ordinal);
            if (Place(name, coefficients, size) < 0 && star > 0 && double.TryParse(name[..star].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor))
                (sign, name) = (sign * factor, name[(star + 1)..].Trim());
            var place = Place(name, coefficients, size);
            if (place < 0)
                return null;
            factors[place] += sign;
        }
        return Of(text, factors, [.. coefficients.Take(size).Select(c => c.Value)], covariance);
    }

    /// <summary>The sum of coefficients with factors, by name.</summary>
    public static Coefficient Of(string name, double[] factors, double[] values, double[] covariance)
    {
        var (value, variance) = (0.0, 0.0);
        for (var i = 0; i < factors.Length; i++)
        {
            value += factors[i] * values[i];
            for (var j = 0; j < factors.Length; j++)
                variance += factors[i] * factors[j] * covariance[(i * factors.Length) + j];
        }
        return new(name, value, Math.Sqrt(Math.Max(0, variance)));
    }

    private static int Place(string name, ImmutableArray<Coefficient> coefficients, int size)
    {
        for (var i = 0; i < size; i++)
        {
            if (coefficients[i].Name == name)
                return i;
        }
        return -1;
    }
}
