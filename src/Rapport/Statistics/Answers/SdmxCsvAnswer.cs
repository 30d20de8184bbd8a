using System.Globalization;

namespace Rapport.Statistics.Answers;

/// <summary>
/// Reads SDMX-CSV 1.0 (<c>DATAFLOW,…</c>) and 2.0 (<c>STRUCTURE,STRUCTURE_ID,[ACTION,]…</c>). Columns that offices share are known by their concepts; every other dimension bounds the item and stands in the classification.
/// Ref: SDMX Technical Working Group, SDMX-CSV Data Message Format 1.0 and 2.0.
/// </summary>
internal static class SdmxCsvAnswer
{
    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Fits(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        var end = head.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? head : head[..end];
        return (line.StartsWith("DATAFLOW,"u8) || line.StartsWith("STRUCTURE,"u8) || line.StartsWith("\"DATAFLOW\","u8) || line.StartsWith("\"STRUCTURE\","u8)) && line.IndexOf("OBS_VALUE"u8) >= 0;
    }

    /// <summary>Reads it.</summary>
    public static TableReading Read(Snapshot snapshot)
    {
        var bytes = snapshot.Bytes.AsSpan();
        var faults = new List<Fault>();
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        reader.ReadRow(fields);
        var columns = SdmxColumns.From(snapshot.Place, bytes, fields, faults);
        if (columns is null)
            return new([], [.. faults]);
        var gatherer = new SeriesGatherer();
        var rows = new SdmxRows(snapshot, columns, gatherer, faults);
        while (reader.ReadRow(fields))
            rows.Take(fields, reader.Line);
        if (reader.OpenQuote is { } open)
            faults.Add(new(snapshot.Place, "open-quote", "a quote opens here and never ends; expected a closing '\"'", open));
        rows.TellAreas();
        var series = gatherer.ToSeries(snapshot.Place, faults);
        TableChecks.Check(snapshot.Place, series, faults);
        if (series.IsEmpty && faults.Count == 0)
            faults.Add(new(snapshot.Place, "empty", "the message holds no observation; expected rows below the header", 1));
        return new(series, TableReader.Told(snapshot.Place, faults));
    }
}
