using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Tests.Rules;

namespace Rapport.Tests.Export;

/// <summary>Holds JSON against a schema of docs/formats. It knows the part of draft 2020-12 that those schemas use, and refuses any other keyword rather than pass over it.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Says = ["$schema", "$id", "$defs", "$comment", "description"];

    /// <summary>The names of the schemas: <c>read</c>, <c>case</c>, ….</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ProjectFiles.All.Where(f => f.StartsWith("docs/formats/", StringComparison.Ordinal) && f.EndsWith(".schema.json", StringComparison.Ordinal)).Select(f => Path.GetFileName(f).Replace(".schema.json", "", StringComparison.Ordinal))];

    /// <summary>A schema.</summary>
    public static JsonObject Schema(string name) => JsonNode.Parse(ProjectFiles.Read($"docs/formats/{name}.schema.json"))!.AsObject();

    /// <summary>Fails, with the places, where the JSON is not as its schema says.</summary>
    public static void Fits(string name, string json) => Fits(name, JsonNode.Parse(json), json[..Math.Min(60, json.Length)]);

    /// <summary>Fails, with the places, where the value is not as its schema says.</summary>
    public static void Fits(string name, JsonNode? value, string where)
    {
        var schema = Schema(name);
        Rule.HasNoBreach(Misfits(schema, schema, value, "").Select(m => $"{name}, {where}: {m}"));
    }

    private static IEnumerable<string> Misfits(JsonObject root, JsonObject schema, JsonNode? value, string at) =>
        schema.SelectMany(keyword => Misfits(root, schema, keyword.Key, keyword.Value!, value, at));

    private static IEnumerable<string> Misfits(JsonObject root, JsonObject schema, string keyword, JsonNode says, JsonNode? value, string at)
    {
        var found = value as JsonObject;
        var list = value as JsonArray;
        return keyword switch
        {
            "type" => Types(says).Any(t => Is(t, value)) ? [] : [$"{at} is {value?.GetValueKind().ToString() ?? "null"}, expected {says.ToJsonString()}"],
            "const" => JsonNode.DeepEquals(says, value) ? [] : [$"{at} is {value?.ToJsonString()}, expected {says.ToJsonString()}"],
            "enum" => says.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at} is {value?.ToJsonString()}, which the closed list lacks"],
            "pattern" => !Is("string", value) || Regex.IsMatch(value!.GetValue<string>(), says.GetValue<string>()) ? [] : [$"{at} is {value.ToJsonString()}, expected {says}"],
            "minimum" => !Is("number", value) || Number(value) >= Number(says) ? [] : [$"{at} is below {says}"],
            "maximum" => !Is("number", value) || Number(value) <= Number(says) ? [] : [$"{at} is above {says}"],
            "exclusiveMinimum" => !Is("number", value) || Number(value) > Number(says) ? [] : [$"{at} is not above {says}"],
            "exclusiveMaximum" => !Is("number", value) || Number(value) < Number(says) ? [] : [$"{at} is not below {says}"],
            "minItems" => list is null || list.Count >= Number(says) ? [] : [$"{at} has {list.Count} items"],
            "maxItems" => list is null || list.Count <= Number(says) ? [] : [$"{at} has {list.Count} items"],
            "required" => found is null ? [] : says.AsArray().Where(k => !found.ContainsKey(k!.GetValue<string>())).Select(k => $"{at}.{k} is missing"),
            "properties" => found is null ? [] : says.AsObject().Where(p => found.ContainsKey(p.Key)).SelectMany(p => Misfits(root, p.Value!.AsObject(), found[p.Key], $"{at}.{p.Key}")),
            "additionalProperties" => found is null ? [] : found.Where(p => schema["properties"]?[p.Key] is null)
                .SelectMany(p => says is JsonObject other ? Misfits(root, other, p.Value, $"{at}.{p.Key}") : [$"{at}.{p.Key} is not in the schema"]),
            "items" => list is null ? [] : list.SelectMany((item, i) => Misfits(root, says.AsObject(), item, $"{at}[{i}]")),
            "anyOf" => says.AsArray().Select(s => Misfits(root, s!.AsObject(), value, at).ToArray()).ToArray() is var tries && tries.Any(t => t.Length == 0) ? [] : tries.MinBy(t => t.Length)!,
            "$ref" => Misfits(root, root["$defs"]![says.GetValue<string>().Split('/')[^1]]!.AsObject(), value, at),
            _ when Says.Contains(keyword) => [],
            _ => throw new NotSupportedException($"{at}: the schema's keyword '{keyword}' is not known to this test"),
        };
    }

    private static IEnumerable<string> Types(JsonNode says) => says is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [says.GetValue<string>()];

    private static double Number(JsonNode? value) => double.Parse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Is(string type, JsonNode? value) => value is null ? type == "null" : value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => type == "object",
        System.Text.Json.JsonValueKind.Array => type == "array",
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.Number => type == "number" || (type == "integer" && Number(value) == Math.Floor(Number(value))),
        _ => type == "boolean",
    };
}
