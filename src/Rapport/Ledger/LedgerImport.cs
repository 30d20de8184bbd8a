using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Ledger;

/// <summary>Reads an export. Every malformed line is a fault with its number; where there is one, the whole export is left aside.</summary>
internal sealed class LedgerImport(EntryIntake intake, string source)
{
    // A file that is no export at all has as many faults as lines; the first hundred say so as well.
    private const int MaxFaults = 100;
    private readonly List<Fault> _faults = [];
    private long _entries;
    private long _snapshots;
    private (string ContentRoot, long Entries, long Snapshots)? _head;

    /// <summary>The content root that the export says it has.</summary>
    public string? ContentRoot => _head?.ContentRoot;

    public IReadOnlyList<Fault> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var number = 0;
        while (_faults.Count < MaxFaults && reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
                continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                if (Line(json.RootElement) is { } reason)
                    Report("malformed", reason, number);
            }
            catch (Exception malformed) when (malformed is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
            {
                Report("malformed", $"Expected a line of an export ({LedgerExport.Schema}); {malformed.Message}", number);
            }
        }
        if (_faults.Count == 0)
            Close(number);
        return _faults;
    }

    private string? Line(JsonElement json)
    {
        if (json.GetProperty("schema").GetString() is var schema && schema != LedgerExport.Schema)
            return $"Expected the schema {LedgerExport.Schema}; found {schema ?? "null"}.";
        var kind = json.GetProperty("line").GetString();
        if (_head is null != (kind == "head"))
            return _head is null ? "Expected the head of an export first." : "Found a second head.";
        switch (kind)
        {
            case "head":
                _head = (Text(json, "contentRoot"), json.GetProperty("entries").GetInt64(), json.GetProperty("snapshots").GetInt64());
                return null;
            case "entry":
                _entries++;
                return Entry(json);
            case "bytes":
                _snapshots++;
                return intake.Take(Text(json, "sha256"), json.GetProperty("base64").GetBytesFromBase64());
            default:
                return $"Expected a line of kind head, entry or bytes; found {kind ?? "null"}.";
        }
    }

    private string? Entry(JsonElement json)
    {
        if (!Word.TryParse<EntryKind>(json.GetProperty("kind").GetString(), out var kind))
            return $"Unknown kind of entry '{json.GetProperty("kind").GetString()}'.";
        var (previous, hash) = (Text(json, "previous"), Text(json, "hash"));
        if (hash.Length != 2 * EntryHash.Size || previous.Length is not (0 or 2 * EntryHash.Size))
            return "A hash has 64 hexadecimal digits.";
        return intake.Take(new(0, new(Text(json, "id")), kind, Text(json, "writer"), Text(json, "time"), previous, [.. Encoding.UTF8.GetBytes(json.GetProperty("content").GetRawText())], hash));
    }

    private void Close(int lines)
    {
        if (_head is not { } head)
            Report("empty", "Expected an export; found nothing.", null);
        else if (head.Entries != _entries || head.Snapshots != _snapshots)
            Report("truncated", string.Create(CultureInfo.InvariantCulture, $"Expected {head.Entries} entries and {head.Snapshots} snapshots; found {_entries} and {_snapshots}."), lines);
        foreach (var sha256 in intake.Missing().Take(MaxFaults))
            Report("bytes-missing", $"The bytes {sha256} that an entry took in are not in the export.", null);
    }

    private void Report(string code, string message, int? line) => _faults.Add(new(source, code, message, line));

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new FormatException($"'{key}' is null.");
}
