namespace Rapport;

/// <summary>A turn that the acts themselves show, with the interval of its date; beside the turns that a case names, never in their place.</summary>
/// <param name="Date">The day of the first act on which the new state is the likelier.</param>
/// <param name="Kind">Thaw or chill.</param>
/// <param name="Low">The last day on which the old state has at least nineteen chances in twenty, or the first day there is.</param>
/// <param name="High">The first day on which the new state has as many; null where it never has before the next turn.</param>
/// <param name="Probability">The most that the new state reaches before the next turn, 0.5..1.</param>
/// <param name="Until">The day of the next turn, or null where the new state holds to the end.</param>
public sealed record DatedTurn(DateOnly Date, TurnKind Kind, DateOnly Low, DateOnly? High, double Probability, DateOnly? Until)
{
    /// <summary>Within how many days a dated turn and a named one are taken for the same.</summary>
    public const int DaysNear = 45;

    /// <summary>The probability in percent, rounded down to a tenth: no turn is certain.</summary>
    public double Percent => Math.Floor(Math.Min(Probability, 0.9999) * 1000) / 10;
}
