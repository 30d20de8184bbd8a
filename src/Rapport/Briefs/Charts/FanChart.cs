using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>The gap of the treated unit, thick, among the gaps of its placebos, thin. Ref: Abadie, Diamond and Hainmueller (2010), figure 4.</summary>
internal static class FanChart
{
    private const int Width = 720;
    private const int Height = 280;
    private const int Left = 64;
    private const int Right = 12;
    private const int Top = 26;
    private const int Bottom = 26;

    // One donor that strays wildly must not press all others flat; what lies beyond is drawn at the edge.
    private const double Shown = 0.95;

    public static string Draw(string title, ImmutableArray<PathPoint> path, ImmutableArray<Placebo> placebos)
    {
        double[] own = [.. path.Select(p => p.Gap ?? 0)];
        double[] all = [.. placebos.SelectMany(p => p.Gaps).Select(Math.Abs).Order()];
        var reach = Math.Max(own.Max(Math.Abs), all.Length == 0 ? 0 : all[(int)((all.Length - 1) * Shown)]) * 1.05;
        if (reach < 1e-9)
            reach = 1;
        double X(int i) => Left + ((Width - Left - Right) * (double)i / Math.Max(1, path.Length - 1));
        double Y(double value) => Top + ((Height - Top - Bottom) * (reach - Math.Clamp(value, -reach, reach)) / (2 * reach));

        var svg = new SvgText(Width, Height, title, "one thick line among thin ones over time; the table behind it has their values");
        foreach (var tick in SvgText.Ticks(-reach, reach))
            svg.Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? "axis" : "grid").Words(Left - 6, Y(tick) + 4, Numerals.Fixed(tick, reach < 10 ? 1 : 0), anchor: "end");
        for (var i = 0; i < path.Length; i += Math.Max(1, path.Length / 8))
            svg.Words(X(i), Height - 8, path[i].Time, anchor: "middle");
        foreach (var placebo in placebos.Where(p => !p.Gaps.IsEmpty))
            svg.Polyline(placebo.Gaps.Take(path.Length).Select((gap, i) => (X(i), Y(gap))), "line faint");
        svg.Polyline(own.Select((gap, i) => (X(i), Y(gap))), "line strong");
        svg.Line(Left + 8, 10, Left + 34, 10, "line strong").Words(Left + 40, 14, "the unit").Line(Left + 108, 10, Left + 134, 10, "line faint").Words(Left + 140, 14, "every donor as if treated");
        return svg.Close();
    }
}
