using Rapport.Numerics;

namespace Rapport.Inference.Donors;

/// <summary>
/// The synthetic control beside which the synthetic difference-in-differences was published: no intercept, a penalty of a millionth of the donors' noise, and a solver that stops short of the optimum. For replications.
/// Ref: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), AER 111(12), table 1, with the authors' program.
/// </summary>
internal static class PublishedSynthetic
{
    private const double Penalty = 1e-6;
    private const double LeastGain = 1e-5;

    /// <summary>The counterfactual of one unit.</summary>
    public static Counterfactual Control(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var noise = DonorNoise.Of(matrix, donors);
        var a = SyntheticControl.Columns(matrix, donors);
        var weights = FrankWolfe.Fit(a, matrix.Values[unit].AsSpan(0, matrix.Before), Penalty * noise, intercept: false, LeastGain * noise);
        return Counterfactual.Of(weights, SyntheticControl.Gaps(matrix, unit, donors, weights), matrix.Before, matrix.Horizon);
    }
}
