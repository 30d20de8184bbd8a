using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>One entry of a word table: forms that mean the same.</summary>
/// <param name="Language">ISO 639-1 code of the text it occurs in.</param>
/// <param name="Values">What it means; the table's head says in which order.</param>
/// <param name="Line">Its line in the table.</param>
internal sealed record Term(string Language, ImmutableArray<string> Values, int Line)
{
    /// <summary>The first value.</summary>
    public string Value => Values[0];

    /// <summary>A later value, or empty.</summary>
    public string At(int index) => index < Values.Length ? Values[index] : "";
}
