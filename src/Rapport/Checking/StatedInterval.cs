namespace Rapport.Checking;

/// <summary>What a stated figure allows, decided from its words and digits alone.</summary>
/// <param name="Tolerance">The interval in which a value fits the figure as stated.</param>
/// <param name="RoundedLow">The low end where the figure is read as rounded to its leading digits: 18 in "20 percent"; null where no such reading is open.</param>
/// <param name="RoundedHigh">The high end of the same.</param>
/// <param name="Near">By how much a value may miss before it counts as another figure: other vintages and roundings lie within it.</param>
/// <param name="OpenAbove">Any larger value keeps the statement literally true ("over", "at least").</param>
/// <param name="OpenBelow">Any smaller one does ("under", "at most").</param>
/// <param name="Digits">How many digits the figure states, trailing zeros of a whole number left out: few digits agree with much by chance.</param>
internal sealed record StatedInterval(Tolerance Tolerance, decimal? RoundedLow, decimal? RoundedHigh, decimal Near, bool OpenAbove, bool OpenBelow, int Digits)
{
    /// <summary>How a value, known to half a unit of its last digit, fits.</summary>
    public Fit Weigh(decimal value, decimal halfUnit)
    {
        if (Inside(Tolerance.Low, Tolerance.High, value, halfUnit))
            return Fit.Holds;
        if ((OpenAbove && value > Tolerance.Low) || (OpenBelow && value < Tolerance.High))
            return Fit.ByFar;
        if ((RoundedLow is not null || RoundedHigh is not null) && Inside(RoundedLow, RoundedHigh, value, halfUnit))
            return Fit.Rounded;
        return Inside(Tolerance.Low - Near, Tolerance.High + Near, value, halfUnit) ? Fit.Near : Fit.Fails;
    }

    private static bool Inside(decimal? low, decimal? high, decimal value, decimal halfUnit) =>
        ((low is null || value >= low) && (high is null || value <= high))
        // Two roundings that only touch are two figures: 0.5 is not 0.4.
        || ((low is null || value + halfUnit > low) && (high is null || value - halfUnit < high));
}
