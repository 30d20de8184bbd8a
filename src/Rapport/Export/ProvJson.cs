using System.Text.Json;

namespace Rapport.Export;

/// <summary>Where verdicts come from, as PROV-JSON: bytes, documents, claims, cells and verdicts, and the rules that made one out of the other. Ref: W3C (2013), The PROV-JSON Serialization, member submission.</summary>
public static class ProvJson
{
    /// <summary>One document of provenance, written out as it grows. Each list is gone through several times and never held.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="claims">The claims with their documents.</param>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="writeOut">Writes out what has gathered.</param>
    public static void Write(Utf8JsonWriter json, Func<IEnumerable<Document>> documents, Func<IEnumerable<(Claim Claim, DocumentId Document)>> claims, Func<IEnumerable<Verdict>> verdicts, Action writeOut)
    {
        // What many share is held once: the bytes, the cells, the rules.
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("prefix");
        json.WriteString("rap", "urn:rapport:");
        json.WriteEndObject();
        json.WriteStartObject("entity");
        foreach (var bytes in Through(documents()).DistinctBy(d => d.Snapshot))
            Entity(json, bytes.Snapshot.Value, "bytes", bytes.Sha256);
        foreach (var document in Through(documents()))
        {
            Entity(json, document.Id.Value, "document", document.Title ?? document.Source);
            rules.Add(document.Rule);
        }
        foreach (var (claim, _) in Through(claims()))
            Entity(json, claim.Id.Value, "claim", claim.Text);
        foreach (var verdict in Through(verdicts()))
        {
            Entity(json, verdict.Id.Value, "verdict", verdict.Value is { } value ? Word.Of(value) : "no verdict");
            rules.Add(verdict.Rule.Id);
            foreach (var row in verdict.Rows)
                cells.TryAdd(row.Observation.Value, $"{row.Series}, {row.Period} ({row.Office})");
        }
        foreach (var (cell, label) in cells)
            Entity(json, cell, "cell", label);
        json.WriteEndObject();
        json.WriteStartObject("activity");
        foreach (var rule in rules)
        {
            json.WriteStartObject(Rule(rule));
            json.WriteString("prov:label", rule);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("wasDerivedFrom");
        foreach (var document in Through(documents()))
            Derived(json, document.Id.Value, document.Snapshot.Value);
        foreach (var (claim, document) in Through(claims()))
            Derived(json, claim.Id.Value, document.Value);
        foreach (var verdict in Through(verdicts()))
        {
            Derived(json, verdict.Id.Value, verdict.Claim.Value);
            foreach (var row in verdict.Rows.DistinctBy(r => r.Observation))
                Derived(json, verdict.Id.Value, row.Observation.Value);
        }
        json.WriteEndObject();
        json.WriteStartObject("wasGeneratedBy");
        foreach (var document in Through(documents()))
            Generated(json, document.Id.Value, document.Rule);
        foreach (var verdict in Through(verdicts()))
            Generated(json, verdict.Id.Value, verdict.Rule.Id);
        json.WriteEndObject();
        json.WriteEndObject();

        IEnumerable<T> Through<T>(IEnumerable<T> items)
        {
            foreach (var item in items)
            {
                yield return item;
                writeOut();
            }
        }
    }

    private static string Rule(string rule) => "rap:rule/" + Uri.EscapeDataString(rule);

    private static void Entity(Utf8JsonWriter json, string id, string type, string label)
    {
        json.WriteStartObject("rap:" + id);
        json.WriteString("prov:type", type);
        json.WriteString("prov:label", label);
        json.WriteEndObject();
    }

    private static void Derived(Utf8JsonWriter json, string generated, string used)
    {
        json.WriteStartObject($"_:d-{generated}-{used}");
        json.WriteString("prov:generatedEntity", "rap:" + generated);
        json.WriteString("prov:usedEntity", "rap:" + used);
        json.WriteEndObject();
    }

    private static void Generated(Utf8JsonWriter json, string entity, string rule)
    {
        json.WriteStartObject($"_:g-{entity}");
        json.WriteString("prov:entity", "rap:" + entity);
        json.WriteString("prov:activity", Rule(rule));
        json.WriteEndObject();
    }
}
