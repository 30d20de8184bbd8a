namespace Rapport;

/// <summary>What a server answered, as far as the next request needs it.</summary>
/// <param name="Asked">The address that was asked for, before any redirect.</param>
/// <param name="Status">The status of the last answer.</param>
/// <param name="ETag">Its entity tag, or null.</param>
/// <param name="LastModified">Its Last-Modified header as sent, or null.</param>
public sealed record Response(string Asked, int Status, string? ETag, string? LastModified);
