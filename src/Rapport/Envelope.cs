namespace Rapport;

/// <summary>What came with the bytes: what their server or archive says of them. It is said by others, so it is evidence, never a fact.</summary>
public sealed record Envelope
{
    /// <summary>The page's address: where the bytes were in the end fetched from, or what an archive names.</summary>
    public string? Address { get; init; }

    /// <summary>The charset that the transport declares.</summary>
    public string? Charset { get; init; }
}
