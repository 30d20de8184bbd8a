using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Rapport.Sources.Containers;

/// <summary>
/// Takes the pages out of a web archive as it comes, one record in memory at a time: answers with status 200, resources and conversions that hold text, a
/// feed or a document. Requests, metadata, pictures, scripts and style sheets hold no article. A page noted as unchanged whose text is not in the
/// archive is a fault, since an article is missing.
/// </summary>
/// <param name="stream">The archive, inflated.</param>
/// <param name="role">What the pages are taken in as.</param>
/// <param name="place">The archive's place.</param>
/// <param name="steps">What was undone to read it.</param>
/// <param name="packed">Compressed bytes read so far, where it is compressed.</param>
/// <param name="budget">What may be taken out.</param>
// Ref: ISO 28500:2017 (WARC 1.1), 4 to 6.
internal sealed class WarcMembers(Stream stream, SnapshotRole role, string place, ImmutableArray<string> steps, Func<long>? packed, Budget budget)
{
    private const int LongestLine = 16 * 1024;
    private readonly ByteLines _lines = new(stream);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private bool _ended;

    /// <summary>Its pages, and its faults in their places.</summary>
    public IEnumerable<Parsed<Snapshot>> Read()
    {
        for (var records = 0; !_ended && records < budget.Limits.Members; records++)
        {
            if (Next() is { } outcome)
                yield return outcome;
        }
        if (!_ended)
            yield return Refused(null, "too-large", $"the archive has more than {budget.Limits.Members} records; the rest is left");
    }

    // One record: a page, a fault, or null where it holds none.
    private Parsed<Snapshot>? Next()
    {
        var start = _lines.Position;
        try
        {
            return Record(ref start);
        }
        catch (InvalidDataException)
        {
            return End(start, "damaged", "the compressed data are damaged");
        }
        catch (EndOfStreamException)
        {
            return End(start, "truncated", "the compressed data end");
        }
        catch (IOException)
        {
            return End(start, "unreadable", "the disk refused");
        }
    }

    private Parsed<Snapshot>? Record(ref long start)
    {
        string? line;
        do
        {
            start = _lines.Position;
            line = _lines.ReadLine(LongestLine);
        }
        while (line is { Length: 0 });
        if (line is null)
        {
            _ended = true;
            return null;
        }
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            return End(start, "malformed", $"a record was expected, found '{Shown(line)}'");
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        long read = 0;
        while ((line = _lines.ReadLine(LongestLine)) is { Length: > 0 })
        {
            if ((read += line.Length) > budget.Limits.HeaderBytes)
                return End(start, "malformed", $"the header has more than {budget.Limits.HeaderBytes} bytes");
            if (line.IndexOf(':') is var colon and > 0)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        if (line is null)
            return End(start, "truncated", "the archive ends in the header");
        if (!long.TryParse(fields.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return End(start, "malformed", "the header does not say how long it is");
        return Block(start, fields, length);
    }

    private Parsed<Snapshot>? Block(long start, Dictionary<string, string> fields, long length)
    {
        var type = fields.GetValueOrDefault("WARC-Type")?.ToLowerInvariant();
        var address = fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        var wanted = type is "response" or "resource" or "conversion" && address is not null && !address.StartsWith("dns:", StringComparison.OrdinalIgnoreCase);
        if (!wanted || length > budget.Limits.BytesPerFile)
        {
            if (_lines.Skip(length) < length)
                return Cut(start);
            if (type == "revisit")
                return Revisited(address, fields.GetValueOrDefault("WARC-Refers-To-Target-URI")?.Trim('<', '>'));
            return wanted ? Refused(address, "too-large", $"{length} bytes, at most {budget.Limits.BytesPerFile} are taken in") : null;
        }
        var block = _lines.Read((int)length);
        if (block.Length < length)
            return Cut(start);
        if (packed is not null && _lines.Position > budget.Limits.RatioFrom && _lines.Position / Math.Max(1, packed()) > budget.Limits.Ratio)
            return End(start, "too-large", $"the archive inflates to more than {budget.Limits.Ratio} times its size");
        return Payload(new(start, _lines.Position - start), fields, type!, address!, block);
    }

    private Parsed<Snapshot>? Payload(ByteSpan at, Dictionary<string, string> fields, string type, string address, byte[] block)
    {
        var (mediaType, charset) = HttpAnswer.SplitType(fields.GetValueOrDefault("Content-Type"));
        var undone = ImmutableArray.CreateBuilder<string>();
        undone.AddRange(steps);
        undone.Add("warc");
        HttpAnswer? answer = null;
        if (type == "response" && HttpAnswer.Read(block) is { } read)
        {
            answer = read;
            if (read.Status != 200)
                return null;
            (mediaType, charset) = (read.MediaType, read.Charset);
            if (!IsRead(mediaType, address))
                return null;
            var (body, codings) = read.Decode(budget);
            if (body is null)
                return Refused(address, "too-large", $"it inflates to more than {Math.Max(0, budget.Room)} bytes, or to more than {budget.Limits.Ratio} times its size");
            block = body;
            undone.AddRange(codings);
        }
        else if (!IsRead(mediaType, address))
            return null;
        if (block.Length == 0)
            return null;
        // Of a page in an archive twice the first capture answers for those that say that nothing has changed.
        if (_held.Count < budget.Limits.Members)
            _held.Add(address);
        if (mediaType is "application/xml" or "text/xml" && FileKinds.Of(block, address) != FileKind.Feed)
            return null;
        var snapshot = Snapshot.Of(role, $"{place}#{address}", ImmutableCollectionsMarshal.AsImmutableArray(block));
        return new Parsed<Snapshot>.Ok(snapshot with
        {
            Envelope = new() { Address = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null, Charset = charset, ETag = answer?.ETag, LastModified = answer?.LastModified, Container = new(place, at, undone.ToImmutable()) },
        });
    }

    private static bool IsRead(string? mediaType, string address) => !address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase)
        && mediaType is null or "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf" or PressForm.RssItem or PressForm.AtomEntry or "application/rdf+xml" or "application/xml" or "text/xml"
            or PressForm.WordDocument or "message/rfc822" or "multipart/related" or "application/http";

    private Parsed<Snapshot>? Revisited(string? address, string? refersTo) => address is null || _held.Contains(refersTo ?? address) || _held.Contains(address)
        ? null
        : Refused(address, "revisit", "the archive only notes that the page had not changed; the capture it refers to is not in it");

    private Parsed<Snapshot>.Malformed Cut(long start) => End(start, "truncated", "the archive ends");

    private Parsed<Snapshot>.Malformed End(long start, string code, string reason)
    {
        _ended = true;
        return new(new(place, code, $"{reason}, in the record that begins at byte {start}; what stands before it was read"));
    }

    private Parsed<Snapshot>.Malformed Refused(string? address, string code, string message) => new(new(address is null ? place : $"{place}#{address}", code, message));

    private static string Shown(string line) => new([.. line.Take(40).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
}
