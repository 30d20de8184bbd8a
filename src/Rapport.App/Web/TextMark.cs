namespace Rapport.App.Web;

/// <summary>A stretch of a text that something beside it is about.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Kind">figure, quote, event, pledge, actor, loaded, note or at: how it looks, and what it is called aloud.</param>
/// <param name="Id">The id of what is beside it, unique on the page.</param>
internal sealed record TextMark(TextSpan Span, string Kind, string Id);
