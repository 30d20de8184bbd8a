using System.Text.Json;
using SmartReader;

namespace Rapport.Benchmarks.Reading;

/// <summary>SmartReader over a folder of pages as a whole process, for <c>bench/reading.sh</c>: one JSON a page with title, author, date and text, one page at a time.</summary>
internal static class PeerRead
{
    internal static void Run(string folder, Stream output)
    {
        using var lines = new StreamWriter(output);
        foreach (var file in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            using var reader = new Reader("https://peer.invalid/", File.ReadAllText(file));
            var article = reader.GetArticle();
            lines.WriteLine(JsonSerializer.Serialize(new { article.Title, article.Author, article.PublicationDate, article.TextContent }));
        }
    }
}
