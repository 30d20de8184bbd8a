namespace Rapport.Resolution.Copies;

/// <summary>A stretch of words that two texts share, with the light edits in it.</summary>
/// <param name="Left">Its first word on the left.</param>
/// <param name="LeftCount">How many words it spans on the left.</param>
/// <param name="Right">Its first word on the right.</param>
/// <param name="RightCount">How many words it spans on the right.</param>
/// <param name="Equal">How many words are equal.</param>
internal readonly record struct SharedWords(int Left, int LeftCount, int Right, int RightCount, int Equal);
