namespace Rapport;

/// <summary>A verb or a name that the coder does not know, in a text that names a party: what to add next.</summary>
/// <param name="Kind"><c>verb</c> or <c>name</c>.</param>
/// <param name="Form">The verb's lemma, or the name as worded.</param>
/// <param name="Span">Where it stands.</param>
public sealed record UnknownWord(string Kind, string Form, TextSpan Span);
