using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Inference;

/// <summary>The same question put to the treated unit and, as placebos, to every donor with the treated unit left out. With one treated unit this, not a standard error, is what inference rests on.</summary>
/// <param name="Treated">The treated unit's outcome.</param>
/// <param name="Placebos">Each donor's outcome, in the donors' order.</param>
internal sealed record PlaceboSet(Counterfactual Treated, ImmutableArray<Counterfactual> Placebos)
{
    /// <summary>The smallest p-value that so many donors allow.</summary>
    public double Floor => 1.0 / (Placebos.Length + 1);

    /// <summary>Asks all.</summary>
    public static PlaceboSet Ask(OutcomeMatrix matrix, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method, CancellationToken cancel)
    {
        var donors = Enumerable.Range(1, matrix.Units.Length - 1).ToArray();
        var treated = method(matrix, 0, donors);
        var placebos = ImmutableArray.CreateBuilder<Counterfactual>(donors.Length);
        foreach (var donor in donors)
        {
            cancel.ThrowIfCancellationRequested();
            placebos.Add(method(matrix, donor, [.. donors.Where(d => d != donor)]));
        }
        return new(treated, placebos.MoveToImmutable());
    }

    /// <summary>The share of all units, the treated one included, whose statistic is at least the treated one's.</summary>
    public double Rank(Func<Counterfactual, double> statistic)
    {
        var own = statistic(Treated);
        return (1.0 + Placebos.Count(p => statistic(p) >= own)) / (Placebos.Length + 1);
    }

    /// <summary>The half-width within which the share <paramref name="level"/> of placebos stays, for a quantity of theirs.</summary>
    public double HalfWidth(double level, Func<Counterfactual, double> quantity)
    {
        var sizes = Placebos.Select(p => Math.Abs(quantity(p))).Order().ToArray();
        return Quantile.Of(sizes, level);
    }
}
