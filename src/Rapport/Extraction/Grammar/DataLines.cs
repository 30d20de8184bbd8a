using System.Collections.Immutable;

namespace Rapport.Extraction.Grammar;

/// <summary>A line of one of our own word tables: fields separated by bars, comments after <c>#</c> at the start of a line.</summary>
/// <param name="File">The table's file name.</param>
/// <param name="Number">The line, counted from 1.</param>
/// <param name="Fields">Its fields, trimmed.</param>
internal sealed record DataLine(string File, int Number, ImmutableArray<string> Fields)
{
    /// <summary>The field at an index, or empty where the line is shorter.</summary>
    public string this[int index] => index < Fields.Length ? Fields[index] : "";

    /// <summary>The comma-separated words of a field.</summary>
    public ImmutableArray<string> Words(int index) => [.. this[index].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Reads the word tables embedded in the library. Their lines may stand in any order: readers sort or index them.</summary>
internal static class DataLines
{
    /// <summary>The lines of an embedded table, by its file name.</summary>
    public static ImmutableArray<DataLine> Read(string file)
    {
        var assembly = typeof(DataLines).Assembly;
        var name = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith(".Extraction." + file, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"the table {file} is not embedded");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return Parse(file[(file.IndexOf('.', StringComparison.Ordinal) + 1)..], reader.ReadToEnd());
    }

    /// <summary>The lines of a table's text.</summary>
    public static ImmutableArray<DataLine> Parse(string file, string text)
    {
        var lines = ImmutableArray.CreateBuilder<DataLine>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
                lines.Add(new(file, number, [.. line.Split('|', StringSplitOptions.TrimEntries)]));
        }
        return lines.ToImmutable();
    }
}
