using System.Globalization;
using Rapport.Language;

namespace Rapport.Statistics.Answers;

/// <summary>Gathers the rows of an SDMX-CSV message into series.</summary>
internal sealed class SdmxRows(Snapshot snapshot, SdmxColumns columns, SeriesGatherer gatherer, List<Fault> faults)
{
    private readonly ColumnTexts _texts = new(columns.Width);
    private readonly SortedSet<string> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);

    /// <summary>Takes in one row; a fault drops the row and nothing else.</summary>
    public void Take(List<CsvField> fields, int line)
    {
        if (fields.Count != columns.Width)
        {
            Tell("ragged-row", FormattableString.Invariant($"{fields.Count} fields, expected {columns.Width} as in the header"), line);
            return;
        }
        // "D" deletes what an earlier message told: an instruction to a database, not an observation.
        if (Text(fields, columns.Action) is "D" or "delete")
        {
            Tell("delete-row", "the row asks to delete an observation; it is left out, and what was taken in stays", line);
            return;
        }
        var (reporterCode, partnerCode) = (Text(fields, columns.Reporter), Text(fields, columns.Partner));
        var reporter = Areas.Find(reporterCode);
        var partner = partnerCode.Length == 0 ? "" : Areas.Find(partnerCode) ?? Group(partnerCode);
        if (reporter is null || partner is null)
        {
            _areas.Add(reporter is null ? reporterCode : partnerCode);
            return;
        }
        var when = Text(fields, columns.Period);
        if (!_periods.TryGetValue(when, out var period))
            _periods.Add(when, period = PeriodReader.Find(when));
        if (period is null)
        {
            Tell("bad-period", $"'{when}' is no period, expected {PeriodReader.Expected}", line);
            return;
        }
        var often = Text(fields, columns.Frequency);
        if ((often.Length == 0 ? ByPeriod(period) : FrequencyReader.Find(often)) is not { } frequency)
        {
            Tell("unknown-frequency", $"'{often}' is no frequency, expected A, S, Q, M, W or D", line);
            return;
        }
        if (Scale(Text(fields, columns.Multiplier), line) is not { } scale)
            return;
        var cell = fields[columns.Value];
        if (!AnswerNumber.TryRead(cell.Text(snapshot.Bytes.AsSpan()), out var value, scale))
        {
            Tell("bad-number", $"'{cell.Text(snapshot.Bytes.AsSpan())}' is no number, expected one such as 1234.5, or nothing for a missing value", line);
            return;
        }
        var (status, missing) = Status(Text(fields, columns.Status));
        var key = Key(fields, reporter, partner, frequency, scale);
        gatherer.Of(key, line).Add(
            new CellAddress(snapshot.Id, snapshot.Place, cell.Line, "OBS_VALUE", cell.Bytes, cell.Text(snapshot.Bytes.AsSpan())),
            period, missing ? null : value, status, null, Office(Text(fields, columns.Flow)), null, Text(fields, columns.Flow) is { Length: > 0 } flow ? flow : null);
    }

    /// <summary>Tells which areas were left out because they are no country, once for the whole message.</summary>
    public void TellAreas()
    {
        if (_areas.Count > 0)
            faults.Add(new(snapshot.Place, "aggregate-area", $"{string.Join(", ", _areas.Take(20))}: no country or bloc that is known, and groups would be counted twice; their rows are left out", 1));
    }

    private SeriesKey Key(List<CsvField> fields, string reporter, string partner, Frequency frequency, decimal scale)
    {
        var indicator = Text(fields, columns.Measure);
        var bounds = string.Join("; ", columns.Others.Select(o => (o.Name, Text: Text(fields, o.Column))).Where(o => o.Text.Length > 0 && o.Text is not ("_Z" or "_T")).Select(o => $"{o.Name}={o.Text}"));
        var adjustment = Text(fields, columns.Adjustment) switch { "" or "N" or "NSA" or "_Z" or "NA" => "", "Y" or "SA" or "S" => "seasonally adjusted", "W" or "CA" or "WDA" => "working days adjusted", "SCA" => "seasonally and working days adjusted", var other => other };
        var (measure, flow, item, unit, valuation) = Meaning(indicator, Text(fields, columns.Unit));
        var classification = measure == "trade" && bounds.Length == 0 ? "total" : bounds;
        return new SeriesKey($"{Text(fields, columns.Flow)}:{indicator}:{reporter}:{partner}:{bounds}".Replace("::", ":", StringComparison.Ordinal), reporter, partner, flow, item, classification, measure, unit, scale, frequency, valuation, adjustment);
    }

    /// <summary>What the indicators of trade in goods mean (International Monetary Fund, IMTS; Eurostat, external trade); any other goes by its own code.</summary>
    private static (string Measure, string Flow, string Item, string Unit, string Valuation) Meaning(string indicator, string unit) => indicator switch
    {
        "XG_FOB_USD" or "TXG_FOB_USD" => ("trade", "exports", "all goods", "USD", "FOB"),
        "MG_CIF_USD" or "TMG_CIF_USD" => ("trade", "imports", "all goods", "USD", "CIF"),
        "MG_FOB_USD" or "TMG_FOB_USD" => ("trade", "imports", "all goods", "USD", "FOB"),
        "TBG_USD" => ("trade", "balance", "all goods", "USD", ""),
        "EXP" or "X" => ("trade", "exports", "all goods", Money(unit), "FOB"),
        "IMP" or "M" => ("trade", "imports", "all goods", Money(unit), "CIF"),
        "B1GQ" => ("gdp", "", "", Money(unit), ""),
        "" => ("value", "", "", Money(unit), ""),
        _ => (indicator, "", "", Money(unit), ""),
    };

    private static string Money(string unit) => unit switch { "US_DOLLAR" or "USD_EXC" => "USD", "PC" or "PERCENT" or "PT" or "PC_PRE" => "percent", "PS" or "PERS" or "NR" => "persons", _ => unit };

    private static string? Group(string code) => code is "EU27_2020" or "EU27" or "EU" ? "EU27" : code is "ASEAN" or "EA20" or "EA19" ? code : null;

    private static string Office(string flow)
    {
        var agency = flow.IndexOf(':', StringComparison.Ordinal) is > 0 and var cut ? flow[..cut] : flow.Split(',')[0];
        return agency switch
        {
            "ESTAT" => "Eurostat",
            "ECB" => "European Central Bank",
            "BIS" => "Bank for International Settlements",
            _ when agency.StartsWith("IMF", StringComparison.Ordinal) => "International Monetary Fund",
            _ when agency.StartsWith("OECD", StringComparison.Ordinal) => "OECD",
            _ => agency.Length == 0 ? "not stated" : agency,
        };
    }

    private static Frequency ByPeriod(Period period) => period.Precision switch
    {
        DatePrecision.Year => Frequency.Annual,
        DatePrecision.Half => Frequency.HalfYearly,
        DatePrecision.Quarter => Frequency.Quarterly,
        DatePrecision.Month => Frequency.Monthly,
        _ => Frequency.Irregular,
    };

    private decimal? Scale(string text, int line)
    {
        if (text.Length == 0)
            return 1;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && power is >= 0 and <= 15)
        {
            var scale = 1m;
            for (var i = 0; i < power; i++)
                scale *= 10;
            return scale;
        }
        Tell("bad-scale", $"'{text}' is no power of ten, expected UNIT_MULT such as 6 for millions", line);
        return null;
    }

    // The code list of observation status: A normal, E and I estimated, F forecast, P and R provisional, M, O, L, H, Q missing or suppressed.
    private static (string Status, bool Missing) Status(string code) => code switch
    {
        "P" or "R" or "p" or "r" => ("P", false),
        "E" or "I" or "e" or "i" => ("E", false),
        "F" or "f" => ("F", false),
        "M" or "O" or "L" or "H" or "Q" or "J" or "K" or "m" or "c" => ("", true),
        _ => ("", false),
    };

    private string Text(List<CsvField> fields, int column) => column < 0 ? "" : _texts.Of(column, fields[column], snapshot.Bytes.AsSpan()).Trim();

    private void Tell(string code, string message, int line) => faults.Add(new(snapshot.Place, code, message, line));
}
