using System.Collections.Immutable;
using System.Globalization;
using Rapport.Statistics.Answers;

namespace Rapport.Statistics;

/// <summary>Gathers a table's rows into series.</summary>
internal sealed class TableRows(Snapshot snapshot, TableColumns columns, List<Fault> faults)
{
    private const int Name = 0, Reporter = 1, Partner = 2, Flow = 3, Item = 4, Classification = 5, Measure = 6, When = 7, Value = 8, Unit = 9, Scale = 10, Often = 11, Valuation = 12, Adjustment = 13, Status = 14, Vintage = 15, Office = 16, Via = 17, Address = 18;
    private static readonly string[] Totals = ["total", "Total", "TOTAL", "World", "world", "all", "All", "-", "총계", "합계", "总计", "合计", "總計", "合計"];

    private readonly ColumnTexts _texts = new(TableColumns.Names.Length);
    private readonly SeriesGatherer _gatherer = new();
    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);

    /// <summary>Takes in one row; a fault drops the row and nothing else.</summary>
    public void Take(List<CsvField> fields, int line)
    {
        if (fields.Count != columns.Width)
        {
            Tell("ragged-row", Say($"{fields.Count} fields, expected {columns.Width} as in the header; a comma inside a value needs quotes"), line);
            return;
        }
        var partner = Text(fields, Partner);
        if (Array.IndexOf(Totals, partner) >= 0 || Array.IndexOf(Totals, Text(fields, Reporter)) >= 0)
        {
            Tell("total-row", $"a total among the parts ('{(Array.IndexOf(Totals, partner) >= 0 ? partner : Text(fields, Reporter))}'), which would be counted twice; expected a country's code, or WLD for the world", line);
            return;
        }
        if (Period(fields, line) is not { } period || Frequency(fields, line) is not { } frequency || Multiplier(fields, line) is not { } scale)
            return;
        if (!TryNumber(fields, line, out var value) || !TryVintage(fields, line, out var vintage) || !KnownStatus(fields, line))
            return;
        var rows = Find(fields, frequency, scale, line);
        if (!FrequencyReader.Fits(frequency, period))
            Tell("period-frequency", $"the period {period} does not fit a series that is {Text(fields, Often)}; it is kept", line);
        var cell = fields[columns[Value]];
        var office = Text(fields, Office);
        rows.Add(
            new CellAddress(snapshot.Id, snapshot.Place, cell.Line, "value", cell.Bytes, cell.Text(snapshot.Bytes.AsSpan())),
            period, value, Text(fields, Status), vintage, office, NullIfEmpty(Text(fields, Via)), NullIfEmpty(Text(fields, Address)));
    }

    /// <summary>The series, each with its observations in the order of period, then vintage.</summary>
    public ImmutableArray<Series> ToSeries() => _gatherer.ToSeries(snapshot.Place, faults);

    private SeriesRows Find(List<CsvField> fields, Frequency frequency, decimal scale, int line) => _gatherer.Of(
        new SeriesKey(
            Text(fields, Name), Text(fields, Reporter), Text(fields, Partner), Text(fields, Flow), Text(fields, Item), Text(fields, Classification),
            Text(fields, Measure), Text(fields, Unit), scale, frequency, Text(fields, Valuation), Text(fields, Adjustment)),
        line);

    private Period? Period(List<CsvField> fields, int line)
    {
        var text = Text(fields, When);
        if (!_periods.TryGetValue(text, out var period))
            _periods.Add(text, period = PeriodReader.Find(text));
        if (period is null)
            Tell("bad-period", $"'{text}' is no period, expected {PeriodReader.Expected}", line);
        return period;
    }

    private Frequency? Frequency(List<CsvField> fields, int line)
    {
        var found = FrequencyReader.Find(Text(fields, Often));
        if (found is null)
            Tell("unknown-frequency", $"'{Text(fields, Often)}' is no frequency, expected {FrequencyReader.Expected}", line);
        return found;
    }

    private decimal? Multiplier(List<CsvField> fields, int line)
    {
        var text = Text(fields, Scale);
        if (text.Length == 0)
            return 1;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 1_000_000_000_000_000m)
            return scale;
        Tell("bad-scale", $"'{text}' is no scale, expected a positive number such as 1000 for values in thousands", line);
        return null;
    }

    private bool TryNumber(List<CsvField> fields, int line, out decimal? value)
    {
        value = null;
        var text = columns[Value] < 0 ? "" : fields[columns[Value]].Text(snapshot.Bytes.AsSpan());
        // Blank, "." and ":" are how offices publish a missing value; none of them is zero.
        if (text is "" or "." or ":" or "..")
            return true;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            if (Multiplier(fields, line) is { } scale && Math.Abs(number) > AnswerNumber.Largest / scale)
            {
                Tell("bad-number", $"'{text}' in this scale is larger than anything that is counted; expected a value below 10 to the 20th", line);
                return false;
            }
            value = number;
            return true;
        }
        if (text.Contains(',', StringComparison.Ordinal))
            Tell("thousands-comma", $"'{text}' holds a comma, expected a plain number such as {text.Replace(",", "", StringComparison.Ordinal)}", line);
        else
            Tell("bad-number", $"'{text}' is no number, expected one such as 1234.5, or nothing for a missing value", line);
        return false;
    }

    private bool TryVintage(List<CsvField> fields, int line, out DateOnly? vintage)
    {
        vintage = null;
        var text = Text(fields, Vintage);
        if (text.Length == 0)
            return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            vintage = day;
            return true;
        }
        Tell("bad-vintage", $"'{text}' is no day, expected one such as 2026-01-26, or nothing where it is not stated", line);
        return false;
    }

    private bool KnownStatus(List<CsvField> fields, int line)
    {
        var text = Text(fields, Status);
        if (text is "" or "P" or "E" or "F" or "C" or "M")
            return true;
        Tell("unknown-status", $"status '{text}' is not known, expected nothing (final), P provisional, E estimated, F forecast, C computed or M from memory", line);
        return false;
    }

    private string Text(List<CsvField> fields, int column) =>
        columns[column] < 0 ? "" : _texts.Of(column, fields[columns[column]], snapshot.Bytes.AsSpan());

    private void Tell(string code, string message, int line) => faults.Add(new(snapshot.Place, code, message, line));

    private static string Say(FormattableString message) => FormattableString.Invariant(message);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
