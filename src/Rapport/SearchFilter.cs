namespace Rapport;

/// <summary>What a list of documents is narrowed to; null leaves a facet open, and the empty text asks for what says nothing of it.</summary>
/// <param name="Outlet">The outlet as the list shows it.</param>
/// <param name="Genre">The genre's word.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Side">ISO alpha-3 code of the outlet's seat.</param>
/// <param name="Year">The year of publication, four digits.</param>
public sealed record SearchFilter(string? Outlet = null, string? Genre = null, string? Language = null, string? Side = null, string? Year = null)
{
    /// <summary>Everything.</summary>
    public static SearchFilter None { get; } = new();
}
