namespace Rapport;

/// <summary>Another piece that a page points to: a lead, never a source of claims.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Kind"><c>speech</c>, <c>article</c>, <c>video</c>, …</param>
/// <param name="Held">Whether we hold it.</param>
/// <param name="Span">Where the title stands.</param>
public sealed record RelatedItem(string Title, string Kind, bool Held, TextSpan Span);
