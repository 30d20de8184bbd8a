using Rapport.Language;

namespace Rapport.Resolution.Names;

/// <summary>A word of a name.</summary>
/// <param name="Text">Folded for reading: lower case Latin letters and digits; Han and Hangul as they stand.</param>
/// <param name="Latin">Spelled out in Latin letters, for comparing spellings.</param>
/// <param name="Script">The script it was written in.</param>
/// <param name="IsCapitals">Whether it was written in capitals only.</param>
/// <param name="Form">As it was written.</param>
internal readonly record struct NameWord(string Text, string Latin, Script Script, bool IsCapitals, string Form);
