using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>How two syllables meet: the cheapest pair of readings that are one sound or one character.</summary>
/// <param name="Cost">A negative logarithm, 0 or more.</param>
/// <param name="Left">By which system the left one is read.</param>
/// <param name="Right">By which system the right one is read.</param>
/// <param name="Witnesses">Characters that have both readings, blanks between; empty where both sides are one writing.</param>
/// <param name="Crosses">Whether two languages meet.</param>
internal readonly record struct Meeting(double Cost, ReadingSystem Left, ReadingSystem Right, string Witnesses, bool Crosses);
