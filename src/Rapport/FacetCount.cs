namespace Rapport;

/// <summary>How many of the documents found have one value of one facet.</summary>
/// <param name="Facet">outlet, genre, language, side or year.</param>
/// <param name="Value">The value; empty where the document says nothing of it.</param>
/// <param name="Count">How many.</param>
public sealed record FacetCount(string Facet, string Value, int Count);
