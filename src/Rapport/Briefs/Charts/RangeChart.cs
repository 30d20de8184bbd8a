using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>A dot with its range, one a row.</summary>
internal static class RangeChart
{
    private const int Width = 720;
    private const int FewestLeft = 260;
    private const int MostLeft = 420;
    private const double LetterWidth = 6.6;
    private const int Right = 30;
    private const int Row = 24;
    private const int Top = 12;

    public static string Draw(string title, ImmutableArray<(string Row, double Value, double Low, double High)> rows)
    {
        // Words end at the axis: as much room as the longest needs.
        var left = (int)Math.Clamp(10 + (LetterWidth * rows.Select(r => r.Row.Length).DefaultIfEmpty().Max()), FewestLeft, MostLeft);
        var height = Top + (rows.Length * Row) + 26;
        var values = rows.SelectMany(r => new[] { r.Value, r.Low, r.High }).Append(0).ToArray();
        var (low, high) = (values.Min(), values.Max());
        if (high - low < 1e-9)
            high = low + 1;
        double X(double value) => left + ((Width - left - Right) * (value - low) / (high - low));

        var svg = new SvgText(Width, height, title, "dots with ranges; the table below has their values");
        foreach (var tick in SvgText.Ticks(low, high))
            svg.Line(X(tick), Top - 6, X(tick), height - 22, tick == 0 ? "axis" : "grid").Words(X(tick), height - 6, Numerals.Fixed(tick, high - low < 3 ? 2 : 0), anchor: "middle");
        for (var r = 0; r < rows.Length; r++)
        {
            var y = Top + (r * Row) + (Row / 2.0);
            svg.Words(left - 10, y + 4, rows[r].Row, anchor: "end").Line(X(rows[r].Low), y, X(rows[r].High), y, "range").Circle(X(rows[r].Value), y, 4, "dot");
        }
        return svg.Close();
    }
}
