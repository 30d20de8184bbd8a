namespace Rapport.Reading.Markup;

/// <summary>An attribute of a start tag, by its places in the source.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Value">Its value without quotes, character references unresolved; empty where it has none.</param>
internal readonly record struct HtmlAttribute(TextSpan Name, TextSpan Value);
