using System.Collections.Immutable;

namespace Rapport;

/// <summary>
/// What came with the bytes: what their server, archive or mail says of them. It is said by others, so it is evidence, never a fact. Equality of
/// the list is by reference; compare <see cref="Evidence"/>.
/// </summary>
public sealed record Envelope
{
    /// <summary>The page's address: where the bytes were in the end fetched from, or what an archive names.</summary>
    public string? Address { get; init; }

    /// <summary>The charset that the transport declares.</summary>
    public string? Charset { get; init; }

    /// <summary>The media type that decides how the bytes are read, lower case and without parameters; null where the bytes show it themselves.</summary>
    public string? MediaType { get; init; }

    /// <summary>The entity tag of the answer, with its quotes, for the next conditional request.</summary>
    public string? ETag { get; init; }

    /// <summary>When the answer says that it was changed, as the server wrote it, for the next conditional request.</summary>
    public string? LastModified { get; init; }

    /// <summary>The file that held the bytes, where they are only a part of it.</summary>
    public Container? Container { get; init; }

    /// <summary>What the container says of the piece, in its order; a field may be stated more than once.</summary>
    public ImmutableArray<StatedField> Stated { get; init; } = [];

    /// <summary>
    /// A hash over what is said of the bytes and may decide how they are read: the same on every machine that took in the same thing, wherever
    /// its file lay and whenever it came. Null where nothing of that kind is said.
    /// </summary>
    public string? Evidence => Address is null && Charset is null && MediaType is null && Stated.IsEmpty
        ? null
        : Identity.Hash("env-", [Address, Charset, MediaType, .. Stated.SelectMany(s => new[] { s.Field, s.Value })]);
}
