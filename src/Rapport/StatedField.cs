namespace Rapport;

/// <summary>A field of a document's metadata as something outside its own bytes states it.</summary>
/// <param name="Field">The field, as in the JSON of a document: <c>title</c>, <c>authors</c>, <c>published</c>, <c>modified</c>, <c>outlet</c>, <c>section</c>, <c>language</c>, <c>tags</c>.</param>
/// <param name="Value">The value as written there.</param>
public readonly record struct StatedField(string Field, string Value);
