namespace Rapport.Cases.World;

/// <summary>A country that a person may have meant.</summary>
/// <param name="Country">The country.</param>
/// <param name="Form">Its form that came near to what was asked.</param>
/// <param name="Reason">Why it is offered: a slip of N letters, its capital, its people.</param>
public sealed record CountrySuggestion(WorldCountry Country, string Form, string Reason)
{
    /// <summary>As an error message shows it: <c>Germany (DEU)</c>.</summary>
    public override string ToString() => $"{Country.Name} ({Country.Code})";
}
