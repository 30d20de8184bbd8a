using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Briefs.Charts;

/// <summary>Groups of bars, one group a row.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int Left = 190;
    private const int Right = 60;
    private const int Bar = 9;
    private const int Gap = 10;
    private const int Top = 30;

    public static string Draw(string title, ImmutableArray<string> names, ImmutableArray<(string Row, ImmutableArray<double> Values)> rows)
    {
        var group = (names.Length * Bar) + Gap;
        var height = Top + (rows.Length * group) + 24;
        var values = rows.SelectMany(r => r.Values).Append(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        if (high - low < 1e-9)
            high = low + 1;
        double X(double value) => Left + ((Width - Left - Right) * (value - low) / (high - low));

        var svg = new SvgText(Width, height, title, "bars in groups; the table below has their values");
        foreach (var tick in SvgText.Ticks(low, high))
            svg.Line(X(tick), Top - 6, X(tick), height - 20, tick == 0 ? "axis" : "grid").Words(X(tick), height - 6, Numerals.Fixed(tick, 0), anchor: "middle");
        for (var i = 0; i < names.Length; i++)
            svg.Rectangle(Left + (i * 150), 6, 18, Bar, "bar" + i.ToString(CultureInfo.InvariantCulture)).Words(Left + 24 + (i * 150), 15, names[i]);
        for (var r = 0; r < rows.Length; r++)
        {
            var y = Top + (r * group);
            svg.Words(Left - 8, y + (names.Length * Bar / 2.0) + 4, rows[r].Row, anchor: "end");
            for (var i = 0; i < names.Length; i++)
            {
                var value = rows[r].Values[i];
                svg.Rectangle(Math.Min(X(0), X(value)), y + (i * Bar), Math.Abs(X(value) - X(0)), Bar - 1, "bar" + i.ToString(CultureInfo.InvariantCulture));
            }
        }
        return svg.Close();
    }
}
