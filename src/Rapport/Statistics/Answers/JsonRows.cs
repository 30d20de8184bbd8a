using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Statistics.Answers;

/// <summary>Walks an answer in JSON once and gives its rows, each value with its bytes, and what stands beside them.</summary>
internal sealed class JsonRows
{
    // What stands beside the rows is a page number and a message; an answer with more is not one that is known.
    private const int MostBeside = 1000;

    private readonly Dictionary<string, string> _beside = new(StringComparer.Ordinal);
    private readonly string _rows;
    private readonly Action<IReadOnlyDictionary<string, AnswerCell>> _take;
    private int _line = 1;
    private int _counted;

    private JsonRows(string rows, Action<IReadOnlyDictionary<string, AnswerCell>> take) => (_rows, _take) = (rows, take);

    /// <summary>Reads an answer.</summary>
    /// <param name="snapshot">Its bytes.</param>
    /// <param name="rows">Where the array of rows stands: <c>$.data</c>, <c>$[1]</c>.</param>
    /// <param name="take">Called for each row; the fields of objects within it are joined by dots.</param>
    /// <param name="beside">The values outside the rows by their place.</param>
    /// <returns>Null, or a fault: what is wrong with the JSON and where. Then nothing of the answer counts.</returns>
    public static Fault? Read(Snapshot snapshot, string rows, Action<IReadOnlyDictionary<string, AnswerCell>> take, out IReadOnlyDictionary<string, string> beside)
    {
        var walk = new JsonRows(rows, take);
        beside = walk._beside;
        var bytes = snapshot.Bytes.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            return new(snapshot.Place, "bad-json", "the answer begins with a byte-order mark, expected '{' or '['; save it without one", 1);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (reader.Read())
                walk.Value(ref reader, "$", bytes);
            reader.Read();
            return null;
        }
        catch (JsonException damaged)
        {
            var line = damaged.LineNumber is { } at ? (int)at + 1 : (int?)null;
            return new(snapshot.Place, "bad-json", $"the answer is no whole JSON text (byte {reader.BytesConsumed.ToString(CultureInfo.InvariantCulture)} of {bytes.Length.ToString(CultureInfo.InvariantCulture)}); it was cut short or is something else", line);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for an escape that is half a character ("\ud800").
            return new(snapshot.Place, "bad-json", $"a text in the answer is no whole character (byte {reader.TokenStartIndex.ToString(CultureInfo.InvariantCulture)}), expected well-formed escapes", walk._line);
        }
    }

    private void Value(ref Utf8JsonReader reader, string path, ReadOnlySpan<byte> bytes)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when path == _rows:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType != JsonTokenType.StartObject)
                    {
                        reader.Skip();
                        continue;
                    }
                    var row = new Dictionary<string, AnswerCell>(StringComparer.Ordinal);
                    Fields(ref reader, "", row, bytes);
                    _take(row);
                }
                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Value(ref reader, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", bytes);
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString();
                    reader.Read();
                    Value(ref reader, $"{path}.{name}", bytes);
                }
                break;
            default:
                if (_beside.Count < MostBeside && Cell(ref reader, bytes).Text is { } text)
                    _beside[path] = text;
                break;
        }
    }

    private void Fields(ref Utf8JsonReader reader, string prefix, Dictionary<string, AnswerCell> row, ReadOnlySpan<byte> bytes)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = prefix + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                Fields(ref reader, name + ".", row, bytes);
            else if (reader.TokenType == JsonTokenType.StartArray)
                reader.Skip();
            else
                row[name] = Cell(ref reader, bytes);
        }
    }

    private AnswerCell Cell(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var start = (int)reader.TokenStartIndex;
        _line += bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        var quoted = reader.TokenType == JsonTokenType.String;
        var text = reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
        return new(text, new ByteSpan(quoted ? start + 1 : start, reader.ValueSpan.Length), _line);
    }
}
