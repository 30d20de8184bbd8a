using System.Globalization;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a verdict as <c>rapport/check/1</c>.</summary>
public static class CheckJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.Schema("check");
        json.WriteString("id", verdict.Id.Value);
        json.WriteString("claim", verdict.Claim.Value);
        json.WriteString("text", verdict.Text);
        json.Text("verdict", verdict.Value is { } value ? Word.Of(value) : null);
        json.Text("definition", verdict.Definition);
        json.Rule(verdict.Rule);
        json.WriteString("asOf", Day(verdict.AsOf));
        if (verdict.Tolerance is { } tolerance)
        {
            json.WriteStartObject("tolerance");
            json.Number("low", tolerance.Low);
            json.Number("high", tolerance.High);
            json.WriteString("from", tolerance.From);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("tolerance");
        }
        json.WriteString("explanation", verdict.Explanation);
        json.List("readings", verdict.Readings, reading =>
        {
            json.WriteStartObject();
            json.WriteString("definition", reading.Definition);
            json.WriteString("label", reading.Label);
            json.WriteString("verdict", Word.Of(reading.Verdict));
            json.Number("value", reading.Value);
            json.List("rows", reading.Rows, row => WriteRow(json, row));
            json.WriteEndObject();
        });
        json.List("rows", verdict.Rows, row => WriteRow(json, row));
        json.List("missing", verdict.Missing, missing =>
        {
            json.WriteStartObject();
            json.WriteString("what", missing.What);
            json.WriteString("command", missing.Command);
            json.WriteEndObject();
        });
        if (verdict.Override is { } person)
        {
            json.WriteStartObject("override");
            json.WriteString("entry", person.Entry.Value);
            json.WriteString("reason", person.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("override");
        }
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, VerdictRow row)
    {
        json.WriteStartObject();
        json.WriteString("observation", row.Observation.Value);
        json.WriteString("series", row.Series);
        json.WriteString("office", row.Office);
        json.Text("via", row.Via);
        json.WriteString("reporter", row.Reporter);
        json.WriteString("valuation", row.Valuation);
        json.WriteString("period", row.Period.ToString());
        json.Number("value", row.Value);
        json.WriteString("unit", row.Unit);
        json.Text("vintage", row.Vintage is { } vintage ? Day(vintage) : null);
        json.Text("address", row.Address);
        json.WriteString("file", row.Cell.File);
        json.WriteNumber("line", row.Cell.Line);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
