namespace Rapport.Language;

/// <summary>A stretch of text in one script.</summary>
/// <param name="Script">Its script; <see cref="Script.Common"/> only where the whole text has no letter.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct ScriptRun(Script Script, TextSpan Span);
