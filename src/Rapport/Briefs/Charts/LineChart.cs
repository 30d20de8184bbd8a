using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Briefs.Charts;

/// <summary>Lines over time with marked days.</summary>
internal static class LineChart
{
    private const int Width = 720;
    private const int Height = 280;
    private const int Left = 44;
    private const int Right = 12;
    private const int Top = 26;
    private const int Bottom = 26;

    public static string Draw(string title, ImmutableArray<ChartLine> lines, ImmutableArray<(DateOnly Day, string Mark)> marks)
    {
        var days = lines.SelectMany(l => l.Points).Select(p => p.Day).ToArray();
        // One band is drawn, that of the first line: several would hide one another.
        var band = lines[0].Band;
        var values = lines.SelectMany(l => l.Points).Select(p => p.Value).Append(0).Concat(band.SelectMany(b => new[] { b.Low, b.High })).ToArray();
        var (from, to) = (days.Min(), days.Max());
        var (low, high) = (values.Min(), values.Max());
        if (high - low < 1e-9)
            high = low + 1;
        double X(DateOnly day) => Left + ((Width - Left - Right) * (double)(day.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber));
        double Y(double value) => Top + ((Height - Top - Bottom) * (high - value) / (high - low));

        var svg = new SvgText(Width, Height, title, $"{lines.Length} lines over time; the table below has their values");
        foreach (var tick in SvgText.Ticks(low, high))
            svg.Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? "axis" : "grid").Words(Left - 6, Y(tick) + 4, Numerals.Fixed(tick, Math.Abs(tick % 1) > 1e-9 ? 1 : 0), anchor: "end");
        var step = Math.Max(1, (to.Year - from.Year + 1) / 8);
        for (var year = from.Year + 1; year <= to.Year; year += step)
            svg.Words(X(new(year, 1, 1)), Height - 8, year.ToString(CultureInfo.InvariantCulture), anchor: "middle");
        foreach (var (day, mark) in marks.Where(m => m.Day >= from && m.Day <= to))
            svg.Line(X(day), Top, X(day), Height - Bottom, "mark").Words(X(day), Top - 4, mark, anchor: "middle");
        if (!band.IsEmpty)
            svg.Polygon([.. lines[0].Points.Select((p, i) => (X(p.Day), Y(band[i].High))), .. lines[0].Points.Select((p, i) => (X(p.Day), Y(band[i].Low))).Reverse()], "band");
        for (var i = 0; i < lines.Length; i++)
        {
            svg.Polyline(lines[i].Points.Select(p => (X(p.Day), Y(p.Value))), i == 0 ? "line strong" : "line", SvgText.Dashes(i));
            var x = Left + 8 + (i * 200);
            svg.Line(x, 10, x + 26, 10, i == 0 ? "line strong" : "line dash" + i.ToString(CultureInfo.InvariantCulture)).Words(x + 32, 14, lines[i].Name);
        }
        return svg.Close();
    }
}
