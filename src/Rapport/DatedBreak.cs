namespace Rapport;

/// <summary>A break in a series with the interval of its date.</summary>
/// <param name="Time">The last time before the break, as written in the data.</param>
/// <param name="Low">The earliest time of the interval.</param>
/// <param name="High">The latest time of the interval.</param>
public sealed record DatedBreak(string Time, string Low, string High);
