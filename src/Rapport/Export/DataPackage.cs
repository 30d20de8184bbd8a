using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Tables of a case as one zip: a CSV each, <c>datapackage.json</c> that describes them, and a readme. The same records give the same bytes. Ref: Frictionless Data (2021), Data Package 1.</summary>
public sealed class DataPackage : IDisposable
{
    // The earliest day that a zip can state; the day of making is no part of the content.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly List<(string Kind, string Sha256, long Length, IReadOnlyList<(string Name, bool IsNumber)> Fields)> _tables = [];

    /// <summary>Begins a package.</summary>
    public DataPackage(Stream output) => _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds the records of one kind; a kind without a record is left out and said so in the readme.</summary>
    public void Add(string kind, Func<IEnumerable<string>> lines)
    {
        var columns = FlatRecord.Columns(kind, lines());
        if (columns.IsEmpty)
        {
            _tables.Add((kind, "", 0, []));
            return;
        }
        var text = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, cell, isNumber) in lines().SelectMany(line => FlatRecord.Of(kind, line)).SelectMany(row => row))
        {
            if (cell is not null && !isNumber)
                text.Add(name);
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var counted = new Counted(Entry($"data/{kind}.csv"), hash);
        using (var writer = new StreamWriter(counted, new UTF8Encoding(false), leaveOpen: true))
            RecordTables.WriteCsv(writer, kind, lines, raw: true);
        _tables.Add((kind, Convert.ToHexStringLower(hash.GetHashAndReset()), counted.Written, [.. columns.Select(c => (c, !text.Contains(c)))]));
    }

    /// <summary>Ends the package with its description and readme.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="asOf">The day whose knowledge decided.</param>
    /// <param name="contentRoot">Over what it was made.</param>
    public void Finish(string name, DateOnly asOf, string contentRoot)
    {
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Put("datapackage.json", ContractJson.Document(json =>
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')));
            json.WriteString("title", $"{name}, as of {day}");
            json.WriteString("id", contentRoot);
            json.WriteStartArray("resources");
            foreach (var table in _tables.Where(t => t.Length > 0))
                Resource(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }) + "\n");
        Put("README.md", $"""
            # {name}, as of {day}

            Tables that Rapport made of the evidence with the content root `{contentRoot}`.
            Two machines that took in the same things by the same rules print the same root and make the same tables.

            {string.Join('\n', _tables.Select(t => t.Length > 0 ? $"- `data/{t.Kind}.csv`, SHA-256 `{t.Sha256}`" : $"- {t.Kind}: none on record"))}

            Texts of articles are not here: they are their publishers'. Each row names the document or the cell it rests on by id; `rapport trace CASE ID` walks it back.
            Official figures are those of the offices that the rows name, through the carriers that they name; cite the office.

            """.ReplaceLineEndings("\n"));
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static void Resource(Utf8JsonWriter json, (string Kind, string Sha256, long Length, IReadOnlyList<(string Name, bool IsNumber)> Fields) table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Kind);
        json.WriteString("path", $"data/{table.Kind}.csv");
        json.WriteString("encoding", "utf-8");
        json.WriteString("hash", $"sha256:{table.Sha256}");
        json.WriteNumber("bytes", table.Length);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var (name, isNumber) in table.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", isNumber ? "number" : "string");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Put(string place, string text)
    {
        using var stream = Entry(place);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private Stream Entry(string place)
    {
        var entry = _zip.CreateEntry(place, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDay;
        return entry.Open();
    }

    // Counts and hashes what goes through it.
    private sealed class Counted(Stream to, IncrementalHash hash) : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => to.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            hash.AppendData(buffer);
            Written += buffer.Length;
            to.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                to.Dispose();
            base.Dispose(disposing);
        }
    }
}
