namespace Rapport.Briefs.Charts;

/// <summary>The frame of a chart over time: places evenly apart from left to right, values between two bounds from bottom to top.</summary>
/// <param name="Times">How many times.</param>
/// <param name="Low">The value at the bottom.</param>
/// <param name="High">The value at the top; above <paramref name="Low"/>.</param>
internal readonly record struct TimeFrame(int Times, double Low, double High)
{
    private const int Width = 720;
    private const int Height = 280;
    private const int Right = 12;
    private const int Top = 26;
    private const int Bottom = 26;

    /// <summary>Where the values' axis stands.</summary>
    public const int Left = 64;

    /// <summary>The place of the nth time.</summary>
    public double X(int i) => Left + ((Width - Left - Right) * (double)i / Math.Max(1, Times - 1));

    /// <summary>The place of a value; what lies beyond the bounds is drawn at them.</summary>
    public double Y(double value) => Top + ((Height - Top - Bottom) * (High - Math.Clamp(value, Low, High)) / (High - Low));

    /// <summary>The chart with its grid and eight of its times.</summary>
    public SvgText Begin(string title, string description, Func<int, string> time)
    {
        var svg = new SvgText(Width, Height, title, description);
        foreach (var tick in SvgText.Ticks(Low, High))
            svg.Line(Left, Y(tick), Width - Right, Y(tick), tick == 0 ? "axis" : "grid").Words(Left - 6, Y(tick) + 4, Numerals.Fixed(tick, High < 10 ? 1 : 0), anchor: "end");
        for (var i = 0; i < Times; i += Math.Max(1, Times / 8))
            svg.Words(X(i), Height - 8, time(i), anchor: "middle");
        return svg;
    }
}
