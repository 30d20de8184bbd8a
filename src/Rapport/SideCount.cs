namespace Rapport;

/// <summary>How many of something are of a side.</summary>
/// <param name="Who">ISO alpha-3 code; of both together both codes, in ordinal order, joined by <c>+</c>.</param>
/// <param name="Count">How many.</param>
public readonly record struct SideCount(string Who, int Count);
