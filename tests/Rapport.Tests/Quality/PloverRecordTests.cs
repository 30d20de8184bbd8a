using System.Text.Json;
using Rapport.Tests.Extraction;

namespace Rapport.Tests.Quality;

/// <summary>Type and parties of single sentences from raw text, on records that the makers of the ontology coded.</summary>
public sealed class PloverRecordTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal) { ["DISAPPROVE"] = "ACCUSE", ["INVESTIGATE"] = "ACCUSE", ["DEMAND"] = "REQUEST", ["FIGHT"] = "ASSAULT" };
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal) { ["JAP"] = "JPN", ["ITL"] = "ITA", ["VTN"] = "VNM" };

    private static readonly Rapport.Extraction.SentenceCoder Coder = new(ActsText.World);

    [SharedFact]
    public void Types_and_parties_are_read_from_raw_text()
    {
        int records = 0, typed = 0, hit = 0, gold = 0, found = 0, events = 0, none = 0;
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.File("data/events/plover-gsr/plover_gsr_dev.json")));
        foreach (var record in file.RootElement.EnumerateArray().Skip(1))
        {
            records++;
            var text = record.GetProperty("text").GetString()!.Trim();
            var type = record.GetProperty("event").GetString()!;
            type = Renamed.GetValueOrDefault(type, type);
            var roles = Roles(record, "source", "S").Concat(Roles(record, "target", "T")).ToHashSet(StringComparer.Ordinal);
            var coded = Coder.Code(ActsText.Document(text)).Events;
            events += coded.Length;
            var best = coded.OrderByDescending(e => Of(e).Intersect(roles).Count()).ThenByDescending(e => Word.Of(e.Type).Equals(type, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
            var own = best is null ? [] : Of(best);
            hit += own.Intersect(roles).Count();
            gold += roles.Count;
            found += own.Count;
            none += best is null ? 1 : 0;
            var right = best is not null && Word.Of(best.Type).Equals(type, StringComparison.OrdinalIgnoreCase);
            typed += right ? 1 : 0;
        }
        log.WriteLine(FormattableString.Invariant($"TOTAL {records} records: type {(double)typed / records:F3}, roles P {(double)hit / found:F3} R {(double)hit / gold:F3} F1 {2.0 * hit / (gold + found):F3}, beyond gold {(double)(events - (records - none)) / records:F3}, none {none}"));
        Floors.Hold((double)typed / records, "records", "type");
        Floors.Hold(2.0 * hit / (gold + found), "records", "roles");
        Assert.True((double)(events - (records - none)) / records <= Floors.Of("records", "beyond"));
    }

    private static HashSet<string> Of(Event e) =>
        [.. e.Source.Where(a => a.Country is not null).Select(a => "S" + a.Country), .. e.Target.Where(a => a.Country is not null).Select(a => "T" + a.Country)];

    private static IEnumerable<string> Roles(JsonElement record, string name, string role)
    {
        if (!record.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var actor in list.EnumerateArray())
        {
            if (actor.ValueKind == JsonValueKind.Object && actor.TryGetProperty("code", out var code) && code.GetString() is { Length: 3 } country)
                yield return role + Codes.GetValueOrDefault(country, country);
        }
    }
}
