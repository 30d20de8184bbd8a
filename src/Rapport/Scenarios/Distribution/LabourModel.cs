namespace Rapport.Scenarios.Distribution;

/// <summary>
/// One sector with distribution at home, returns to scale, labour that people supply more of for a higher wage, and tariff revenue that lowers the tax on income or goes back in a lump sum; deficits are transfers in units of world income.
/// Ref: Ignatenko, Lashkaripour, Macedoni and Simonovska (2025), Journal of International Economics: prices and shares eqs. 3–6, income and labour eqs. 8–11, welfare eq. 14.
/// </summary>
internal static class LabourModel
{
    /// <summary>The largest relative change of a round at which the world counts as settled.</summary>
    public const double Tolerance = 1e-13;

    private const int MostRounds = 20_000;
    private const double LabourElasticity = 0.5;
    private const double ScaleTimesElasticity = 0.67;
    private const double WageStep = 0.2;
    private const double SpendingStep = 0.3;
    private const double LabourStep = 0.5;

    /// <summary>The answer at one elasticity.</summary>
    public static ModelAnswer Answer(Scenario scenario, LabourWorld world, IReadOnlyDictionary<string, double[]> rates, double elasticity, LabourState? start)
    {
        var run = new Run(scenario, world, LabourTariffs.Of(scenario, world, rates, elasticity), elasticity, start);
        var residual = 1.0;
        for (var round = 1; round <= MostRounds; round++)
        {
            residual = run.Round();
            if (!double.IsFinite(residual))
                return ModelAnswer.Unsolved(1, round);
            if (residual < Tolerance)
                return new(residual, round, true, [.. world.Countries.Select((code, c) => run.Impact(code, c))], [], run.State);
        }
        return ModelAnswer.Unsolved(residual, MostRounds);
    }

    private sealed class Run
    {
        private readonly Scenario _scenario;
        private readonly LabourWorld _world;
        private readonly double[] _tariff, _phi, _wedge;
        private readonly double _elasticity, _labourElasticity, _scale;
        private readonly int _n;
        private readonly double[] _wage, _spending, _labour;
        private readonly double[] _shares, _price, _revenue, _income, _tax;

        public Run(Scenario scenario, LabourWorld world, (double[] Tariff, double[] Iceberg) costs, double elasticity, LabourState? start)
        {
            (_scenario, _world, _tariff, _elasticity, _n) = (scenario, world, costs.Tariff, elasticity, world.N);
            _labourElasticity = LabourWorld.Parameter(scenario, "labour") ?? LabourElasticity;
            var product = LabourWorld.Parameter(scenario, "scale") ?? ScaleTimesElasticity;
            _scale = product / elasticity;
            var theta = elasticity / product;
            var given = LabourWorld.Parameter(scenario, "phi");
            _phi = [.. world.Distribution.Select(nu => given ?? (1 + ((1 + theta) / ((1 - nu) * theta)) - (1 / theta) - 1))];
            // (1+t)^(−εφ), with closed and dearer routes, and λ before it.
            _wedge = new double[_n * _n];
            for (var at = 0; at < _wedge.Length; at++)
                _wedge[at] = double.IsPositiveInfinity(costs.Iceberg[at]) ? 0 : world.Shares[at] * Math.Pow(costs.Iceberg[at], -elasticity) * Math.Pow(1 + _tariff[at], -elasticity * _phi[at % _n]);
            double[] Ones() => [.. Enumerable.Repeat(1.0, _n)];
            (_wage, _spending, _labour) = ((double[]?)start?.Wage.Clone() ?? Ones(), (double[]?)start?.Spending.Clone() ?? Ones(), (double[]?)start?.Labour.Clone() ?? Ones());
            (_shares, _price, _revenue, _income, _tax) = (new double[_n * _n], new double[_n], new double[_n], new double[_n], new double[_n]);
        }

        public LabourState State => new(_wage, _spending, _labour);

        /// <summary>One round; the largest relative gap that it found.</summary>
        public double Round()
        {
            Shares();
            Incomes();
            var (gap, earned, made) = (0.0, 0.0, 0.0);
            for (var i = 0; i < _n; i++)
            {
                earned += _wage[i] * _labour[i] * _world.Output[i];
                made += _world.Output[i];
            }
            for (var i = 0; i < _n; i++)
            {
                var output = _wage[i] * _labour[i] * _world.Output[i];
                _tax[i] = _scenario.Rebate ? 0 : _revenue[i] / output;
                var spending = (_revenue[i] + output + (_world.Transfer[i] * earned / made)) / _world.Spending[i];
                var labour = Math.Pow(_wage[i] / ((1 - _tax[i]) * _price[i]), _labourElasticity);
                var wage = _income[i] / output;
                gap = Math.Max(gap, Math.Max(Math.Abs(wage - 1), Math.Max(Math.Abs(spending - _spending[i]), Math.Abs(labour - _labour[i]))));
                _wage[i] *= Math.Pow(wage, WageStep);
                _spending[i] += SpendingStep * (spending - _spending[i]);
                _labour[i] += LabourStep * (labour - _labour[i]);
            }
            // The numeraire: what the world buys costs what it did.
            var (now, before) = (0.0, 0.0);
            for (var i = 0; i < _n; i++)
            {
                now += _price[i] * _world.Spending[i];
                before += _world.Spending[i];
            }
            for (var i = 0; i < _n; i++)
            {
                _wage[i] *= before / now;
                _spending[i] *= before / now;
            }
            return Math.Max(gap, Math.Abs((now / before) - 1));
        }

        // λ′ from a = λ (w/L^ψ)^(−ε) (1+t)^(−εφ);  P = (Ê/w)^(1−φ) (Σ a)^(−1/ε).
        private void Shares()
        {
            var sums = new double[_n];
            for (var i = 0; i < _n; i++)
            {
                var cost = Math.Pow(_wage[i] / Math.Pow(_labour[i], _scale), -_elasticity);
                for (var j = 0; j < _n; j++)
                    sums[j] += _shares[(i * _n) + j] = _wedge[(i * _n) + j] * cost;
            }
            _revenue.AsSpan().Clear();
            for (var j = 0; j < _n; j++)
                _price[j] = Math.Pow(_spending[j] / _wage[j], 1 - _phi[j]) * Math.Pow(sums[j], -1 / _elasticity);
            for (var i = 0; i < _n; i++)
            {
                for (var j = 0; j < _n; j++)
                {
                    var at = (i * _n) + j;
                    _shares[at] /= sums[j];
                    _revenue[j] += _shares[at] * _tariff[at] / (1 + _tariff[at]) * _world.Spending[j] * _spending[j];
                }
            }
        }

        private double Flow(int i, int j) => _shares[(i * _n) + j] * _world.Spending[j] * _spending[j] / (1 + _tariff[(i * _n) + j]);

        private void Incomes()
        {
            _income.AsSpan().Clear();
            for (var i = 0; i < _n; i++)
            {
                for (var j = 0; j < _n; j++)
                {
                    var flow = Flow(i, j);
                    _income[i] += (1 - _world.Distribution[j]) * flow;
                    _income[j] += _world.Distribution[j] * flow;
                }
            }
        }

        /// <summary>What a settled world comes to for one country, in percent.</summary>
        public Impact Impact(string code, int c)
        {
            double exports = 0, exportsBefore = 0, imports = 0, importsBefore = 0;
            for (var other = 0; other < _n; other++)
            {
                if (other == c)
                    continue;
                exports += Flow(c, other);
                imports += Flow(other, c);
                exportsBefore += _world.Trade[(c * _n) + other];
                importsBefore += _world.Trade[(other * _n) + c];
            }
            var (spent, output) = (_world.Spending[c], _world.Output[c]);
            var delta = spent / (spent - (_labourElasticity * (1 - _tax[c]) * output / (1 + _labourElasticity)));
            var welfare = (delta * _spending[c] / _price[c]) + ((1 - delta) * _wage[c] * _labour[c] / _price[c]);
            var (deficit, deficitBefore, size) = (imports - exports, importsBefore - exportsBefore, _wage[c] * _labour[c]);
            return new(default, _scenario.Id, code, "", Percent(welfare), exportsBefore > 0 ? Percent(exports / exportsBefore) : 0, importsBefore > 0 ? Percent(imports / importsBefore) : 0, new(0, 0, 0))
            {
                Loss = (1 - welfare) * spent,
                RealIncomePercent = Percent(_spending[c] / _price[c]),
                RealWagePercent = Percent(_wage[c] / _price[c]),
                ExportShareGdpPercent = exportsBefore > 0 ? Percent(exports / exportsBefore / size) : null,
                ImportShareGdpPercent = importsBefore > 0 ? Percent(imports / importsBefore / size) : null,
                PricesPercent = Percent(_price[c]),
                EmploymentPercent = Percent(_labour[c]),
                DeficitPercent = deficitBefore != 0 ? 100 * (deficit - deficitBefore) / Math.Abs(deficitBefore) : null,
                RevenueShare = _revenue[c] / spent,
            };
        }

        private static double Percent(double hat) => 100 * (hat - 1);
    }
}
