namespace Rapport.Checking;

/// <summary>
/// Decides, before anything is compared, what a stated figure allows. Magnitudes are treated alike up and down: "fell by more than 40 percent" is read on 40 and mirrored.
/// </summary>
internal static class ToleranceReader
{
    // "Over 170" suggests something near: up to 15 percent more, or up to the next round number, whichever is further ("over 5,000" may be 5,900).
    private const decimal Close = 0.15m;
    // "Nearly" and "almost" stop short by up to a tenth.
    private const decimal Short = 0.10m;
    // "About" allows a twentieth at least.
    private const decimal Around = 0.05m;
    // A figure with trailing zeros may be rounded to its leading digits, but never by more than an eighth; a change of a fifth in a figure must stay visible.
    private const decimal RoundedAtMost = 0.125m;
    // Half a unit of a single large digit would be half the figure: "1 trillion" would hold 1.5.
    private const decimal DigitsAtMost = 0.15m;
    // How far revisions move a published level: the more digits are stated, the less is left to rounding.
    private static readonly decimal[] NearByDigits = [0.02m, 0.02m, 0.02m, 0.01m, 0.005m];
    private const decimal NearPercentPoints = 0.3m;
    private const decimal NearPercentShare = 0.05m;
    private const int CutOffFromDigits = 3;

    /// <summary>The interval, or null where the claim states no figure and no direction.</summary>
    public static StatedInterval? Read(Claim claim)
    {
        if (claim.Low is { } low && claim.High is { } high)
            return Range(claim, low, high);
        if (claim.Value is not { } value)
            return claim.Direction == 0 ? null : Direction(claim.Direction);
        if (claim.Basis == Basis.Rank)
            return new(new(value, value, "place"), null, null, 0, false, false, Digits(value));
        var negative = value < 0;
        var read = Magnitude(claim, Math.Abs(value));
        return negative ? Mirrored(read) : read;
    }

    /// <summary>How many digits a figure states, trailing zeros of a whole number left out.</summary>
    public static int Digits(decimal value)
    {
        var text = Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0');
        return Math.Max(1, text.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length);
    }

    private static StatedInterval Magnitude(Claim claim, decimal value)
    {
        var scale = claim.Scale;
        var (last, leading) = (LastUnit(value), LeadingUnit(value));
        var stated = value * scale;
        var half = Math.Min(last / 2 * scale, scale > 1 ? DigitsAtMost * stated : decimal.MaxValue);
        if (claim.Basis == Basis.Multiple)
            half = Around * stated;
        var rounded = Math.Max(half, Math.Min(leading / 2 * scale, RoundedAtMost * stated));
        var near = NearBy(claim, value, stated);
        var digits = Digits(value);
        var next = Math.Max(stated * (1 + Close), ((Math.Floor(value / leading) + 1) * leading * scale) - (last / 2 * scale));
        var before = Math.Min(stated * (1 - Close), ((Math.Ceiling(value / leading) - 1) * leading * scale) + (last / 2 * scale));
        return claim.Comparator switch
        {
            Comparator.Over => new(new(stated, next, "over"), null, null, near, true, false, digits),
            Comparator.AtLeast => new(new(stated, next, "at least"), null, null, near, true, false, digits),
            Comparator.Under => new(new(before, stated, "under"), null, null, near, false, true, digits),
            Comparator.AtMost => new(new(before, stated, "at most"), null, null, near, false, true, digits),
            Comparator.Nearly => new(new(stated * (1 - Short), stated + (last / 2 * scale), "nearly"), null, null, near, false, false, digits),
            Comparator.About => About(stated, Math.Max(Around * stated, rounded), near, digits),
            Comparator.Exactly or Comparator.Record => Exactly(claim, stated, half, last * scale, rounded, near, digits),
            _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Comparator, "a comparator of the closed list"),
        };
    }

    private static StatedInterval About(decimal stated, decimal by, decimal near, int digits) =>
        new(new(stated - by, stated + by, "about"), null, null, near, false, false, digits);

    private static StatedInterval Exactly(Claim claim, decimal stated, decimal half, decimal last, decimal rounded, decimal near, int digits)
    {
        // The press cuts off as often as it rounds: 267.66 is told as 267.6. With few digits that would allow too much.
        var cut = digits >= CutOffFromDigits && claim.Basis != Basis.Multiple;
        var tolerance = new Tolerance(stated - half, stated + (cut ? last : half), claim.Comparator == Comparator.Record ? "record" : claim.Basis == Basis.Multiple ? "multiple" : cut ? "digits, rounded or cut off" : "digits");
        return new(tolerance, rounded > half ? stated - rounded : null, rounded > half ? stated + rounded : null, near, false, false, digits);
    }

    private static StatedInterval Range(Claim claim, decimal low, decimal high)
    {
        var (from, to) = (Math.Min(low, high), Math.Max(low, high));
        var by = (LastUnit(Math.Abs(from)) / 2 * claim.Scale, LastUnit(Math.Abs(to)) / 2 * claim.Scale);
        return new(new((from * claim.Scale) - by.Item1, (to * claim.Scale) + by.Item2, "range"), null, null, NearBy(claim, Math.Abs(to), Math.Abs(to) * claim.Scale), false, false, Digits(to));
    }

    private static StatedInterval Direction(int direction) => direction > 0
        ? new(new(0, null, "direction"), null, null, NearPercentPoints, false, false, 1)
        : new(new(null, 0, "direction"), null, null, NearPercentPoints, false, false, 1);

    private static StatedInterval Mirrored(StatedInterval read) => new(
        new(-read.Tolerance.High, -read.Tolerance.Low, read.Tolerance.From),
        -read.RoundedHigh, -read.RoundedLow, read.Near, read.OpenBelow, read.OpenAbove, read.Digits);

    private static decimal NearBy(Claim claim, decimal value, decimal stated)
    {
        if (claim.Unit is "percent" or "percentage-point")
            return Math.Max(NearPercentPoints, NearPercentShare * stated);
        // Small counts are exact: 14 papers are not 15.
        return claim.Scale == 1 && value.Scale == 0 && value < 1000 ? 0 : NearByDigits[Math.Min(Digits(value), NearByDigits.Length - 1)] * stated;
    }

    private static decimal LastUnit(decimal value)
    {
        var unit = 1m;
        for (var i = 0; i < value.Scale; i++)
            unit /= 10;
        return unit;
    }

    private static decimal LeadingUnit(decimal value)
    {
        var unit = LastUnit(value);
        if (value.Scale > 0 || value == 0)
            return unit;
        while (value % (unit * 10) == 0)
            unit *= 10;
        return unit;
    }
}
