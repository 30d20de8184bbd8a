namespace Rapport.Reading;

/// <summary>Words that introduce a part of a digest: outlet, date, title.</summary>
/// <param name="Span">Where they stand in the text.</param>
/// <param name="Form">How they introduce it.</param>
/// <param name="Title">The title, where it is set apart.</param>
/// <param name="TitleSpan">Where it stands.</param>
/// <param name="RunIn">True where a title follows and runs into the body.</param>
/// <param name="Outlet">The outlet's name, or null.</param>
/// <param name="Place">The place named with the outlet, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="DateOffset">Where the line of the date begins in the text.</param>
internal sealed record LeadIn(
    TextSpan Span, LeadInForm Form, string? Title, TextSpan? TitleSpan, bool RunIn, string? Outlet, string? Place, PageDate? Date, int DateOffset);
