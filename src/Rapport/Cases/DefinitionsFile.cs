using System.Collections.Immutable;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads what terms can mean, and which series answer each meaning.</summary>
internal static class DefinitionsFile
{
    /// <summary>The definitions in the file's order, which is the order in which a reader meets them.</summary>
    public static ImmutableArray<Definition> Read(Snapshot file, YamlNode node, List<Fault> faults)
    {
        var root = new YamlFields(file, node, "a list under 'definitions'", faults);
        root.Text("schema");
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in root.Blocks("definitions", "a definition with id, term, words and series", required: true))
        {
            var id = block.Text("id", required: true);
            var term = block.Text("term", required: true);
            var words = block.Texts("words");
            var series = block.Block("series", "the series' measure, item, classification, partner and flow", required: true);
            var selector = series is null ? null : new SeriesSelector(series.Text("measure"), series.Text("item"), series.Text("classification"), series.Text("partner"), series.Text("flow"));
            series?.Close();
            var differs = block.Text("differs") ?? "";
            var source = block.Text("source") ?? "";
            block.Close();
            if (id is null || term is null || selector is null)
                continue;
            if (!seen.Add(id))
                block.Refuse("id", "twice", $"found the id '{id}' a second time, expected each once");
            else
                definitions.Add(new(id, term, words, selector, differs, source, block.Address()));
        }
        root.Close();
        return definitions.ToImmutable();
    }
}
