namespace Rapport.Cases.World;

/// <summary>That a country belongs to a bloc, from when to when, each end as exact as it is known.</summary>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="From">The day, month or year it entered, or null where undated.</param>
/// <param name="To">The day, month or year it left, the last day of which still counts; null while it lasts.</param>
public sealed record WorldMembership(string Country, Period? From, Period? To)
{
    /// <summary>Whether it belonged on that day; a month or year of entry counts from its first day.</summary>
    public bool HeldOn(DateOnly day) => (From is null || From.From <= day) && (To is null || day <= To.To);
}
