namespace Rapport.Resolution.Names;

/// <summary>Weighs what is known of those who are named: country, office and company bear a match out or rule it out.</summary>
internal static class ContextWeigher
{
    // Offices that one person holds at a time in one country: two of them on one day are two people.
    private static readonly string[] SingleOffices = ["president", "prime minister", "premier", "foreign minister", "chancellor", "king", "queen", "emperor", "vice president", "party leader", "general secretary"];

    /// <summary>The comparison with its verdict weighed.</summary>
    public static NameComparison Weigh(NameComparison comparison, NameContext? left, NameContext? right)
    {
        if (left is null || right is null || comparison.Verdict == NameVerdict.Different)
            return comparison;
        if (Differ(left.Country, right.Country))
            return Vetoed(comparison, $"the countries differ: {left.Country} and {right.Country}");
        if (SameYear(left.Date, right.Date) && SingleOffice(left.Role) is { } one && SingleOffice(right.Role) is { } other && one != other)
            return Vetoed(comparison, $"the offices differ: {left.Role} and {right.Role}");
        var borneOut = Equal(left.Country, right.Country) || Equal(left.Role, right.Role) || Equal(left.Company, right.Company);
        if (Differ(left.Company, right.Company) && comparison.Score < 1)
            return comparison with { Verdict = NameVerdict.Possible, Score = Math.Min(comparison.Score, MatchCosts.Likely - 0.01) };
        // A role or a company says more than a country, in which a thousand people share a reading.
        if (comparison.Verdict == NameVerdict.Likely && borneOut)
            return comparison with { Verdict = NameVerdict.Same };
        if (comparison.Verdict == NameVerdict.Possible && (Equal(left.Role, right.Role) || Equal(left.Company, right.Company)))
            return comparison with { Verdict = NameVerdict.Likely, Score = Math.Max(comparison.Score, MatchCosts.Likely) };
        return comparison;
    }

    private static NameComparison Vetoed(NameComparison comparison, string reason) => comparison with { Verdict = NameVerdict.Different, Veto = reason, Score = Math.Min(comparison.Score, MatchCosts.Possible - 0.01) };

    private static bool Equal(string? left, string? right) => left is not null && right is not null && string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Differ(string? left, string? right) => left is not null && right is not null && !Equal(left, right);

    private static bool SameYear(string? left, string? right) => left is null || right is null || (left.Length >= 4 && right.Length >= 4 && left.AsSpan(0, 4).SequenceEqual(right.AsSpan(0, 4)));

    private static string? SingleOffice(string? role) => role is null ? null : SingleOffices.Where(o => role.Contains(o, StringComparison.OrdinalIgnoreCase)).MaxBy(o => o.Length);
}
