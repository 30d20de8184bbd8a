using System.Text.Json;

namespace Rapport.Export;

/// <summary>Where verdicts come from, as PROV-JSON: bytes, documents, claims, cells and verdicts, and the rules that made one out of the other. Ref: W3C (2013), The PROV-JSON Serialization, member submission.</summary>
public static class ProvJson
{
    /// <summary>One document of provenance.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<Document> documents, IReadOnlyCollection<(Claim Claim, DocumentId Document)> claims, IReadOnlyCollection<Verdict> verdicts)
    {
        var cells = verdicts.SelectMany(v => v.Rows).DistinctBy(r => r.Observation).OrderBy(r => r.Observation.Value, StringComparer.Ordinal).ToArray();
        var rules = documents.Select(d => d.Rule).Concat(verdicts.Select(v => v.Rule.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        json.WriteStartObject();
        json.WriteStartObject("prefix");
        json.WriteString("rap", "urn:rapport:");
        json.WriteEndObject();
        json.WriteStartObject("entity");
        foreach (var bytes in documents.DistinctBy(d => d.Snapshot))
            Entity(json, bytes.Snapshot.Value, "bytes", bytes.Sha256);
        foreach (var document in documents)
            Entity(json, document.Id.Value, "document", document.Title ?? document.Source);
        foreach (var cell in cells)
            Entity(json, cell.Observation.Value, "cell", $"{cell.Series}, {cell.Period} ({cell.Office})");
        foreach (var (claim, _) in claims)
            Entity(json, claim.Id.Value, "claim", claim.Text);
        foreach (var verdict in verdicts)
            Entity(json, verdict.Id.Value, "verdict", verdict.Value is { } value ? Word.Of(value) : "no verdict");
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
        foreach (var document in documents)
            Derived(json, document.Id.Value, document.Snapshot.Value);
        foreach (var (claim, document) in claims)
            Derived(json, claim.Id.Value, document.Value);
        foreach (var verdict in verdicts)
        {
            Derived(json, verdict.Id.Value, verdict.Claim.Value);
            foreach (var row in verdict.Rows.DistinctBy(r => r.Observation))
                Derived(json, verdict.Id.Value, row.Observation.Value);
        }
        json.WriteEndObject();
        json.WriteStartObject("wasGeneratedBy");
        foreach (var document in documents)
            Generated(json, document.Id.Value, document.Rule);
        foreach (var verdict in verdicts)
            Generated(json, verdict.Id.Value, verdict.Rule.Id);
        json.WriteEndObject();
        json.WriteEndObject();
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
