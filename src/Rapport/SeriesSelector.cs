namespace Rapport;

/// <summary>Which series answer a definition; a null field matches any, an empty one only the empty.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Item">Of what.</param>
/// <param name="Classification">Bounded how.</param>
/// <param name="Partner">With whom; <c>$partner</c> stands for the claim's partner.</param>
/// <param name="Flow">exports, imports, total, balance; <c>$flow</c> stands for the claim's flow.</param>
public sealed record SeriesSelector(string? Measure, string? Item, string? Classification, string? Partner, string? Flow);
