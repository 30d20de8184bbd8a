namespace Rapport;

/// <summary>An office held for a time.</summary>
/// <param name="Title">The office: president, premier, minister of foreign affairs.</param>
/// <param name="Of">Of what: an ISO alpha-3 code or an organisation's name.</param>
/// <param name="From">The first day, or null where unknown.</param>
/// <param name="To">The last day, or null while it lasts or where unknown.</param>
/// <param name="Source">Who says so.</param>
public sealed record OfficeTenure(string Title, string Of, DateOnly? From, DateOnly? To, string Source)
{
    /// <summary>Whether the office was held on that day.</summary>
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
