using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapport.Sources.Containers;

/// <summary>An HTTP answer as a web archive keeps it: its status, what its header says of the body, and the body as it was sent.</summary>
// Ref: RFC 9112, 2.1 and 7.1 (chunks); RFC 9110, 8.3 and 8.4 (type and codings).
internal sealed record HttpAnswer(int Status, string? MediaType, string? Charset, string? Location, string? ETag, string? LastModified, byte[] Body, string[] Codings)
{
    /// <summary>Reads an answer; null where the bytes begin with none.</summary>
    public static HttpAnswer? Read(byte[] message)
    {
        var end = message.AsSpan().IndexOf("\r\n\r\n"u8) is var crlf and >= 0 ? crlf + 4 : message.AsSpan().IndexOf("\n\n"u8) is var lf and >= 0 ? lf + 2 : -1;
        if (end < 0 || !message.AsSpan().StartsWith("HTTP/"u8))
            return null;
        var lines = Encoding.Latin1.GetString(message.AsSpan(0, end)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var status = lines[0].Split(' ', 3);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        string? Header(string name) => lines.Skip(1).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
        var (type, charset) = SplitType(Header("Content-Type"));
        var codings = $"{Header("Content-Encoding")},{Header("Transfer-Encoding")}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.ToLowerInvariant()).Where(c => c != "identity").ToArray();
        return new(code, type, charset, Header("Location"), Header("ETag"), Header("Last-Modified"), message[end..], codings);
    }

    /// <summary>Splits a content type into the type in lower case and its charset.</summary>
    public static (string? MediaType, string? Charset) SplitType(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return (null, null);
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');
        return (parts[0].ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }

    /// <summary>
    /// The body with its codings undone, last first, and what was undone. An archive may keep the header of a coding that it undid itself; a body that
    /// does not begin as its coding does is taken as it is.
    /// </summary>
    /// <returns>The body, or null where it inflates past the budget.</returns>
    /// <exception cref="InvalidDataException">Its compressed data are damaged.</exception>
    public (byte[]? Body, List<string> Steps) Decode(Budget budget)
    {
        var (body, steps) = (Body, new List<string>());
        foreach (var coding in Codings.Reverse())
        {
            if (coding == "chunked")
            {
                if (Unchunk(body) is not { } joined)
                    continue;
                body = joined;
            }
            else if (Inflater(coding, body) is { } inflater)
            {
                using (inflater)
                {
                    if (budget.ReadAll(inflater, budget.Room, Math.Max(1, body.Length)) is not { } inflated)
                        return (null, steps);
                    if (inflater is GZipStream && GzipTail.IsCutShort(body.AsSpan(Math.Max(0, body.Length - GzipTail.Length)), body.Length, inflated.LongLength))
                        throw new InvalidDataException("the compressed data are cut short");
                    budget.Inflated += inflated.LongLength;
                    body = inflated;
                }
            }
            else
                continue;
            steps.Add(coding);
        }
        return (body, steps);
    }

    private static Stream? Inflater(string coding, byte[] body) => coding switch
    {
        "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
        // The name means the zlib form; some servers send the bare one.
        "deflate" when body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0 => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
        "deflate" when body.Length > 0 && body[0] is not (byte)'<' => new DeflateStream(new MemoryStream(body), CompressionMode.Decompress),
        "br" when body.Length > 0 && body[0] is not (byte)'<' => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
        _ => null,
    };

    // Null where the body is not in chunks; the last chunk may be missing where the transfer broke off.
    private static byte[]? Unchunk(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var line = body.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0)
                return at == 0 ? null : joined.ToArray();
            var size = Encoding.Latin1.GetString(body.AsSpan(at, line)).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var count) || count < 0)
                return at == 0 ? null : joined.ToArray();
            at += line + 1;
            if (count == 0)
                break;
            var length = Math.Min(count, body.Length - at);
            joined.Write(body, at, length);
            at += length;
            if (at < body.Length && body[at] == '\r')
                at++;
            if (at < body.Length && body[at] == '\n')
                at++;
        }
        return joined.ToArray();
    }
}
