namespace Rapport;

/// <summary>Words in a named language: an outlet's name in each of its scripts, a country's name.</summary>
/// <param name="Language">ISO 639-1 code: en, ko, zh, ja; <c>und</c> where it is not known.</param>
/// <param name="Text">The words.</param>
public readonly record struct LocalText(string Language, string Text);
