using System.Collections.Immutable;

namespace Rapport;

/// <summary>What came with the bytes: what their server, their archive or their feed says of them. It is said by others, so it is evidence, never a fact. Equality of the list is by reference.</summary>
public sealed record Envelope
{
    /// <summary>The page's address: where the bytes were in the end fetched from, or what an archive or feed names.</summary>
    public string? Address { get; init; }

    /// <summary>The media type without its parameters, lower case: <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that the transport declares.</summary>
    public string? Charset { get; init; }

    /// <summary>The file that held the bytes, where they are a part of one.</summary>
    public Container? Container { get; init; }

    /// <summary>The answer of the server, where the bytes were fetched.</summary>
    public Response? Response { get; init; }

    /// <summary>What the container says of the piece, in its order: title, author, published, outlet, language, section, tags.</summary>
    public ImmutableArray<StatedField> Stated { get; init; } = [];
}
