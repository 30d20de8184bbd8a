namespace Rapport.Extraction.Figures;

/// <summary>A number as it stands.</summary>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last.</param>
/// <param name="Low">The value, or a range's low end.</param>
/// <param name="High">A range's high end.</param>
/// <param name="Scale">Thousand, million, …</param>
/// <param name="Shape">cardinal, word (a cardinal in words), ordinal, fraction or multiple.</param>
/// <param name="Sign">−1 for a minus that stands before it, 1 for a plus, else 0.</param>
internal readonly record struct ReadNumber(int Start, int End, decimal Low, decimal? High, decimal Scale, string Shape, int Sign = 0);
