namespace Rapport;

/// <summary>A feed, service or file that a case draws on when asked to.</summary>
/// <param name="Kind">feed, service, folder, table.</param>
/// <param name="Address">An address, or null for a file.</param>
/// <param name="File">A file, relative to the case, or null.</param>
public sealed record CaseSource(string Kind, string? Address, string? File);
