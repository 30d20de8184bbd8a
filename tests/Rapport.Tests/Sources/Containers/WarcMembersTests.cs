using System.IO.Compression;
using System.Text;
using Rapport.Sources;

namespace Rapport.Tests.Sources.Containers;

public sealed class WarcMembersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-warc-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly byte[] Info = Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nabcde\r\n\r\n");

    [Fact]
    public void Pages_are_taken_out_with_their_address_and_their_place()
    {
        var page = Encoding.UTF8.GetBytes(Held.Page("Harbours of Testwick grow"));
        var record = Held.Warc("response", "https://a.example/1", Held.Http(page, "Content-Type: text/html; charset=utf-8\r\nETag: \"e1\"\r\nLast-Modified: Tue, 06 Jan 2026 08:00:00 GMT\r\n"));
        byte[] warc = [.. Info, .. Held.Warc("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()), .. record, .. Held.Warc("response", "https://a.example/x.png", Held.Http([1, 2, 3], "Content-Type: image/png\r\n")), .. Held.Warc("response", "https://a.example/404", Held.Http(page, status: 404))];
        var taken = Held.Ok(Assert.Single(Held.Open(warc, "a.warc")));
        Assert.Equal(("a.warc#https://a.example/1", "https://a.example/1", "utf-8", "\"e1\""), (taken.Place, taken.Envelope!.Address, taken.Envelope.Charset, taken.Envelope.ETag));
        var at = taken.Envelope.Container!.Bytes;
        Assert.StartsWith("WARC/1.1", Encoding.UTF8.GetString(warc, (int)at.Start, (int)at.Length), StringComparison.Ordinal);
        Assert.Equal("Harbours of Testwick grow", Held.Read(new Parsed<Snapshot>.Ok(taken)).Title);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("chunked")]
    [InlineData("gzip, chunked")]
    public void Codings_of_the_transfer_are_undone(string codings)
    {
        var page = Encoding.UTF8.GetBytes(Held.Page("Harbours of Testwick grow"));
        var (body, headers) = (page, "Content-Type: text/html\r\n");
        foreach (var coding in codings.Split(", "))
        {
            body = Encode(body, coding);
            headers += coding == "chunked" ? "Transfer-Encoding: chunked\r\n" : $"Content-Encoding: {coding}\r\n";
        }
        var taken = Held.Ok(Assert.Single(Held.Open(Held.Warc("response", "https://a.example/1", Held.Http(body, headers)), "a.warc")));
        Assert.Equal(page, taken.Bytes.ToArray());
    }

    [Fact]
    public void A_header_of_a_coding_that_was_undone_already_is_passed_over() =>
        Assert.Equal(["ok"], Held.Open(Held.Warc("response", "https://a.example/1", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours")), "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")), "a.warc").Select(Held.Code));

    [Fact]
    public void Resources_and_conversions_are_articles_too()
    {
        byte[] warc = [.. Held.Warc("resource", "https://a.example/1", Encoding.UTF8.GetBytes(Held.Page("Harbours")), "text/html"), .. Held.Warc("conversion", "https://a.example/2", Encoding.UTF8.GetBytes(Held.Paragraph), "text/plain"), .. Held.Warc("metadata", "https://a.example/3", "x: y"u8.ToArray(), "application/warc-fields")];
        Assert.Equal(["a.warc#https://a.example/1", "a.warc#https://a.example/2"], Held.Open(warc, "a.warc").Select(o => Held.Ok(o).Place));
    }

    [Fact]
    public void A_page_noted_as_unchanged_is_a_fault_only_where_its_capture_is_missing()
    {
        var page = Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours")));
        byte[] warc = [.. Held.Warc("response", "https://a.example/1", page), .. Held.Warc("revisit", "https://a.example/1", Held.Http([])), .. Held.Warc("revisit", "https://a.example/2", Held.Http([]))];
        Assert.Equal(["ok", "revisit"], Held.Open(warc, "a.warc").Select(Held.Code));
    }

    [Fact]
    public void A_truncated_archive_keeps_what_was_whole_and_says_where_it_ended()
    {
        byte[] one = [.. Info, .. Held.Warc("response", "https://a.example/1", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours"))))];
        var two = Held.Warc("response", "https://a.example/2", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Ships"))));
        foreach (var cut in new[] { 20, two.Length / 2, two.Length - 10 })
        {
            var opened = Held.Open([.. one, .. two[..cut]], "a.warc");
            Assert.Equal(["ok", "truncated"], opened.Select(Held.Code));
            Assert.Contains($"byte {one.Length}", ((Parsed<Snapshot>.Malformed)opened[1]).Fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Archives_of_compressed_records_are_read_as_they_come()
    {
        byte[][] records = [Info, Held.Warc("response", "https://a.example/1", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours")))), Held.Warc("response", "https://a.example/2", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Ships"))))];
        var path = Path.Combine(_folder, "a.warc.gz");
        File.WriteAllBytes(path, [.. records.SelectMany(Held.Gzip)]);
        var opened = new FileSource().Read(SnapshotRole.Press, [path]).ToList();
        Assert.Equal(["ok", "ok"], opened.Select(Held.Code));
        var second = Held.Ok(opened[1]).Envelope!.Container!;
        Assert.Equal(records[0].Length + records[1].Length, second.Bytes.Start);
        Assert.Equal(["gzip", "warc"], second.Steps.AsEnumerable());
        File.WriteAllBytes(path, [.. records.SelectMany(Held.Gzip).SkipLast(40)]);
        Assert.Equal(["ok", "truncated"], new FileSource().Read(SnapshotRole.Press, [path]).Select(Held.Code));
    }

    [Fact]
    public void An_archive_larger_than_any_file_may_be_is_read_with_one_record_in_memory()
    {
        var path = Path.Combine(_folder, "big.warc");
        var record = Held.Warc("response", "https://a.example/1", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Harbours"))));
        var padding = Held.Warc("metadata", "https://a.example/x", new byte[1 << 20], "application/octet-stream");
        using (var file = File.Create(path))
        {
            for (var i = 0; i < 100; i++)
                file.Write(padding);
            file.Write(record);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["ok"], new FileSource().Read(SnapshotRole.Press, [path]).Select(Held.Code));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
    }

    [Fact]
    public void An_archive_in_which_a_record_claims_too_much_goes_on_or_ends_with_a_fault()
    {
        byte[] warc = [.. Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: 99999999999\r\n\r\nx")];
        Assert.Equal(["truncated"], Held.Open(warc, "a.warc").Select(Held.Code));
        Assert.Equal(["malformed"], Held.Open("WARC/1.0\r\nContent-Length: -5\r\n\r\n", "a.warc").Select(Held.Code));
        Assert.Equal(["malformed"], Held.Open("WARC/1.0\r\n" + new string('x', 1 << 20), "a.warc").Select(Held.Code));
    }

    [Fact]
    public void A_bomb_in_a_record_is_refused_and_the_rest_goes_on()
    {
        byte[] warc = [.. Held.Warc("response", "https://a.example/1", Held.Http(Held.Gzip(new byte[16 << 20]), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")), .. Held.Warc("response", "https://a.example/2", Held.Http(Encoding.UTF8.GetBytes(Held.Page("Ships"))))];
        Assert.Equal(["too-large", "ok"], Held.Open(warc, "a.warc").Select(Held.Code));
    }

    private static byte[] Encode(byte[] bytes, string coding)
    {
        if (coding == "chunked")
            return [.. bytes.Chunk(100).SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:x};e=1\r\n"), .. c, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
        using var stream = new MemoryStream();
        using (Stream encoder = coding switch { "gzip" => new GZipStream(stream, CompressionLevel.Fastest, true), "deflate" => new ZLibStream(stream, CompressionLevel.Fastest, true), _ => new BrotliStream(stream, CompressionLevel.Fastest, true) })
            encoder.Write(bytes);
        return stream.ToArray();
    }
}
