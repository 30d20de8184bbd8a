namespace Rapport;

/// <summary>How many products of one side meet a screen, and how many of them did before.</summary>
/// <param name="Of">Who depends: ISO alpha-3 code.</param>
/// <param name="Screen">The screen's name.</param>
/// <param name="Products">How many products meet it.</param>
/// <param name="ImportShare">Their share of all that the side buys abroad, 0..1.</param>
/// <param name="Before">How many met it in the years before; null where none are held.</param>
/// <param name="Stayed">How many of those still do.</param>
public sealed record ScreenCount(string Of, string Screen, int Products, double ImportShare, int? Before, int? Stayed);
