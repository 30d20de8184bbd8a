using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>The gap of the treated unit, thick, among the gaps of its placebos, thin. Ref: Abadie, Diamond and Hainmueller (2010), figure 4.</summary>
internal static class FanChart
{
    // One donor that strays wildly must not press all others flat; what lies beyond is drawn at the edge.
    private const double Shown = 0.95;

    public static string Draw(string title, ImmutableArray<PathPoint> path, ImmutableArray<Placebo> placebos)
    {
        double[] own = [.. path.Select(p => p.Gap ?? 0)];
        double[] all = [.. placebos.SelectMany(p => p.Gaps).Select(Math.Abs).Order()];
        var reach = Math.Max(own.Max(Math.Abs), all.Length == 0 ? 0 : all[(int)((all.Length - 1) * Shown)]) * 1.05;
        if (reach < 1e-9)
            reach = 1;
        var frame = new TimeFrame(path.Length, -reach, reach);
        var svg = frame.Begin(title, "one thick line among thin ones over time; the table behind it has their values", i => path[i].Time);
        foreach (var placebo in placebos.Where(p => !p.Gaps.IsEmpty))
            svg.Polyline(placebo.Gaps.Take(path.Length).Select((gap, i) => (frame.X(i), frame.Y(gap))), "line faint");
        svg.Polyline(own.Select((gap, i) => (frame.X(i), frame.Y(gap))), "line strong");
        svg.Line(TimeFrame.Left + 8, 10, TimeFrame.Left + 34, 10, "line strong").Words(TimeFrame.Left + 40, 14, "the unit").Line(TimeFrame.Left + 108, 10, TimeFrame.Left + 134, 10, "line faint").Words(TimeFrame.Left + 140, 14, "every donor as if treated");
        return svg.Close();
    }
}
