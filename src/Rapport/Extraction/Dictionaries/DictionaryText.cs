namespace Rapport.Extraction.Dictionaries;

/// <summary>One file of dictionaries in the manner of PETRARCH.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">What stands in it.</param>
public sealed record DictionaryText(string Name, string Text);
