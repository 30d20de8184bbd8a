using System.IO.Compression;
using System.Text;
using Rapport.Reading;
using Rapport.Sources;
using Rapport.Sources.Containers;

namespace Rapport.Tests.Sources.Containers;

/// <summary>Makes files that hold articles, and opens them. All words, persons and outlets in them are made up.</summary>
internal static class Held
{
    public const string Paragraph = "The harbour of Testwick took in 12 percent more goods in January than a year before, the port office said on Monday morning.";

    public static string Page(string title, string body = Paragraph) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{title} | Harbor Gazette</title></head><body><article><h1>{title}</h1><p>{body}</p><p>Nobody in the town had expected as much after so long a winter, and few believe that it will last.</p></article></body></html>";

    public static List<Parsed<Snapshot>> Open(byte[] bytes, string place, SourceLimits? limits = null) =>
        [.. new MemberReader(limits ?? SourceLimits.Default).Open(Snapshot.Of(SnapshotRole.Press, place, [.. bytes]))];

    public static List<Parsed<Snapshot>> Open(string text, string place, SourceLimits? limits = null) => Open(Encoding.UTF8.GetBytes(text), place, limits);

    public static Snapshot Ok(Parsed<Snapshot> outcome) => Assert.IsType<Parsed<Snapshot>.Ok>(outcome).Value;

    public static string Code(Parsed<Snapshot> outcome) => outcome is Parsed<Snapshot>.Malformed bad ? bad.Fault.Code : "ok";

    public static Document Read(Parsed<Snapshot> outcome) => new ArticleReader().Read(Ok(outcome)) switch
    {
        Parsed<Document>.Ok ok => ok.Value,
        Parsed<Document>.Malformed bad => throw new InvalidOperationException(bad.Fault.ToString()),
        _ => throw new InvalidOperationException(),
    };

    public static string Text(Snapshot snapshot) => Encoding.UTF8.GetString(snapshot.Bytes.AsSpan());

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    public static byte[] Warc(string type, string address, byte[] block, string contentType = "application/http; msgtype=response", string extra = "") =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\n{extra}WARC-Date: 2026-01-06T08:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Http(byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\n{headers}\r\n"), .. body];
}
