using System.Collections.Immutable;
using Rapport.Cases.Yaml;

namespace Rapport.Cases;

/// <summary>Reads the chronicle: dated facts of the relation, each with the public record it rests on.</summary>
internal static class ChronicleFile
{
    /// <summary>The facts in the file's order.</summary>
    public static ImmutableArray<ChronicleFact> Read(Snapshot file, YamlNode node, List<Fault> faults)
    {
        var root = new YamlFields(file, node, "a list under 'facts'", faults);
        root.Text("schema");
        var facts = ImmutableArray.CreateBuilder<ChronicleFact>();
        var seen = new HashSet<FactId>();
        foreach (var block in root.Blocks("facts", "a fact with date, source, type, text and record", required: true))
        {
            var date = block.Day("date", required: true);
            var text = block.Text("text", required: true);
            var name = block.Text("id");
            var end = block.Day("end");
            var precision = block.Choice("precision", DatePrecision.Day);
            var source = block.Text("source", required: true);
            var actor = block.Text("actor");
            var target = block.Text("target");
            var type = block.Choice("type", EventType.Consult, required: true);
            var mode = block.Text("mode");
            var place = block.Text("place");
            var record = block.Text("record", required: true);
            var status = block.Text("status") ?? "";
            block.Close();
            if (date is not { } day || text is null || source is null || record is null)
                continue;
            if (end < day)
            {
                block.Refuse("end", "order", $"found an end of {end:yyyy-MM-dd} before the date {day:yyyy-MM-dd}, expected it after");
                continue;
            }
            var id = name is null ? FactId.From(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), source, target, text) : FactIds.Of(name);
            if (!seen.Add(id))
                block.Refuse("id", "twice", $"found the fact '{id}' a second time, expected each once");
            else
                facts.Add(new(id, day, end, precision, source, actor, target, type, mode, place, text, record, status, block.Address()));
        }
        root.Close();
        return facts.ToImmutable();
    }
}
