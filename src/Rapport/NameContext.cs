namespace Rapport;

/// <summary>What the text around a name says of whom it names; each may be missing.</summary>
/// <param name="Role">Office or position, as worded.</param>
/// <param name="Country">ISO alpha-3 code, or the name as worded.</param>
/// <param name="Company">Company or organisation.</param>
/// <param name="Date">The day of the text, <c>yyyy-MM-dd</c> or a part of it.</param>
public sealed record NameContext(string? Role, string? Country, string? Company, string? Date);
