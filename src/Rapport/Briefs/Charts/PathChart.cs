using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>What was against what would have been, with the band where placebos stay.</summary>
internal static class PathChart
{
    private const int Width = 720;
    private const int Height = 280;
    private const int Left = 64;
    private const int Right = 12;
    private const int Top = 26;
    private const int Bottom = 26;

    public static string Draw(string title, ImmutableArray<PathPoint> path)
    {
        var values = path.SelectMany(p => new[] { p.Actual, p.Counterfactual }).OfType<double>().ToArray();
        var (low, high) = (Math.Min(0, values.Min()), values.Max());
        if (high - low < 1e-9)
            high = low + 1;
        double X(int i) => Left + ((Width - Left - Right) * (double)i / Math.Max(1, path.Length - 1));
        double Y(double value) => Top + ((Height - Top - Bottom) * (high - Math.Clamp(value, low, high)) / (high - low));

        var svg = new SvgText(Width, Height, title, "two lines over time with a band; the table below has their values");
        foreach (var tick in SvgText.Ticks(low, high))
            svg.Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? "axis" : "grid").Words(Left - 6, Y(tick) + 4, Numerals.Fixed(tick, high < 10 ? 1 : 0), anchor: "end");
        for (var i = 0; i < path.Length; i += Math.Max(1, path.Length / 8))
            svg.Words(X(i), Height - 8, path[i].Time, anchor: "middle");

        var band = path.Select((p, i) => (p, i)).Where(x => x.p.Counterfactual is not null && x.p.Gap is not null && x.p.High is not null).ToArray();
        if (band.Length > 1)
        {
            // The band around the counterfactual is the gap's half-width, in the outcome's own unit.
            (double Low, double High) Edges(PathPoint p)
            {
                var half = (p.High!.Value - p.Low!.Value) / 2;
                var logarithmic = p.Actual > 0 && p.Counterfactual > 0 && Math.Abs(Math.Log(p.Actual!.Value / p.Counterfactual!.Value) - p.Gap!.Value) < 1e-9;
                return logarithmic ? (p.Counterfactual!.Value * Math.Exp(-half), p.Counterfactual.Value * Math.Exp(half)) : (p.Counterfactual!.Value - half, p.Counterfactual.Value + half);
            }
            svg.Polygon([.. band.Select(x => (X(x.i), Y(Edges(x.p).High))), .. band.Reverse().Select(x => (X(x.i), Y(Edges(x.p).Low)))], "band");
        }
        svg.Polyline(path.Select((p, i) => (p, i)).Where(x => x.p.Counterfactual is not null).Select(x => (X(x.i), Y(x.p.Counterfactual!.Value))), "line", SvgText.Dashes(1));
        svg.Polyline(path.Select((p, i) => (p, i)).Where(x => x.p.Actual is not null).Select(x => (X(x.i), Y(x.p.Actual!.Value))), "line strong");
        svg.Line(Left + 8, 10, Left + 34, 10, "line strong").Words(Left + 40, 14, "was").Line(Left + 108, 10, Left + 134, 10, "line dash1").Words(Left + 140, 14, "would have been");
        return svg.Close();
    }
}
