namespace Rapport.Numerics;

/// <summary>
/// Draws the states of a structural model given a series: a path is drawn from the model, and corrected by the smoothed difference of the series from it.
/// Ref: Durbin and Koopman (2002), Biometrika 89(3), with the fast state smoother of Koopman (1993).
/// </summary>
public sealed class SimulationSmoother
{
    private readonly StructuralModel _model;
    private readonly int _times;
    private readonly double[] _gain, _innovation, _state, _seen, _covariance, _against, _drawn;

    /// <summary>Makes room for series of one length.</summary>
    public SimulationSmoother(StructuralModel model, int times)
    {
        _model = model;
        _times = times;
        var m = model.States;
        (_gain, _against, _drawn) = (new double[times * m], new double[(times + 1) * m], new double[times * m]);
        (_innovation, _state, _seen, _covariance) = (new double[times], new double[m], new double[m], new double[m * m]);
    }

    /// <summary>One draw of all states, times × states, row-major.</summary>
    /// <param name="y">The series; finite.</param>
    /// <param name="variances">Of the irregular, then of each disturbance; all above 0.</param>
    /// <param name="start">The mean of the first state.</param>
    /// <param name="startVariance">The variance of each part of the first state.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="states">Where the draw is put.</param>
    public void Draw(ReadOnlySpan<double> y, ReadOnlySpan<double> variances, ReadOnlySpan<double> start, ReadOnlySpan<double> startVariance, SeededRandom random, Span<double> states)
    {
        var m = _model.States;
        DrawFromModel(variances, startVariance, random);
        Filter(y, variances, start, startVariance, random);
        SmoothBack(variances, start, startVariance, states);
        for (var i = 0; i < _times * m; i++)
            states[i] += _drawn[i];
    }

    // A path of the model itself, around 0.
    private void DrawFromModel(ReadOnlySpan<double> variances, ReadOnlySpan<double> startVariance, SeededRandom random)
    {
        var m = _model.States;
        for (var i = 0; i < m; i++)
            _drawn[i] = Math.Sqrt(startVariance[i]) * random.NextNormal();
        for (var t = 1; t < _times; t++)
        {
            var state = _drawn.AsSpan(t * m, m);
            _drawn.AsSpan((t - 1) * m, m).CopyTo(state);
            _model.Advance(state);
            for (var d = 0; d < _model.Disturbances; d++)
                state[_model.Moved(d)] += Math.Sqrt(variances[d + 1]) * random.NextNormal();
        }
    }

    // Filters the series less the drawn one.
    private void Filter(ReadOnlySpan<double> y, ReadOnlySpan<double> variances, ReadOnlySpan<double> start, ReadOnlySpan<double> startVariance, SeededRandom random)
    {
        var m = _model.States;
        start.CopyTo(_state);
        _covariance.AsSpan().Clear();
        for (var i = 0; i < m; i++)
            _covariance[(i * m) + i] = startVariance[i];
        var irregular = Math.Sqrt(variances[0]);
        for (var t = 0; t < _times; t++)
        {
            var difference = y[t] - _model.Signal(_drawn.AsSpan(t * m, m)) - (irregular * random.NextNormal());
            _model.Observe(_covariance, _seen);
            var variance = _model.Signal(_seen) + variances[0];
            var error = difference - _model.Signal(_state);
            _innovation[t] = error / variance;
            for (var i = 0; i < m; i++)
            {
                var share = _seen[i] / variance;
                _state[i] += share * error;
                _gain[(t * m) + i] = share;
                for (var j = 0; j < m; j++)
                    _covariance[(i * m) + j] -= share * _seen[j];
            }
            _model.Advance(_state);
            _model.AdvanceCovariance(_covariance);
            _model.Disturb(_covariance, variances[1..]);
        }
    }

    // r(t−1) = Z′v/F + (I − Z′K′) T′ r(t), then the states forward by their disturbances.
    private void SmoothBack(ReadOnlySpan<double> variances, ReadOnlySpan<double> start, ReadOnlySpan<double> startVariance, Span<double> states)
    {
        var m = _model.States;
        _against.AsSpan(_times * m, m).Clear();
        for (var t = _times - 1; t >= 0; t--)
        {
            var against = _against.AsSpan(t * m, m);
            _against.AsSpan((t + 1) * m, m).CopyTo(against);
            _model.Retreat(against);
            var through = 0.0;
            for (var i = 0; i < m; i++)
                through += _gain[(t * m) + i] * against[i];
            _model.AddSignal(against, _innovation[t] - through);
        }
        for (var i = 0; i < m; i++)
            states[i] = start[i] + (startVariance[i] * _against[i]);
        for (var t = 1; t < _times; t++)
        {
            var state = states.Slice(t * m, m);
            states.Slice((t - 1) * m, m).CopyTo(state);
            _model.Advance(state);
            for (var d = 0; d < _model.Disturbances; d++)
                state[_model.Moved(d)] += variances[d + 1] * _against[(t * m) + _model.Moved(d)];
        }
    }
}
