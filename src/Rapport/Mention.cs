namespace Rapport;

/// <summary>A surface form that names a party. Evidence: resolving never rewrites it.</summary>
/// <param name="Document">Where.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Form">In what form.</param>
/// <param name="Actor">The party of the actors file, where one is named and only one fits; a country is <c>act-CODE</c>.</param>
/// <param name="Country">ISO alpha-3 code of the party's country.</param>
/// <param name="Office">The office that stands beside the name, as worded.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Mention(DocumentId Document, TextSpan Span, string Text, MentionForm Form, ActorId? Actor, string? Country, string? Office, RuleRef Rule);
