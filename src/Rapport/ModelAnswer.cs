namespace Rapport;

/// <summary>What a model answered about one sentence, word for word, so that it can be read again without asking.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Text">What stood there.</param>
/// <param name="Model">The model, as it was asked for.</param>
/// <param name="Instructions">SHA-256 of the instructions it was given.</param>
/// <param name="Answer">The answer.</param>
public sealed record ModelAnswer(DocumentId Document, TextSpan Sentence, string Text, string Model, string Instructions, string Answer);
