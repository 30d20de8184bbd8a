using System.IO.Compression;
using System.Text;
using Rapport.Sources;

namespace Rapport.Tests.Sources;

public sealed class TextLinesTests : IDisposable
{
    private const string Text = "\uFEFFone\r\ntwo é 둘\n\nfour";

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_plain_and_a_packed_file_have_the_same_lines()
    {
        string[] lines = ["one", "two é 둘", "", "four"];
        Assert.Equal(lines, TextLines.Read(_scratch.File("a.txt", Text)));
        Assert.Equal(lines, TextLines.Read(Gzip("a.gz", Text)));
        Assert.Equal(lines, TextLines.Read(Zip("a.zip", ("a.txt", Text))));
    }

    [Fact]
    public void A_packed_file_that_was_cut_short_is_refused_at_its_end()
    {
        var path = Gzip("a.gz", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"line {i * 7919 % 10007}\n")));
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Assert.Throws<InvalidDataException>(() => TextLines.Read(path).Count());
    }

    [Fact]
    public void An_archive_of_several_files_or_of_none_and_one_that_is_damaged_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => TextLines.Read(Zip("two.zip", ("a", "1"), ("b", "2"))).Count());
        Assert.Throws<InvalidDataException>(() => TextLines.Read(Zip("none.zip")).Count());
        Assert.Throws<InvalidDataException>(() => TextLines.Read(_scratch.File("junk.zip", "junk")).Count());
    }

    private string Gzip(string name, string text)
    {
        var path = Path.Combine(_scratch.Path, name);
        using var gzip = new GZipStream(File.Create(path), CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    private string Zip(string name, params (string Name, string Text)[] members)
    {
        var path = Path.Combine(_scratch.Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (member, text) in members)
        {
            using var stream = archive.CreateEntry(member).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }
}
