using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Rapport.Language;
using Rapport.Reading;
using SmartReader;

namespace Rapport.Benchmarks.Reading;

/// <summary>
/// Pages to documents in a warm process on one thread, beside SmartReader, which finds the body only, and AngleSharp, which only builds the tree. The pages are the first 200 by
/// SHA-256 below the folder named by <c>RAPPORT_PAGES</c>, gzipped or not; without it, the project's own pages with marked zones.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private const int Most = 200;

    private readonly ArticleReader _reader = new();
    private readonly HtmlParser _parser = new();
    private Snapshot[] _pages = [];
    private string[] _texts = [];

    /// <summary>Finds the pages and decodes them for the two that want text.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var folder = Environment.GetEnvironmentVariable("RAPPORT_PAGES") ?? OwnPages();
        _pages = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".html.gz", StringComparison.Ordinal))
            .Select(file => Snapshot.Of(SnapshotRole.Press, Path.GetFileName(file), Bytes(file)))
            .OrderBy(page => page.Sha256, StringComparer.Ordinal)
            .Take(Most)];
        _texts = [.. _pages.Select(page => TextDecoder.Decode([.. page.Bytes]).Text)];
    }

    /// <summary>Text with the place of every character, zones, metadata, parts.</summary>
    [Benchmark(Baseline = true)]
    public int Read() => _pages.Count(page => _reader.Read(page) is Parsed<Document>.Ok);

    /// <summary>The peer: the body by Readability's rules, from text already decoded.</summary>
    [Benchmark]
    public int SmartReader() => _texts.Count(ReadWithPeer);

    /// <summary>The peer's first step: the tree alone.</summary>
    [Benchmark]
    public int BuildTree() => _texts.Sum(text => _parser.ParseDocument(text).All.Length);

    private static bool ReadWithPeer(string text)
    {
        using var reader = new Reader("https://peer.invalid/", text);
        return reader.GetArticle().IsReadable;
    }

    private static ImmutableArray<byte> Bytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return [.. File.ReadAllBytes(file)];
        }
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return [.. bytes.ToArray()];
    }

    private static string OwnPages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "tests", "quality", "zones");
            if (Directory.Exists(pages))
            {
                return pages;
            }
        }
        throw new DirectoryNotFoundException("tests/quality/zones was expected above " + AppContext.BaseDirectory + "; or name a folder of pages in RAPPORT_PAGES.");
    }
}
