using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>The same question put to the treated unit and, as placebos, to every donor with the treated unit left out. With one treated unit this, not a standard error, is what inference rests on.</summary>
/// <param name="Treated">The treated unit's outcome.</param>
/// <param name="Placebos">Each donor's outcome, in the donors' order.</param>
/// <param name="Without">For each unit, the treated one first: its effect without any one donor that carries at least <see cref="WeightThatMatters"/>, by the donor's row.</param>
internal sealed record PlaceboSet(Counterfactual Treated, ImmutableArray<Counterfactual> Placebos, ImmutableArray<ImmutableArray<KeyValuePair<int, Counterfactual>>> Without)
{
    /// <summary>A donor with less weight than this cannot carry an answer alone.</summary>
    public const double WeightThatMatters = 0.05;

    // The comparison of a p-value with a level must not hang on the last bit of a quotient.
    private const double Rounding = 1e-12;

    /// <summary>The smallest p-value that so many donors allow.</summary>
    public double Floor => 1.0 / (Placebos.Length + 1);

    /// <summary>
    /// The standard deviation of the placebos' effects, about their mean, over all of them: the standard error if the treated unit strays as donors do. Ref: Arkhangelsky et al. (2021), algorithm 4, there over random draws.
    /// </summary>
    public double Spread
    {
        get
        {
            var mean = Placebos.Sum(p => p.Effect) / Placebos.Length;
            return Math.Sqrt(Placebos.Sum(p => (p.Effect - mean) * (p.Effect - mean)) / Placebos.Length);
        }
    }

    /// <summary>The median of the donors' errors before treatment, which the treated unit's is held against.</summary>
    public double MedianError => Numerics.Quantile.Of([.. Placebos.Select(p => p.ErrorBefore).Order()], 0.5);

    /// <summary>Asks all.</summary>
    /// <param name="matrix">The outcome.</param>
    /// <param name="method">The method.</param>
    /// <param name="leads">Whether the power is computed from it: then donors are left out of the placebos, too.</param>
    /// <param name="cancel">Stops between two units.</param>
    public static PlaceboSet Ask(OutcomeMatrix matrix, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method, bool leads, CancellationToken cancel)
    {
        var donors = Enumerable.Range(1, matrix.Units.Length - 1).ToArray();
        var outcomes = new Counterfactual[donors.Length + 1];
        var without = new ImmutableArray<KeyValuePair<int, Counterfactual>>[donors.Length + 1];
        // Each unit is asked by itself and written in its own place: the number of threads changes nothing.
        Parallel.For(0, donors.Length + 1, new ParallelOptions { CancellationToken = cancel }, unit =>
        {
            var own = donors.Where(d => d != unit).ToArray();
            var outcome = outcomes[unit] = method(matrix, unit, own);
            without[unit] = own.Length < 2 || (unit > 0 && !leads)
                ? []
                : [.. own.Where((_, place) => Math.Abs(outcome.Weights[place]) >= WeightThatMatters).Select(donor => KeyValuePair.Create(donor, method(matrix, unit, [.. own.Where(d => d != donor)])))];
        });
        return new(outcomes[0], [.. outcomes.Skip(1)], [.. without]);
    }

    /// <summary>The share of all units, the treated one included, whose statistic is at least the treated one's: a p-value that is exact if the turn fell on a unit by lot.</summary>
    public double Rank(Func<Counterfactual, double> statistic) => Rank(Treated, statistic);

    /// <summary>The same for any outcome held against the placebos.</summary>
    public double Rank(Counterfactual outcome, Func<Counterfactual, double> statistic)
    {
        var own = statistic(outcome);
        return (1.0 + Placebos.Count(p => statistic(p) >= own)) / (Placebos.Length + 1);
    }

    /// <summary>Whether a p-value lies at or below a level.</summary>
    public static bool Within(double p, double level) => p <= level + Rounding;

    /// <summary>
    /// The level nearest above the wanted one that an interval from so many placebos can have: 1 − m/(N+1), with m the whole part of (1 − wanted)(N+1), at least one.
    /// With fewer donors than the wanted level needs, it is below the wanted one, N/(N+1), and the interval is that of the largest placebo.
    /// </summary>
    public double Attained(double wanted) => 1 - ((double)Steps(wanted) / (Placebos.Length + 1));

    /// <summary>The half-width of that interval for a quantity of the placebos: all values that the rank test of the quantity's size does not refuse.</summary>
    public double HalfWidth(double wanted, Func<Counterfactual, double> quantity) =>
        Placebos.Select(p => Math.Abs(quantity(p))).OrderDescending().ElementAt(Steps(wanted) - 1);

    private int Steps(double wanted) => Math.Clamp((int)(((1 - wanted) * (Placebos.Length + 1)) + Rounding), 1, Placebos.Length);
}
