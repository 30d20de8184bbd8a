using System.Collections.Immutable;

namespace Rapport.Briefs.Charts;

/// <summary>What was against what would have been, with the band where placebos stay.</summary>
internal static class PathChart
{
    public static string Draw(string title, ImmutableArray<PathPoint> path)
    {
        var values = path.SelectMany(p => new[] { p.Actual, p.Counterfactual }).OfType<double>().ToArray();
        var (low, high) = (Math.Min(0, values.Min()), values.Max());
        if (high - low < 1e-9)
            high = low + 1;
        var frame = new TimeFrame(path.Length, low, high);
        var svg = frame.Begin(title, "two lines over time with a band; the table below has their values", i => path[i].Time);

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
            svg.Polygon([.. band.Select(x => (frame.X(x.i), frame.Y(Edges(x.p).High))), .. band.Reverse().Select(x => (frame.X(x.i), frame.Y(Edges(x.p).Low)))], "band");
        }
        svg.Polyline(path.Select((p, i) => (p, i)).Where(x => x.p.Counterfactual is not null).Select(x => (frame.X(x.i), frame.Y(x.p.Counterfactual!.Value))), "line", SvgText.Dashes(1));
        svg.Polyline(path.Select((p, i) => (p, i)).Where(x => x.p.Actual is not null).Select(x => (frame.X(x.i), frame.Y(x.p.Actual!.Value))), "line strong");
        svg.Line(TimeFrame.Left + 8, 10, TimeFrame.Left + 34, 10, "line strong").Words(TimeFrame.Left + 40, 14, "was").Line(TimeFrame.Left + 108, 10, TimeFrame.Left + 134, 10, "line dash1").Words(TimeFrame.Left + 140, 14, "would have been");
        return svg.Close();
    }
}
