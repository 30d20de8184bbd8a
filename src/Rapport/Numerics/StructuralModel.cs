namespace Rapport.Numerics;

/// <summary>
/// The shape of a structural time series: a level, with a slope or without, and a season of the given length or none; the season's effects sum to a disturbance over each full turn.
/// States: level, slope, season now, season one time ago, … Ref: Harvey (1989), "Forecasting, Structural Time Series Models and the Kalman Filter", section 2.3.
/// </summary>
/// <param name="HasSlope">Whether the level has a slope.</param>
/// <param name="Season">The season's length, 2 or more; 0 for none.</param>
public sealed record StructuralModel(bool HasSlope, int Season)
{
    private int SeasonAt => HasSlope ? 2 : 1;

    /// <summary>How many states there are.</summary>
    public int States => SeasonAt + Math.Max(0, Season - 1);

    /// <summary>How many disturbances there are: of the level, of the slope, of the season.</summary>
    public int Disturbances => 1 + (HasSlope ? 1 : 0) + (Season > 0 ? 1 : 0);

    /// <summary>The state that a disturbance moves.</summary>
    public int Moved(int disturbance) => disturbance == 0 ? 0 : HasSlope && disturbance == 1 ? 1 : SeasonAt;

    /// <summary>What is observed of a state, irregular left out: level and season.</summary>
    public double Signal(ReadOnlySpan<double> state) => Season > 0 ? state[0] + state[SeasonAt] : state[0];

    /// <summary>Adds an amount to every state that is observed: the transpose of <see cref="Signal"/>.</summary>
    public void AddSignal(Span<double> against, double amount)
    {
        against[0] += amount;
        if (Season > 0)
            against[SeasonAt] += amount;
    }

    /// <summary>The covariance of each state with what is observed.</summary>
    public void Observe(ReadOnlySpan<double> covariance, Span<double> with)
    {
        for (var i = 0; i < States; i++)
            with[i] = Signal(covariance.Slice(i * States, States));
    }

    /// <summary>Moves a state on by one time, disturbances left out.</summary>
    public void Advance(Span<double> state)
    {
        if (HasSlope)
            state[0] += state[1];
        if (Season == 0)
            return;
        var sum = 0.0;
        for (var i = SeasonAt; i < States; i++)
            sum += state[i];
        for (var i = States - 1; i > SeasonAt; i--)
            state[i] = state[i - 1];
        state[SeasonAt] = -sum;
    }

    /// <summary>Moves back what stands against the states: the transpose of <see cref="Advance"/>.</summary>
    public void Retreat(Span<double> against)
    {
        if (HasSlope)
            against[1] += against[0];
        if (Season == 0)
            return;
        var first = against[SeasonAt];
        for (var i = SeasonAt; i < States - 1; i++)
            against[i] = against[i + 1] - first;
        against[States - 1] = -first;
    }

    /// <summary>Moves a covariance on by one time: first its rows, then its columns.</summary>
    public void AdvanceCovariance(Span<double> covariance)
    {
        var m = States;
        for (var i = 0; i < m; i++)
            Advance(covariance.Slice(i * m, m));
        Span<double> column = stackalloc double[m];
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < m; i++)
                column[i] = covariance[(i * m) + j];
            Advance(column);
            for (var i = 0; i < m; i++)
                covariance[(i * m) + j] = column[i];
        }
    }

    /// <summary>Adds the disturbances' variances to a covariance.</summary>
    public void Disturb(Span<double> covariance, ReadOnlySpan<double> variances)
    {
        for (var d = 0; d < Disturbances; d++)
            covariance[(Moved(d) * States) + Moved(d)] += variances[d];
    }
}
