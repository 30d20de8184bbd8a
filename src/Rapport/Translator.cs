namespace Rapport;

/// <summary>Who translated a piece, and how much of it.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Scope">What was translated: <c>part</c> (the part the credit closes) or <c>document</c>.</param>
/// <param name="Inferred">True where the page does not say the scope.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record Translator(string Name, string Scope, bool Inferred, TextSpan Span);
