using System.Collections.Immutable;

namespace Rapport;

/// <summary>The file that held a snapshot: an archive, a mail, a feed, an export of many articles. Equality of the list is by reference.</summary>
/// <param name="Place">Where the file came from.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 hexadecimal digits; null where the file is too large to be read twice.</param>
/// <param name="Bytes">Where the piece stands in the file.</param>
/// <param name="Steps">How the piece's bytes are made from those, outermost first: <c>gzip</c>, <c>warc response</c>, <c>chunked</c>, <c>quoted-printable</c>, <c>zip word/document.xml</c>.</param>
public sealed record Container(string Place, string? Sha256, ByteSpan Bytes, ImmutableArray<string> Steps);
