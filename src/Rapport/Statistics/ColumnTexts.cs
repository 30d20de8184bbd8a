namespace Rapport.Statistics;

/// <summary>Gives equal texts of one column one string: a table repeats itself from row to row, and a million rows would not fit otherwise.</summary>
internal sealed class ColumnTexts(int columns)
{
    // A column of free text (addresses) may differ in every row; past this many it is no longer remembered.
    private const int Remembered = 4096;

    private readonly (byte[] Bytes, string Text)[] _last = CreateLast(columns);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>The field's text.</summary>
    public string Of(int column, CsvField field, ReadOnlySpan<byte> bytes)
    {
        if (field.Length == 0)
            return "";
        var own = field.Of(bytes);
        ref var last = ref _last[column];
        if (own.SequenceEqual(last.Bytes))
            return last.Text;
        var text = field.Text(bytes);
        if (_seen.TryGetValue(text, out var seen))
            text = seen;
        else if (_seen.Count < Remembered)
            _seen.Add(text, text);
        last = (own.ToArray(), text);
        return text;
    }

    private static (byte[] Bytes, string Text)[] CreateLast(int columns)
    {
        var last = new (byte[] Bytes, string Text)[columns];
        Array.Fill(last, ([], ""));
        return last;
    }
}
