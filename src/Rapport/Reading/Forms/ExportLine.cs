namespace Rapport.Reading.Forms;

/// <summary>A line of an article as a press database exports it.</summary>
/// <param name="Whole">The line with its end: the lines tile the text.</param>
/// <param name="Value">What it says, its label and the space around it left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field of the metadata that it states, or null.</param>
internal readonly record struct ExportLine(TextSpan Whole, TextSpan Value, ZoneKind Kind, string? Field)
{
    /// <summary>Whether nothing stands on it.</summary>
    public bool IsBlank => Value.Length == 0;

    /// <summary>The lines of a text, of no kind yet.</summary>
    public static List<ExportLine> Of(string text)
    {
        var lines = new List<ExportLine>();
        for (int at = 0, end; at < text.Length; at = end)
        {
            var feed = text.IndexOf('\n', at);
            end = feed < 0 ? text.Length : feed + 1;
            int first = at, last = end;
            while (first < last && BlockReader.IsBlank(text[first]))
                first++;
            while (last > first && BlockReader.IsBlank(text[last - 1]))
                last--;
            lines.Add(new(TextSpan.FromBounds(at, end), TextSpan.FromBounds(first, last), ZoneKind.Chrome, null));
        }
        return lines;
    }

    /// <summary>The same line without the first units of its value.</summary>
    public ExportLine After(int units, ZoneKind kind, string? field) => this with { Value = TextSpan.FromBounds(Math.Min(Value.Start + units, Value.End), Value.End), Kind = kind, Field = field };
}
