using System.Globalization;
using System.Text.Json.Nodes;
using Rapport.Tests.Export;
using Rapport.Tests.Rules;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rapport.Tests.Docs;

/// <summary>The schemas of docs/formats, held against the vocabulary and against the files of the bundled case.</summary>
public class SchemaFilesTests
{
    public static TheoryData<string> Names => [.. SchemaCheck.Names];

    public static TheoryData<string, string> Files => new()
    {
        { "case", "case.yaml" },
        { "actors", "actors.yaml" },
        { "chronicle", "chronicle.yaml" },
        { "definitions", "definitions.yaml" },
        { "study", "studies/thaad-tourism.yaml" },
        { "study", "studies/chips-2026.yaml" },
        { "scenario", "scenarios/full-break.yaml" },
        { "scenario", "scenarios/tourism-stop.yaml" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_which_draft_it_is_and_bears_the_name_of_its_file(string name)
    {
        var schema = SchemaCheck.Schema(name);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal($"rapport/{name}/1", (string?)schema["$id"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)schema["description"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_closed_list_is_the_vocabulary_s(string name) => Rule.HasNoBreach(
        from list in ClosedLists(SchemaCheck.Schema(name))
        let type = Compiled.Library.GetType($"Rapport.{((string)list["$comment"]!).Split(' ')[^1]}")
        let told = string.Join(' ', list["enum"]!.AsArray().Select(w => ((string)w!).ToLowerInvariant()))
        let known = type is null ? "no such list" : string.Join(' ', (IReadOnlyList<string>)typeof(Word).GetMethod(nameof(Word.All))!.MakeGenericMethod(type).Invoke(null, null)!)
        where told != known
        select $"{name}, {list["$comment"]}: the schema has {told}; the vocabulary {known}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_schema_is_told_of_in_the_list_of_formats(string name) =>
        Assert.Contains($"({name}.schema.json)", ProjectFiles.Read("docs/formats/README.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_bundled_case_s_files_fit(string schema, string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(ProjectFiles.Read($"cases/korea-china/{file}")));
        SchemaCheck.Fits(schema, ToJson(stream.Documents[0].RootNode), file);
    }

    [Fact]
    public void The_columns_of_a_table_are_told_in_their_order()
    {
        var header = ProjectFiles.Read("cases/korea-china/statistics/trade-annual.csv").Split('\n')[0].Trim();
        Assert.Contains($"\n{header}\n", ProjectFiles.Read("docs/formats/table.md"), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> ClosedLists(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(p => ClosedLists(p.Value)).Concat(((string?)(found["$comment"] as JsonValue))?.StartsWith("closed list ", StringComparison.Ordinal) == true ? [found] : []),
        JsonArray many => many.SelectMany(ClosedLists),
        _ => [],
    };

    // YAML's own reading of unquoted words, as far as the files of a case use it: numbers, true, false, null; a day stays a text.
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(p => new KeyValuePair<string, JsonNode?>(((YamlScalarNode)p.Key).Value!, ToJson(p.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode { Style: not ScalarStyle.Plain, Value: var text } => JsonValue.Create(text),
        YamlScalarNode { Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Value: { } text } when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Value: var text } => JsonValue.Create(text),
        _ => throw new NotSupportedException(node.NodeType.ToString()),
    };
}
