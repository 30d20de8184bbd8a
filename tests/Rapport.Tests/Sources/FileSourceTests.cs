using System.IO.Compression;
using System.Text;
using Rapport.Sources;

namespace Rapport.Tests.Sources;

public sealed class FileSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-sources-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_read_in_the_ordinal_order_of_its_paths()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "a/B.txt", ".hidden", "가.txt" })
            Write(name, "text");
        Assert.Equal(["a.txt", "a/B.txt", "a/z.txt", "b.txt", "가.txt"], Read(new(), _folder).Select(PlaceOf));
    }

    [Fact]
    public void What_cannot_be_taken_in_is_a_fault_and_the_rest_goes_on()
    {
        Write("1-empty.txt", "");
        File.WriteAllBytes(Path.Combine(_folder, "2-picture.txt"), [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        Write("3-good.txt", "한 줄 🌲");
        var outcomes = Read(new(), _folder, Path.Combine(_folder, "missing.txt"));
        Assert.Equal(["empty", "binary", "ok", "missing"], outcomes.Select(CodeOf));
        Assert.All(outcomes, o => Assert.DoesNotContain(_folder, o is Parsed<Snapshot>.Malformed bad ? bad.Fault.Message : "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gigabyte_of_spaces_is_refused_by_its_size_unread()
    {
        var path = Path.Combine(_folder, "spaces.txt");
        using (var file = File.Create(path))
            file.SetLength(1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["too-large"], Read(new(), path).Select(CodeOf));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }

    [Fact]
    public void Compressed_text_is_inflated_and_a_bomb_is_refused()
    {
        WriteGzip("a.txt.gz", Encoding.UTF8.GetBytes("두 항구"));
        WriteGzip("b.txt.gz", new byte[8 << 20]);
        File.WriteAllBytes(Path.Combine(_folder, "c.txt.gz"), File.ReadAllBytes(Path.Combine(_folder, "a.txt.gz"))[..^12]);
        var outcomes = Read(new(), _folder);
        Assert.Equal(["ok", "too-large", "unreadable"], outcomes.Select(CodeOf));
        Assert.Equal("두 항구", Encoding.UTF8.GetString(((Parsed<Snapshot>.Ok)outcomes[0]).Value.Bytes.AsSpan()));
    }

    [Fact]
    public void All_compressed_files_together_stay_under_the_total()
    {
        WriteGzip("a.gz", Encoding.UTF8.GetBytes(new string('a', 600)));
        WriteGzip("b.gz", Encoding.UTF8.GetBytes(new string('b', 600)));
        Assert.Equal(["ok", "too-large"], Read(new SourceLimits { TotalInflated = 1000 }, _folder).Select(CodeOf));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("rapport-outside-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "secret.txt"), "secret");
            File.CreateSymbolicLink(Path.Combine(_folder, "a-link.txt"), Path.Combine(outside, "secret.txt"));
            Directory.CreateSymbolicLink(Path.Combine(_folder, "b-loop"), _folder);
            Write("c.txt", "text");
            Assert.Equal(["link", "link", "ok"], Read(new(), _folder).Select(CodeOf));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void The_folder_of_a_saved_page_holds_no_article()
    {
        Write("Saved page.html", "<html><body><p>page</p></body></html>");
        Write("Saved page_files/frame.html", "<html><body><p>frame</p></body></html>");
        Write("lone_files/a.txt", "text");
        Assert.Equal(["Saved page.html", "lone_files/a.txt"], Read(new(), _folder).Select(PlaceOf));
    }

    [Fact]
    public void A_folder_too_deep_is_named_and_left()
    {
        Write("a/b/c/d.txt", "text");
        Assert.Equal(["too-deep"], Read(new SourceLimits { FolderDepth = 2 }, _folder).Select(CodeOf));
    }

    [Fact]
    public void Standard_input_is_a_stream_of_one_text()
    {
        using var stream = new MemoryStream("문장"u8.ToArray());
        var taken = Assert.IsType<Parsed<Snapshot>.Ok>(Assert.Single(new FileSource().Read(SnapshotRole.Press, [], stream)));
        Assert.Equal("-", taken.Value.Place);
        Assert.Equal("missing", CodeOf(Assert.Single(new FileSource().Read(SnapshotRole.Press, ["-"]))));
    }

    [Fact]
    public void The_same_bytes_have_the_same_id_wherever_they_lie()
    {
        Write("a.txt", "same");
        Write("b.txt", "same");
        Assert.Single(Read(new(), _folder).Select(o => ((Parsed<Snapshot>.Ok)o).Value.Id).Distinct());
    }

    private List<Parsed<Snapshot>> Read(SourceLimits limits, params string[] paths) =>
        [.. new FileSource(limits).Read(SnapshotRole.Press, paths, null, relativeTo: _folder)];

    private static string PlaceOf(Parsed<Snapshot> outcome) => outcome is Parsed<Snapshot>.Ok ok ? ok.Value.Place : ((Parsed<Snapshot>.Malformed)outcome).Fault.Source;

    private static string CodeOf(Parsed<Snapshot> outcome) => outcome is Parsed<Snapshot>.Malformed bad ? bad.Fault.Code : "ok";

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void WriteGzip(string name, byte[] bytes)
    {
        using var file = File.Create(Path.Combine(_folder, name));
        using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
        gzip.Write(bytes);
    }
}
