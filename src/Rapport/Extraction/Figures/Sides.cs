namespace Rapport.Extraction.Figures;

/// <summary>Whose figure, and with whom; null where not stated.</summary>
internal readonly record struct Sides(string? Subject, string? Partner);
