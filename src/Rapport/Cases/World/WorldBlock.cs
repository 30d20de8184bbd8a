using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>One block of a pack file: its key in brackets, and its lines <c>name: value</c>. Equality is by reference.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Line">The line of the key, from 1.</param>
/// <param name="Key">The key.</param>
/// <param name="Fields">Its lines in order.</param>
internal sealed record WorldBlock(string File, int Line, string Key, IReadOnlyList<WorldField> Fields)
{
    /// <summary>Reads the blocks of a file; what cannot be read goes into the faults.</summary>
    public static List<WorldBlock> Read(string file, string text, List<Fault> faults)
    {
        var blocks = new List<WorldBlock>();
        List<WorldField>? fields = null;
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']' && line.Length > 2)
            {
                fields = [];
                blocks.Add(new(file, number, line[1..^1].ToString(), fields));
                continue;
            }
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0)
                faults.Add(new(file, "not-a-field", $"found \"{line}\"; expected a key in brackets, or a line `name: value`", number));
            else if (fields is null)
                faults.Add(new(file, "no-block", $"found \"{line}\" before the first key in brackets", number));
            else
                fields.Add(new(line[..colon].ToString(), line[(colon + 2)..].Trim().ToString(), number));
        }
        return blocks;
    }

    /// <summary>The one line of that name, or empty where it is missing, which <see cref="Require"/> reports.</summary>
    public string One(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return field.Value;
        }
        return "";
    }

    /// <summary>The one line of that name, or null where it is missing or says <c>none</c>.</summary>
    public string? Optional(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return field.Value == "none" ? null : field.Value;
        }
        return null;
    }

    /// <summary>The parts of that line between semicolons; none where the line is missing or says <c>none</c>.</summary>
    public ImmutableArray<string> List(string name) => Parts(Optional(name));

    /// <summary>The parts between semicolons, trimmed; none for null and <c>none</c>.</summary>
    public static ImmutableArray<string> Parts(string? value) =>
        value is null or "none" ? [] : [.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Puts a fault for every line that must be there and is not: what a country lacks is said by <c>none</c>, never by silence.</summary>
    public void Require(IEnumerable<string> names, List<Fault> faults)
    {
        foreach (var name in names)
        {
            if (!Fields.Any(f => f.Name == name))
                faults.Add(new(File, "missing-key", $"[{Key}] has no line `{name}:`", Line));
        }
    }

    /// <summary>Puts a fault for every line whose name is not among those known.</summary>
    public void RefuseOthers(IReadOnlyCollection<string> known, List<Fault> faults)
    {
        foreach (var field in Fields)
        {
            if (!known.Contains(field.Name) && !(field.Name.StartsWith("members from ", StringComparison.Ordinal) && known.Contains("members")))
                faults.Add(new(File, "unknown-key", $"found `{field.Name}:` in [{Key}]; expected one of {string.Join(", ", known)}", field.Line));
        }
    }
}
