using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>
/// Lays records of one kind flat: an object's fields become columns named with dots, a list becomes its JSON in one cell. Of claims, impacts and findings each member of their list is a row, with the plain fields of its record beside it.
/// Whole texts are left out of tables: they are their publishers'.
/// </summary>
public static class FlatRecord
{
    // Which list of a record makes the rows.
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal) { ["claims"] = "claims", ["impacts"] = "countries", ["findings"] = "witnesses" };

    private static readonly HashSet<string> LeftOut = new(["schema", "text@documents", "body@documents", "zones@documents"], StringComparer.Ordinal);

    /// <summary>The columns of all records, in the order in which they first appear.</summary>
    /// <param name="kind">The kind of record, as <c>export</c> names it.</param>
    /// <param name="lines">The records, one JSON object each.</param>
    public static ImmutableArray<string> Columns(string kind, IEnumerable<string> lines)
    {
        var (columns, seen) = (ImmutableArray.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in lines.SelectMany(line => Of(kind, line)))
        {
            foreach (var (name, _, _) in row)
            {
                if (seen.Add(name))
                    columns.Add(name);
            }
        }
        return columns.ToImmutable();
    }

    /// <summary>The rows of one record: fields with their text and whether it is a number; null for what is missing.</summary>
    public static IEnumerable<ImmutableArray<(string Name, string? Text, bool IsNumber)>> Of(string kind, string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var list = Rows.TryGetValue(kind, out var name) && root.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Array ? name : null;
        var fields = ImmutableArray.CreateBuilder<(string, string?, bool)>();
        Flatten(kind, "", root, list, fields);
        var shared = fields.ToImmutable();
        if (list is null)
            return [shared];
        var rows = new List<ImmutableArray<(string, string?, bool)>>();
        foreach (var member in root.GetProperty(list).EnumerateArray())
        {
            var own = ImmutableArray.CreateBuilder<(string, string?, bool)>();
            Flatten(kind, "", member, null, own);
            // A field of the member goes before one of its record by the same name.
            var names = own.Select(f => f.Item1).ToHashSet(StringComparer.Ordinal);
            rows.Add([.. shared.Select(f => names.Contains(f.Item1) ? ($"record.{f.Item1}", f.Item2, f.Item3) : f), .. own]);
        }
        return rows;
    }

    private static void Flatten(string kind, string prefix, JsonElement element, string? skipped, ImmutableArray<(string, string?, bool)>.Builder fields)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (name == skipped || LeftOut.Contains(name) || LeftOut.Contains($"{name}@{kind}"))
                continue;
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    Flatten(kind, name + ".", property.Value, skipped, fields);
                    break;
                case JsonValueKind.Null:
                    fields.Add((name, null, false));
                    break;
                case JsonValueKind.Number:
                    fields.Add((name, property.Value.GetRawText(), true));
                    break;
                // Of a record whose list makes the rows, its other lists would stand in every row again.
                case JsonValueKind.Array when skipped is not null:
                    break;
                case JsonValueKind.Array when property.Value.GetArrayLength() == 0:
                    fields.Add((name, null, false));
                    break;
                case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Array:
                    fields.Add((name, property.Value.GetRawText(), false));
                    break;
                default:
                    fields.Add((name, property.Value.ToString(), false));
                    break;
            }
        }
    }
}
