namespace Rapport.Reading;

/// <summary>Weighs what of a source is named.</summary>
internal static class SourceTallies
{
    /// <summary>3 points for an outlet with its date or author, 2 for an outlet or a person, 1 for a date.</summary>
    public static int Strength(this SourceTally tally) =>
        tally.HasFlag(SourceTally.Outlet) ? tally == SourceTally.Outlet ? 2 : 3 : tally.HasFlag(SourceTally.Person) ? 2 : (int)tally;
}
