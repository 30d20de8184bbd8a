namespace Rapport;

/// <summary>Where an author works or sits.</summary>
/// <param name="Text">The words of the page.</param>
/// <param name="Office">True for a political office: the author is a party, not only a writer.</param>
public sealed record Affiliation(string Text, bool Office);
