using System.Collections.Immutable;

namespace Rapport;

/// <summary>Where in a larger file a snapshot's bytes stood. Equality of the list is by reference.</summary>
/// <param name="Place">The file that held them, as snapshots name places; a file within a file is told after a <c>!</c>.</param>
/// <param name="Bytes">The member as it stands in the file, once the file itself is inflated (<see cref="Steps"/>).</param>
/// <param name="Steps">What was undone on the way from the file's bytes to the member's, in order: <c>gzip</c>, <c>zip</c>, <c>chunked</c>, <c>base64</c>, <c>pdftotext</c>, …; empty where the member's bytes are the file's.</param>
public sealed record Container(string Place, ByteSpan Bytes, ImmutableArray<string> Steps);
