using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>The state of a tie from day to day: acts move it, time fades it, words and deeds apart.</summary>
internal sealed class StateWalk(double verbalHalfLife, double materialHalfLife)
{
    private const int DaysKept = 32;

    // What is left after so many days: most steps are days or weeks, and there are many of them.
    private readonly (double Verbal, double Material)[] _left = [.. Enumerable.Range(0, DaysKept).Select(d => Left(d, verbalHalfLife, materialHalfLife))];
    private double _verbal, _material, _flow;
    private DateOnly? _today;

    /// <summary>The state now, −9..9.</summary>
    public double State => _verbal + _material;

    /// <summary>The state at the end of each month since the first act.</summary>
    public ImmutableArray<IndexPoint>.Builder Points { get; } = ImmutableArray.CreateBuilder<IndexPoint>();

    /// <summary>Takes in an act, or several of one day, kind of duration and direction as one; days do not fall. Returns how far the state moved.</summary>
    /// <param name="day">The day.</param>
    /// <param name="weight">The weight, or the sum of the weights.</param>
    /// <param name="deed">A deed, or words.</param>
    /// <param name="several">Whether many acts stand behind the weight: they then saturate as they would have one by one, in the limit of small ones.</param>
    public double Take(DateOnly day, double weight, bool deed, bool several = false)
    {
        Advance(day);
        var room = 1 - (Filled(Math.Sign(weight)) / RelationIndexBuilder.End);
        var move = several
            ? Math.Sign(weight) * room * RelationIndexBuilder.End * (1 - Math.Exp(-Math.Abs(weight) / RelationIndexBuilder.End))
            : weight * room;
        if (deed)
            _material += move;
        else
            _verbal += move;
        _flow += weight;
        return move;
    }

    /// <summary>Goes on to the last day and notes the state there, where any act was taken in.</summary>
    public ImmutableArray<IndexPoint> End(DateOnly until)
    {
        if (_today is not null)
        {
            Advance(until);
            Points.Add(new(until, State, _flow));
        }
        return Points.ToImmutable();
    }

    // How much of the way to an end is taken up by words and deeds on that side. Not the state itself, in which cold words may hide warm deeds:
    // once the words had faded, the deeds alone would stand beyond the end.
    private double Filled(int sign) => Math.Min(RelationIndexBuilder.End, Math.Max(0, sign * _verbal) + Math.Max(0, sign * _material));

    // Fades to the day, noting the state at the end of each month on the way.
    private void Advance(DateOnly day)
    {
        while (_today is { } from && MonthEnd(from) is var end && end < day)
        {
            Fade(end.DayNumber - from.DayNumber);
            Points.Add(new(end, State, _flow));
            _flow = 0;
            _today = end.AddDays(1);
            Fade(1);
        }
        Fade(day.DayNumber - (_today ?? day).DayNumber);
        _today = day;
    }

    private void Fade(int days)
    {
        if (days == 0)
            return;
        var (verbal, material) = days < DaysKept ? _left[days] : Left(days, verbalHalfLife, materialHalfLife);
        _verbal *= verbal;
        _material *= material;
    }

    private static (double Verbal, double Material) Left(int days, double verbalHalfLife, double materialHalfLife) => (Math.Pow(0.5, days / verbalHalfLife), Math.Pow(0.5, days / materialHalfLife));

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
