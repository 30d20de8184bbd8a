using System.Globalization;
using System.Text;
using System.Text.Json;

// Makes src/Rapport/Reading/Markup/character-references.txt from the standard's list of named character references,
// https://html.spec.whatwg.org/entities.json (WHATWG, HTML, 13.5; CC BY 4.0). Usage: EntityTable ENTITIES.JSON OUTPUT
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: EntityTable ENTITIES.JSON OUTPUT");
    return 2;
}
using var json = JsonDocument.Parse(File.ReadAllBytes(args[0]));
var bare = json.RootElement.EnumerateObject().Where(e => !e.Name.EndsWith(';')).Select(e => e.Name[1..]).ToHashSet(StringComparer.Ordinal);
var text = new StringBuilder("# Named character references: name, a star where it also stands without its semicolon, code points. Made by tools/EntityTable from the WHATWG's entities.json, CC BY 4.0.\n");
foreach (var entity in json.RootElement.EnumerateObject().Where(e => e.Name.EndsWith(';')).OrderBy(e => e.Name, StringComparer.Ordinal))
{
    var name = entity.Name[1..^1];
    text.Append(name).Append(bare.Contains(name) ? "* " : " ")
        .AppendJoin(' ', entity.Value.GetProperty("codepoints").EnumerateArray().Select(c => c.GetInt32().ToString("X", CultureInfo.InvariantCulture))).Append('\n');
}
File.WriteAllText(args[1], text.ToString());
return 0;
