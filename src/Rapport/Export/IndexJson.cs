using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes an index as <c>rapport/index/1</c>.</summary>
public static class IndexJson
{
    /// <summary>One index.</summary>
    public static void Write(Utf8JsonWriter json, RelationIndex index)
    {
        json.WriteStartObject();
        json.Schema("index");
        json.WriteString("name", index.Name);
        json.WriteString("weights", index.WeightTable);
        json.WriteString("weightsSha256", index.WeightHash);
        json.WriteNumber("verbalHalfLifeDays", index.HalfLifeVerbalDays);
        json.WriteNumber("materialHalfLifeDays", index.HalfLifeMaterialDays);
        json.WriteNumber("acts", index.Acts);
        json.WriteNumber("undated", index.Undated);
        json.WriteNumber("later", index.Later);
        json.WriteNumber("draws", index.Draws);
        json.WriteNumber("seed", index.Seed);
        json.List("points", index.Points, point =>
        {
            json.WriteStartObject();
            json.WriteString("date", Day(point.Date));
            json.WriteNumber("stock", point.Stock);
            json.Number("low", point.Low);
            json.Number("high", point.High);
            json.WriteNumber("flow", point.Flow);
            json.Number("covered", point.Covered);
            json.WriteEndObject();
        });
        json.List("turns", index.Turns, turn => WriteTurn(json, turn));
        json.WriteEndObject();
    }

    /// <summary>The levels of a tie by daily scores of others, with their turns.</summary>
    public static void WriteLevels(Utf8JsonWriter json, CountryPair pair, string scale, ImmutableArray<(DateOnly Week, double Level)> levels, ImmutableArray<DatedTurn> turns)
    {
        json.WriteStartObject();
        json.Schema("index");
        json.WriteString("name", $"{pair.First}–{pair.Second}");
        json.WriteString("weights", scale);
        json.List("levels", levels, level =>
        {
            json.WriteStartObject();
            json.WriteString("week", Day(level.Week));
            json.WriteNumber("level", level.Level);
            json.WriteEndObject();
        });
        json.List("turns", turns, turn => WriteTurn(json, turn));
        json.WriteEndObject();
    }

    private static void WriteTurn(Utf8JsonWriter json, DatedTurn turn)
    {
        json.WriteStartObject();
        json.WriteString("date", Day(turn.Date));
        json.WriteString("kind", Word.Of(turn.Kind));
        json.WriteString("low", Day(turn.Low));
        json.Text("high", turn.High is { } high ? Day(high) : null);
        json.WriteNumber("probability", turn.Probability);
        json.Text("until", turn.Until is { } until ? Day(until) : null);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
