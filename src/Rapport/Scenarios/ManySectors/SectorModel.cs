using Rapport.Numerics;

namespace Rapport.Scenarios.ManySectors;

/// <summary>
/// Trade in many sectors linked by inputs, in exact hat algebra. Wages clear the trade balance of every country; prices and costs, spending and income are solved within, warm from round to round.
/// Ref: Caliendo and Parro (2015), Review of Economic Studies 82(1), eqs. 10–15: cost (10), price (11), shares (12), spending (13), income, balance (14). Mixing: <see cref="AndersonMixing"/>.
/// </summary>
internal static class SectorModel
{
    /// <summary>The largest excess demand, relative to value added, at which the world counts as cleared.</summary>
    public const double Tolerance = 1e-12;

    private const int MostRounds = 500;
    private const int MostInner = 400;
    private const int Depth = 5;
    private const double Damping = 0.5;
    private const double LargestExcess = 0.5;
    // The inner loops stop at this share of the outer residual: no closer than is of use.
    private const double InnerShare = 1e-3;
    private const double LeastInner = 1e-14;

    /// <summary>Solves a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="costs">What changes.</param>
    /// <param name="elasticityScale">A factor on every trade elasticity, above 0.</param>
    /// <param name="deficits">What each country spends beyond what it earns.</param>
    /// <param name="start">A former solution to start from, or null.</param>
    public static SectorState Solve(SectorWorld world, SectorCosts costs, double elasticityScale, double[] deficits, SectorState? start = null)
    {
        var run = new Run(world, costs, elasticityScale, deficits, start);
        var mixing = new AndersonMixing(Depth);
        var wage = start is null ? new double[world.N] : (double[])start.LogWage.Clone();
        var residual = 1.0;
        for (var round = 1; round <= MostRounds; round++)
        {
            run.Normalise(wage);
            var excess = run.Excess(wage, Math.Max(LeastInner, InnerShare * residual));
            if (excess is null)
                return run.State(wage, residual, round, false);
            residual = excess.Max(Math.Abs);
            if (residual < Tolerance)
                return run.State(wage, residual, round, true);
            wage = mixing.Next(wage, [.. excess.Select(e => Math.Log(1 + (Damping * Math.Clamp(e, -LargestExcess, LargestExcess))))]);
        }
        return run.State(wage, residual, MostRounds, false);
    }

    /// <summary>One solution's arrays.</summary>
    private sealed class Run
    {
        private readonly SectorWorld _world;
        private readonly int _n, _sectors;
        private readonly double[] _theta, _deficits, _weights, _tariff;
        private readonly double[] _cost, _price, _shares, _spending, _income;
        // Shares net of tariffs, indexed as flows; their sum for a buyer; what a seller sells, j × countries + n; one number a sector of the country at hand.
        private readonly double[] _netShares, _net, _sales, _row;
        private readonly bool[] _traded;

        public Run(SectorWorld world, SectorCosts costs, double elasticityScale, double[] deficits, SectorState? start)
        {
            (_world, _n, _sectors, _deficits, _tariff) = (world, world.N, world.J, deficits, costs.Tariff);
            _theta = [.. world.Elasticities.Select(e => e * elasticityScale)];
            _weights = new double[world.Flows.Length];
            for (var at = 0; at < _weights.Length; at++)
            {
                var open = world.Shares[at] > 0 && !double.IsPositiveInfinity(costs.Iceberg[at]);
                _weights[at] = open ? world.Shares[at] * Math.Pow((1 + costs.Tariff[at]) / (1 + world.Tariffs[at]) * costs.Iceberg[at], -_theta[at / (_n * _n)]) : 0;
            }
            (_cost, _price) = (start is null ? new double[_n * _sectors] : (double[])start.LogCost.Clone(), start is null ? new double[_n * _sectors] : (double[])start.LogPrice.Clone());
            (_spending, _income) = ((double[])(start?.Spending ?? world.Spending).Clone(), (double[])(start?.Income ?? world.Income).Clone());
            (_shares, _netShares, _net, _sales) = (new double[_weights.Length], new double[_weights.Length], new double[_n * _sectors], new double[_n * _sectors]);
            _row = new double[_sectors];
            _traded = [.. Enumerable.Range(0, _sectors).Select(j => Enumerable.Range(0, _n * _n).Any(r => _weights[(j * _n * _n) + r] > 0 && r / _n != r % _n))];
        }

        public SectorState State(double[] wage, double residual, int rounds, bool converged) => new(wage, _cost, _price, _shares, _spending, _income, _tariff, residual, rounds, converged);

        // The table's value added is the numeraire.
        public void Normalise(double[] wage)
        {
            var (now, before) = (0.0, 0.0);
            for (var c = 0; c < _n; c++)
            {
                now += Math.Exp(wage[c]) * _world.Wages[c];
                before += _world.Wages[c];
            }
            for (var c = 0; c < _n; c++)
                wage[c] -= Math.Log(now / before);
        }

        /// <summary>Exports less imports plus deficit, over value added, of each country; null where no prices or spending are found.</summary>
        public double[]? Excess(double[] wage, double tolerance)
        {
            if (!Prices(wage, tolerance))
                return null;
            MakeShares();
            if (!Spend(wage, tolerance))
                return null;
            var excess = new double[_n];
            for (var j = 0; j < _sectors; j++)
            {
                if (!_traded[j])
                    continue;
                for (var buyer = 0; buyer < _n; buyer++)
                {
                    var spending = _spending[(j * _n) + buyer];
                    FourLanes.Add(excess, _netShares.AsSpan(((j * _n) + buyer) * _n, _n), spending);
                    excess[buyer] -= _net[(j * _n) + buyer] * spending;
                }
            }
            for (var c = 0; c < _n; c++)
                excess[c] = (excess[c] + _deficits[c]) / (Math.Exp(wage[c]) * _world.Wages[c]);
            return excess.All(double.IsFinite) ? excess : null;
        }

        private bool Prices(double[] wage, double tolerance)
        {
            var powers = new double[_n];
            for (var pass = 0; pass < MostInner; pass++)
            {
                var change = 0.0;
                for (var c = 0; c < _n; c++)
                {
                    for (var j = 0; j < _sectors; j++)
                        _row[j] = _world.ValueAdded[(c * _sectors) + j] * wage[c];
                    for (var k = 0; k < _sectors; k++)
                        FourLanes.Add(_row, _world.Inputs.AsSpan(((c * _sectors) + k) * _sectors, _sectors), _price[(k * _n) + c]);
                    for (var j = 0; j < _sectors; j++)
                        _cost[(j * _n) + c] = _row[j];
                }
                for (var j = 0; j < _sectors; j++)
                {
                    for (var seller = 0; seller < _n; seller++)
                        powers[seller] = Math.Exp(-_theta[j] * _cost[(j * _n) + seller]);
                    for (var buyer = 0; buyer < _n; buyer++)
                    {
                        if (_world.Spending[(j * _n) + buyer] <= 0)
                            continue;
                        var at = ((j * _n) + buyer) * _n;
                        var sum = _traded[j] ? FourLanes.Dot(_weights.AsSpan(at, _n), powers) : _weights[at + buyer] * powers[buyer];
                        if (!(sum > 0))
                            return false;
                        var price = -Math.Log(sum) / _theta[j];
                        change = Math.Max(change, Math.Abs(price - _price[(j * _n) + buyer]));
                        _price[(j * _n) + buyer] = price;
                    }
                }
                if (change < tolerance)
                    return true;
            }
            return false;
        }

        private void MakeShares()
        {
            for (var j = 0; j < _sectors; j++)
            {
                for (var buyer = 0; buyer < _n; buyer++)
                {
                    var at = ((j * _n) + buyer) * _n;
                    var (own, net) = (_theta[j] * _price[(j * _n) + buyer], 0.0);
                    for (var seller = 0; seller < _n; seller++)
                    {
                        var share = _weights[at + seller] == 0 ? 0 : _weights[at + seller] * Math.Exp(own - (_theta[j] * _cost[(j * _n) + seller]));
                        _shares[at + seller] = share;
                        net += _netShares[at + seller] = share / (1 + _tariff[at + seller]);
                    }
                    // What of a unit of spending is not tariff.
                    _net[(j * _n) + buyer] = net;
                }
            }
        }

        // Spending and income, given shares: a linear system whose inputs shrink at each turn, so that turning it over settles.
        private bool Spend(double[] wage, double tolerance)
        {
            for (var pass = 0; pass < MostInner; pass++)
            {
                _sales.AsSpan().Clear();
                for (var j = 0; j < _sectors; j++)
                {
                    var sales = _sales.AsSpan(j * _n, _n);
                    for (var buyer = 0; buyer < _n; buyer++)
                    {
                        var at = ((j * _n) + buyer) * _n;
                        if (_traded[j])
                            FourLanes.Add(sales, _netShares.AsSpan(at, _n), _spending[(j * _n) + buyer]);
                        else
                            sales[buyer] += _netShares[at + buyer] * _spending[(j * _n) + buyer];
                    }
                }
                var change = 0.0;
                for (var c = 0; c < _n; c++)
                {
                    var income = (Math.Exp(wage[c]) * _world.Wages[c]) + _deficits[c];
                    for (var j = 0; j < _sectors; j++)
                        income += _world.Spending[(j * _n) + c] > 0 ? (1 - _net[(j * _n) + c]) * _spending[(j * _n) + c] : 0;
                    _income[c] = income;
                    if (!(income > 0))
                        return false;
                    for (var k = 0; k < _sectors; k++)
                        _row[k] = _sales[(k * _n) + c];
                    for (var j = 0; j < _sectors; j++)
                    {
                        var spending = (_world.Final[(j * _n) + c] * income) + FourLanes.Dot(_world.Inputs.AsSpan(((c * _sectors) + j) * _sectors, _sectors), _row);
                        change = Math.Max(change, Math.Abs(spending - _spending[(j * _n) + c]) / _world.Wages[c]);
                        _spending[(j * _n) + c] = spending;
                    }
                }
                if (change < tolerance)
                    return true;
            }
            return false;
        }
    }
}
