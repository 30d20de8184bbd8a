namespace Rapport.Extraction.Dates;

/// <summary>A match of a date rule.</summary>
/// <param name="Start">The first unit in the text.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Period">What the words mean; null where they are a time that cannot be worked out, which then is skipped as a whole.</param>
internal readonly record struct DateMatch(int Start, int End, Period? Period);
