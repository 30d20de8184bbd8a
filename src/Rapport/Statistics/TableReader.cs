using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using Rapport.Statistics.Answers;

namespace Rapport.Statistics;

/// <summary>Reads official figures: the contract's table, or what a statistical service answers. Every value keeps the bytes it stands in; what cannot be read is a fault with its line, and the rest goes on.</summary>
public static class TableReader
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "statistics/tables@2";

    /// <summary>How many faults of one table are told one by one; more are counted in a last one.</summary>
    public const int FaultsTold = 200;

    /// <summary>Whether the bytes begin like a table: in the contract's form, or as a statistical service answers.</summary>
    public static bool Knows(ReadOnlySpan<byte> bytes)
    {
        var head = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        return head.StartsWith("series,reporter,partner,"u8) || AnswerReader.Find(bytes) is not null;
    }

    /// <summary>Reads a table in the contract's form, or the saved answer of a statistical service.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var bytes = snapshot.Bytes.AsSpan();
        var faults = new List<Fault>();
        if (Unreadable(snapshot.Place, bytes) is { } fault)
            return new([], [fault]);
        if (AnswerReader.Find(bytes) is { } answer)
            return answer(snapshot);
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>(TableColumns.Names.Length);
        if (!reader.ReadRow(fields))
            return new([], [new(snapshot.Place, "empty", $"the table is empty, expected a header {string.Join(",", TableColumns.Names)}", 1)]);
        var columns = TableColumns.From(snapshot.Place, bytes, fields, reader.Line, faults);
        if (columns is null)
            return new([], [.. faults]);
        var rows = new TableRows(snapshot, columns, faults);
        while (reader.ReadRow(fields))
            rows.Take(fields, reader.Line);
        if (reader.OpenQuote is { } open)
            faults.Add(new(snapshot.Place, "open-quote", "a quote opens here and never ends; expected a closing '\"'", open));
        var series = rows.ToSeries();
        TableChecks.Check(snapshot.Place, series, faults);
        return new(series, Told(snapshot.Place, faults));
    }

    private static Fault? Unreadable(string place, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(place, "encoding", "the table is UTF-16, expected UTF-8", 1);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || bytes.StartsWith("PK\u0003\u0004"u8))
            return new(place, "binary", "the file is a workbook, expected comma-separated text; save the sheet as CSV", 1);
        if (bytes.IndexOf((byte)0) is var nil and >= 0)
            return new(place, "binary", "the file holds a zero byte, expected text", 1 + bytes[..nil].Count((byte)'\n'));
        if (Utf8.IsValid(bytes))
            return null;
        // The first bad line is found by halving, so that a large table costs no more than a few passes.
        var (good, bad) = (0, bytes.Length);
        while (good < bad)
        {
            var middle = (good + bad + 1) / 2;
            // A cut inside a character is no error of the file.
            var cut = middle;
            while (cut > 0 && cut < bytes.Length && (bytes[cut] & 0xC0) == 0x80 && middle - cut < 3)
                cut--;
            if (Utf8.IsValid(bytes[..cut]))
                good = middle;
            else
                bad = middle - 1;
        }
        return new(place, "encoding", "bytes that are no UTF-8; convert the table (EUC-KR, Latin-1, ...) to UTF-8 first", 1 + bytes[..good].Count((byte)'\n'));
    }

    /// <summary>The faults as they are told: beyond <see cref="FaultsTold"/> they are counted.</summary>
    internal static ImmutableArray<Fault> Told(string place, List<Fault> faults)
    {
        if (faults.Count <= FaultsTold)
            return [.. faults];
        var more = string.Create(CultureInfo.InvariantCulture, $"{faults.Count - FaultsTold} more faults in this table");
        return [.. faults.Take(FaultsTold), new(place, "more", more)];
    }
}
