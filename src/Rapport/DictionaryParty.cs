namespace Rapport;

/// <summary>A party as a user's own dictionaries code it.</summary>
/// <param name="Text">As worded.</param>
/// <param name="Code">The actor's code, with the agent's joined to it.</param>
/// <param name="Span">Where the words stand.</param>
public sealed record DictionaryParty(string Text, string Code, TextSpan Span);
