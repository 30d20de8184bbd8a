using Rapport.Tests.Quality;
using YamlDotNet.RepresentationModel;

namespace Rapport.Tests.Cases.KoreaChina;

/// <summary>Opens the files of the bundled case as they lie on disk, before any reader of the program touches them.</summary>
internal static class CaseFiles
{
    public static string Root { get; } = Path.Combine(SharedFolder.Project, "cases", "korea-china");

    public static IReadOnlyList<YamlMappingNode> Entries(string file, string key) => [.. ((YamlSequenceNode)Map(file)[key]).Cast<YamlMappingNode>()];

    public static YamlMappingNode Map(string file)
    {
        using var reader = new StreamReader(Path.Combine(Root, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static string? Value(this YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlScalarNode)node).Value : null;

    public static IReadOnlyList<string> List(this YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) ? [.. ((YamlSequenceNode)node).Select(n => ((YamlScalarNode)n).Value!)] : [];

    /// <summary>The rows of every table: the file's name and the cells by column.</summary>
    public static IEnumerable<(string File, IReadOnlyDictionary<string, string> Cells)> Rows()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "statistics"), "*.csv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(path);
            var header = lines[0].Split(',');
            foreach (var line in lines.Skip(1))
                yield return (Path.GetFileName(path), header.Zip(CsvLines.Cells(line)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }
    }

    /// <summary>The front matter and the body of each text of a folder, in ordinal order.</summary>
    public static IEnumerable<(string File, IReadOnlyDictionary<string, string> Front, string Body)> Texts(string folder)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Root, folder), "*.txt").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            var stream = new YamlStream();
            stream.Load(new StringReader(text[4..end]));
            var front = ((YamlMappingNode)stream.Documents[0].RootNode).ToDictionary(p => ((YamlScalarNode)p.Key).Value!, p => ((YamlScalarNode)p.Value).Value!, StringComparer.Ordinal);
            yield return (Path.GetFileName(path), front, text[(end + 5)..]);
        }
    }
}
