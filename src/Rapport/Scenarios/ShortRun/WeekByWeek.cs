using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Scenarios.ShortRun;

/// <summary>
/// A cut week by week: every account holds stocks of what it needs, orders what it uses up and what it lacks, makes what orders, capacity and stocks allow, and serves all orders alike when it cannot serve them in full.
/// What is made is delivered, and a stock is what it was, and what came, less what was used: nothing is made up or lost.
/// Ref: Hallegatte (2008), Risk Analysis 28(3), and (2014), Risk Analysis 34(1) (adaptive regional input–output with inventories); Guan et al. (2020), Nature Human Behaviour 4, methods.
/// </summary>
internal sealed class WeekByWeek
{
    /// <summary>
    /// The model's own parameters: stocks held, weeks of use; weeks in which a stock is made up again; by how much output can rise above what it was within a year; what part of output a wholly missing input costs.
    /// Ref: Hallegatte (2014): 90 days, 60 days, a quarter; the part is an assumption, to be swept.
    /// </summary>
    public static readonly ImmutableArray<ModelParameter> Parameters = [new("stock", 13, 520), new("restore", 9, 520), new("capacity", 0.25, 1), new("criticality", 0.85, 1)];

    /// <summary>The weeks of a year.</summary>
    public const int Year = 52;

    /// <summary>The weeks of the first months.</summary>
    public const int Months = 13;

    // A path of losses that turns this often after its first quarter, by more than this share of its height, swings.
    private const int ManyTurns = 4;
    private const double SwingShare = 0.02;

    private readonly WorldNetwork _world;
    private readonly double[] _open;
    private readonly ParameterDraw _draw;
    private readonly double[] _stocks, _orders, _capacity, _demand, _output;

    /// <summary>Starts a world at rest, its stocks full.</summary>
    /// <param name="world">The world.</param>
    /// <param name="open">The share of each route that stays open.</param>
    /// <param name="draw">The parameters.</param>
    public WeekByWeek(WorldNetwork world, double[] open, ParameterDraw draw)
    {
        (_world, _open, _draw) = (world, open, draw);
        (_orders, _output) = (new double[world.J * world.A], new double[world.A]);
        (_capacity, _demand) = (new double[world.A], new double[world.A]);
        _capacity.AsSpan().Fill(1);
        _demand.AsSpan().Fill(1);
        _stocks = [.. world.Needs.Select(need => need * Stock)];
    }

    /// <summary>What each account makes in the week just run, new over old.</summary>
    public ReadOnlySpan<double> Output => _output;

    /// <summary>Stocks now: sector × accounts + account, weeks of money as <see cref="WorldNetwork.Needs"/> counts it.</summary>
    public ReadOnlySpan<double> Stocks => _stocks;

    /// <summary>The largest difference so far between what was made and what was delivered, as a share of what was made.</summary>
    public double Leak { get; private set; }

    private double Stock => _draw.Own[0];

    private double Restore => _draw.Own[1];

    private double Capacity => _draw.Own[2];

    private double Criticality => _draw.Own[3];

    /// <summary>Runs one week.</summary>
    /// <param name="week">Its number, from 1.</param>
    /// <param name="delivered">Takes what every account delivers to every country: seller × countries + buyer.</param>
    public void Run(int week, double[] delivered)
    {
        var open = OpenRoutes.Rematched(_open, Found(week));
        Order();
        var (wanted, byCountry) = Wanted(open);
        for (var a = 0; a < _world.A; a++)
        {
            _demand[a] = _world.Output[a] > 0 ? wanted[a] / _world.Output[a] : 1;
            _output[a] = Math.Min(_capacity[a], _demand[a]) * Supplied(a, Math.Min(_capacity[a], _demand[a]));
            // Capacity follows what is asked of it, up to its limit, and comes back.
            _capacity[a] += (Math.Clamp(_demand[a], 1, 1 + Capacity) - _capacity[a]) / Year;
        }
        Deliver(open, wanted, byCountry, delivered);
    }

    /// <summary>Whether a path of losses swings: a model that swings by itself says nothing of the world.</summary>
    public static bool Swings(IReadOnlyList<double> losses)
    {
        var (turns, height, last) = (0, losses.Max(Math.Abs), losses[losses.Count / 4]);
        var direction = 0;
        foreach (var loss in losses.Skip(losses.Count / 4))
        {
            if (Math.Abs(loss - last) <= SwingShare * height)
                continue;
            var now = Math.Sign(loss - last);
            turns += direction != 0 && now != direction ? 1 : 0;
            (direction, last) = (now, loss);
        }
        return turns >= ManyTurns;
    }

    // The share of lost trade that has found another partner: it grows in a straight line to that of the first months, and on to that of the year.
    private double Found(int week) => week <= Months ? _draw.Months * week / Months : _draw.Months + ((_draw.Year - _draw.Months) * (week - Months) / (Year - Months));

    // What an account uses in a week like the last one, and a part of what its stock lacks of what it was. A stock that is to stand in proportion to current sales makes every fall of sales a greater fall of orders,
    // tier by tier: the swings of such a model are its own.
    private void Order()
    {
        for (var k = 0; k < _world.J; k++)
        {
            for (var a = 0; a < _world.A; a++)
            {
                var at = (k * _world.A) + a;
                var lacking = (Stock * _world.Needs[at]) - _stocks[at];
                _orders[at] = Math.Max(0, (_world.Needs[at] * Math.Min(_capacity[a], _demand[a])) + (lacking / Restore));
            }
        }
    }

    // What is ordered of each account, in all and by country; an order goes to suppliers as it always did.
    private (double[] Total, double[] ByCountry) Wanted(double[] open)
    {
        var (total, byCountry) = (new double[_world.A], new double[_world.A * _world.N]);
        var ratios = Ratios();
        for (var seller = 0; seller < _world.A; seller++)
        {
            for (var buyer = 0; buyer < _world.N; buyer++)
            {
                var ordered = FourLanes.Dot(_world.Sales.AsSpan((seller * _world.A) + (buyer * _world.J), _world.J), ratios.AsSpan((seller % _world.J * _world.A) + (buyer * _world.J), _world.J));
                total[seller] += byCountry[(seller * _world.N) + buyer] = open[_world.Route(seller, buyer)] * (_world.FinalSales[(seller * _world.N) + buyer] + ordered);
            }
        }
        return (total, byCountry);
    }

    // Orders over what is needed in a week at rest.
    private double[] Ratios()
    {
        var ratios = new double[_orders.Length];
        for (var at = 0; at < ratios.Length; at++)
            ratios[at] = _world.Needs[at] > 0 ? _orders[at] / _world.Needs[at] : 0;
        return ratios;
    }

    // What stocks allow of what is wanted: the scarcest input decides.
    private double Supplied(int account, double wanted)
    {
        var least = 1.0;
        for (var k = 0; k < _world.J && wanted > 0; k++)
        {
            var at = (k * _world.A) + account;
            if (_world.Needs[at] > 0)
                least = Math.Min(least, 1 - (Criticality * (1 - Math.Min(1, _stocks[at] / (_world.Needs[at] * wanted)))));
        }
        return least;
    }

    private void Deliver(double[] open, double[] wanted, double[] byCountry, double[] delivered)
    {
        for (var k = 0; k < _world.J; k++)
        {
            for (var a = 0; a < _world.A; a++)
            {
                var at = (k * _world.A) + a;
                _stocks[at] -= Math.Min(_stocks[at], _world.Needs[at] * _output[a]);
            }
        }
        var ratios = Ratios();
        var arriving = new double[_world.A];
        for (var seller = 0; seller < _world.A; seller++)
        {
            var made = _output[seller] * _world.Output[seller];
            var served = wanted[seller] > 0 ? made / wanted[seller] : 0;
            var sent = 0.0;
            for (var buyer = 0; buyer < _world.N; buyer++)
            {
                sent += delivered[(seller * _world.N) + buyer] = byCountry[(seller * _world.N) + buyer] * served;
                var part = arriving.AsSpan(buyer * _world.J, _world.J);
                part.Clear();
                FourLanes.Add(part, _world.Sales.AsSpan((seller * _world.A) + (buyer * _world.J), _world.J), open[_world.Route(seller, buyer)] * served);
            }
            for (var b = 0; b < _world.A; b++)
                _stocks[(seller % _world.J * _world.A) + b] += arriving[b] * ratios[(seller % _world.J * _world.A) + b];
            if (made > 0)
                Leak = Math.Max(Leak, Math.Abs(sent - made) / made);
        }
    }
}
