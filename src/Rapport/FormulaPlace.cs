namespace Rapport;

/// <summary>One use of an official formulation by an independent piece.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Wording">In which wording, told in English.</param>
/// <param name="Date">When the piece appeared, where known.</param>
/// <param name="Outlet">Where it appeared, where known.</param>
/// <param name="Voice">Who speaks; null where the author uses it.</param>
/// <param name="Country">ISO alpha-3 code of the speaker's country, else of the outlet's seat, where known.</param>
/// <param name="Before">The wording that the same country last used on an earlier day, where it was another.</param>
public sealed record FormulaPlace(DocumentId Document, TextSpan Span, string Text, string Wording, DateOnly? Date, string? Outlet, string? Voice, string? Country, string? Before);
