using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Tests.Extraction.Figures;

/// <summary>Scores claims against gold of our own.</summary>
internal sealed class FigureGold
{
    private static readonly string[] Fields = ["type", "value", "low", "high", "comparator", "unit", "scale", "measure", "subject", "partner", "item", "flow", "basis", "direction", "period", "modality"];

    public SortedDictionary<string, int> Right { get; } = new(StringComparer.Ordinal);

    public List<string> Misses { get; } = [];

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public int Matched { get; private set; }

    public int AllRight { get; private set; }

    public int ValueUnitPeriod { get; private set; }

    public double Precision => Found == 0 ? 1 : (double)Matched / Found;

    public double Recall => (double)Matched / Expected;

    public static FigureGold Score(string file)
    {
        var gold = new FigureGold();
        foreach (var line in File.ReadLines(Path.Combine(SharedFolder.Project, "tests", "quality", "figures", file)))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var claims = ActsText.Recorder.Record(ActsText.Document(text, root.GetProperty("published").GetString()!)).Claims;
            gold.Add(root.GetProperty("id").GetString()!, text, [.. root.GetProperty("claims").EnumerateArray()], claims);
        }
        return gold;
    }

    private void Add(string id, string text, List<JsonElement> expected, ImmutableArray<Claim> claims)
    {
        Expected += expected.Count;
        Found += claims.Length;
        var left = claims.ToList();
        foreach (var want in expected)
        {
            var words = want.GetProperty("text").GetString()!;
            var claim = left.Find(c => c.Text == words);
            if (claim is null)
            {
                Misses.Add($"{id} MISSED '{words}' in: {text}");
                continue;
            }
            left.Remove(claim);
            Matched++;
            var wrong = new List<string>();
            foreach (var field in Fields)
            {
                var (stated, read) = (Stated(want, field), Read(claim, field));
                if (stated == read)
                    Right[field] = Right.GetValueOrDefault(field) + 1;
                else
                    wrong.Add($"{field}: {read} (gold {stated})");
            }
            if (want.TryGetProperty("base", out var basis) && basis.GetString() != claim.Base)
                wrong.Add($"base: {claim.Base} (gold {basis.GetString()})");
            AllRight += wrong.Count == 0 ? 1 : 0;
            ValueUnitPeriod += wrong.Exists(w => w.StartsWith("value:", StringComparison.Ordinal) || w.StartsWith("unit:", StringComparison.Ordinal) || w.StartsWith("period:", StringComparison.Ordinal)) ? 0 : 1;
            if (wrong.Count > 0)
                Misses.Add($"{id} WRONG '{words}': {string.Join("; ", wrong)} in: {text}");
        }
        Misses.AddRange(left.Select(c => $"{id} INVENTED {Word.Of(c.Type)} '{c.Text}' {c.Value} {c.Unit} in: {text}"));
    }

    private static string Stated(JsonElement want, string field)
    {
        if (want.TryGetProperty(field, out var value))
            return value.ValueKind == JsonValueKind.Number ? Number(value.GetDecimal()) : value.ToString();
        return field switch { "type" => "figure", "comparator" => "exactly", "scale" => "1", "basis" => "level", "direction" => "0", "modality" => "done", _ => "" };
    }

    private static string Read(Claim claim, string field) => field switch
    {
        "type" => Word.Of(claim.Type),
        "value" => claim.Value is { } value ? Number(value) : "",
        "low" => claim.Low is { } low ? Number(low) : "",
        "high" => claim.High is { } high ? Number(high) : "",
        "comparator" => Word.Of(claim.Comparator),
        "unit" => claim.Unit ?? "",
        "scale" => Number(claim.Scale),
        "measure" => claim.Measure ?? "",
        "subject" => claim.Subject ?? "",
        "partner" => claim.Partner ?? "",
        "item" => claim.Item ?? "",
        "flow" => claim.Flow ?? "",
        "basis" => Word.Of(claim.Basis),
        "direction" => claim.Direction.ToString(CultureInfo.InvariantCulture),
        "period" => claim.Period?.ToString() ?? "",
        _ => Word.Of(claim.Modality),
    };

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public override string ToString() =>
        $"expected {Expected} found {Found} matched {Matched} precision {Precision:0.000} recall {Recall:0.000} all fields {(double)AllRight / Expected:0.000} value+unit+period {(double)ValueUnitPeriod / Expected:0.000}\n"
        + string.Join(' ', Fields.Select(f => $"{f} {(double)Right.GetValueOrDefault(f) / Math.Max(1, Matched):0.00}"));
}
