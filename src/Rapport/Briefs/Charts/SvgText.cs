using System.Globalization;
using System.Text;
using Rapport.Language;

namespace Rapport.Briefs.Charts;

/// <summary>Writes SVG: fixed decimals, text escaped, drawn in the colour of the text around it, so that it reads in grey, in the dark and on paper. Lines differ by dashes, never by colour alone.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _svg = new();
    private readonly int _width;
    private readonly int _height;

    public SvgText(int width, int height, string title, string description)
    {
        _width = width;
        _height = height;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Escape(title)}\"><title>{Escape(title)}</title><desc>{Escape(description)}</desc>");
    }

    /// <summary>The dashes that tell the nth line from the others.</summary>
    public static string Dashes(int line) => line switch { 0 => "", 1 => "6 3", 2 => "2 3", _ => "9 3 2 3" };

    public SvgText Line(double x1, double y1, double x2, double y2, string style)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\" class=\"{style}\"/>");
        return this;
    }

    public SvgText Polyline(IEnumerable<(double X, double Y)> points, string style, string dashes = "")
    {
        _svg.Append("<polyline class=\"").Append(style).Append('"');
        if (dashes.Length > 0)
            _svg.Append(" stroke-dasharray=\"").Append(dashes).Append('"');
        _svg.Append(" points=\"");
        AppendPoints(points);
        _svg.Append("\"/>");
        return this;
    }

    public SvgText Polygon(IEnumerable<(double X, double Y)> points, string style)
    {
        _svg.Append("<polygon class=\"").Append(style).Append("\" points=\"");
        AppendPoints(points);
        _svg.Append("\"/>");
        return this;
    }

    public SvgText Rectangle(double x, double y, double width, double height, string style)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.0}\" y=\"{y:0.0}\" width=\"{width:0.0}\" height=\"{height:0.0}\" class=\"{style}\"/>");
        return this;
    }

    public SvgText Circle(double x, double y, double radius, string style)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"{radius:0.0}\" class=\"{style}\"/>");
        return this;
    }

    public SvgText Words(double x, double y, string words, string style = "", string anchor = "start")
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\"{(style.Length > 0 ? $" class=\"{style}\"" : "")}>{Escape(words)}</text>");
        return this;
    }

    public string Close() => _svg.Append("</svg>").ToString();

    public int Width => _width;

    public int Height => _height;

    /// <summary>Round numbers to mark on an axis.</summary>
    public static IEnumerable<double> Ticks(double low, double high, int wanted = 5)
    {
        var raw = (high - low) / wanted;
        if (raw <= 0 || !double.IsFinite(raw))
            yield break;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = magnitude * (raw / magnitude <= 1 ? 1 : raw / magnitude <= 2 ? 2 : raw / magnitude <= 5 ? 5 : 10);
        for (var k = Math.Ceiling(low / step); k * step <= high + (step * 1e-9); k++)
            yield return k * step;
    }

    private void AppendPoints(IEnumerable<(double X, double Y)> points)
    {
        var first = true;
        foreach (var (x, y) in points)
        {
            if (!first)
                _svg.Append(' ');
            _svg.Append(CultureInfo.InvariantCulture, $"{x:0.0},{y:0.0}");
            first = false;
        }
    }

    private static string Escape(string text) => HtmlText.Escape(text);
}
