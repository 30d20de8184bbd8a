namespace Rapport.Extraction.Figures;

/// <summary>A country named in a sentence, with what stands around it.</summary>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="Span">Where.</param>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last.</param>
/// <param name="Before">The preposition or mark before it, articles skipped; empty where another word stands there.</param>
/// <param name="Owns">Whether it is a possessive or an adjective.</param>
/// <param name="Adjective">Whether it is an adjective.</param>
internal readonly record struct Party(string Country, TextSpan Span, int Start, int End, string Before, bool Owns, bool Adjective)
{
    /// <summary>Whether it may be the one a clause is about.</summary>
    public bool Leads => Before is "" or "-" or "," or "and" or "by" && Before != "by";
}
