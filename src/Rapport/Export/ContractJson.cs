using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>The habits that all JSON of the contract shares: field order, spans, missing as null, text as it is.</summary>
public static class ContractJson
{
    // So many bytes of a long document gather before they are written out.
    private const int Gathered = 1 << 16;

    /// <summary>One object in one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write) => Write(write, indented: false);

    /// <summary>One document over several lines, for people.</summary>
    public static string Document(Action<Utf8JsonWriter> write) => Write(write, indented: true);

    /// <summary>One document over several lines, for what is too long to be held: what has gathered is written out where the second argument is called.</summary>
    public static void Document(TextWriter output, Action<Utf8JsonWriter, Action> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options(indented: true)))
        {
            write(json, () => WriteOut(Gathered));
            WriteOut(0);

            void WriteOut(int least)
            {
                if (buffer.WrittenCount + json.BytesPending < least)
                    return;
                json.Flush();
                output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
                buffer.ResetWrittenCount();
            }
        }
        output.Write('\n');
    }

    /// <summary>An object for input that could not be read.</summary>
    public static void WriteFault(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("source", fault.Source);
        json.WriteStartObject("error");
        json.WriteString("code", fault.Code);
        json.WriteString("message", fault.Message);
        json.WriteString("at", fault.At);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void Schema(this Utf8JsonWriter json, string name) => json.WriteString("schema", $"rapport/{name}/1");

    internal static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    internal static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    internal static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    internal static void Number(this Utf8JsonWriter json, string name, int? value) => json.Number(name, (decimal?)value);

    internal static void Span(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is not { } range)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("start", range.Start);
        json.WriteNumber("length", range.Length);
        json.WriteEndObject();
    }

    internal static void Bytes(this Utf8JsonWriter json, string name, ByteSpan? span)
    {
        if (span is not { } range)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("start", range.Start);
        json.WriteNumber("length", range.Length);
        json.WriteEndObject();
    }

    internal static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void List<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    internal static void Period(this Utf8JsonWriter json, string name, Period? period)
    {
        if (period is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("from", period.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("to", period.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("precision", Word.Of(period.Precision));
        json.WriteBoolean("inferred", period.Inferred);
        json.WriteEndObject();
    }

    internal static void Moment(this Utf8JsonWriter json, string name, StatedMoment? moment)
    {
        if (moment is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("value", moment.ToIso());
        json.WriteString("precision", Word.Of(moment.Precision));
        json.Text("zone", moment.Zone);
        json.WriteBoolean("zoneInferred", moment.ZoneInferred);
        json.WriteBoolean("yearInferred", moment.YearInferred);
        json.WriteEndObject();
    }

    internal static void Names(this Utf8JsonWriter json, string name, ImmutableArray<LocalText> names)
    {
        json.WriteStartObject(name);
        foreach (var one in names.DistinctBy(n => n.Language))
            json.WriteString(one.Language, one.Text);
        json.WriteEndObject();
    }

    internal static void Warnings(this Utf8JsonWriter json, ImmutableArray<Warning> warnings) => json.List("warnings", warnings, warning =>
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.Span("span", warning.Span);
        json.WriteString("message", warning.Message);
        json.WriteEndObject();
    });

    internal static void Speaker(this Utf8JsonWriter json, string name, Speaker speaker)
    {
        json.WriteStartObject(name);
        json.Text("text", speaker.Text);
        json.Text("actor", speaker.Actor?.Value);
        json.WriteString("kind", Word.Of(speaker.Kind));
        json.Text("country", speaker.Country);
        json.Span("span", speaker.Span);
        json.WriteEndObject();
    }

    internal static void Rule(this Utf8JsonWriter json, RuleRef rule)
    {
        json.WriteStartObject("rule");
        json.WriteString("id", rule.Id);
        json.Text("file", rule.File);
        json.Number("line", rule.Line);
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options(indented)))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonWriterOptions Options(bool indented) => new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
