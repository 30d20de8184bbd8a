namespace Rapport;

/// <summary>Something that was read with a doubt; kept beside what was read and shown with it.</summary>
/// <param name="Code">A short stable word, for programs.</param>
/// <param name="Message">The doubt in a sentence.</param>
/// <param name="Span">Where in the text, where it has a place.</param>
public sealed record Warning(string Code, string Message, TextSpan? Span = null);
