namespace Rapport;

/// <summary>What a container says of a piece that it holds.</summary>
/// <param name="Name"><c>title</c>, <c>author</c>, <c>published</c>, <c>modified</c>, <c>outlet</c>, <c>language</c>, <c>section</c>, <c>tag</c>, <c>copyright</c>, <c>address</c>.</param>
/// <param name="Value">Its words as they stand, references resolved and spaces single.</param>
public sealed record StatedField(string Name, string Value);
