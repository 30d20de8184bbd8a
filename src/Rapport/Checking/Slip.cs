namespace Rapport.Checking;

/// <summary>What a figure that does not hold as told is true of.</summary>
/// <param name="Kind">A short stable word: period, part-of-period, flow, reporter, partner, scale, currency, concept, kind-of-visit.</param>
/// <param name="Told">What the text tells it as, in words.</param>
/// <param name="Reading">The reading it holds under.</param>
internal sealed record Slip(string Kind, string Told, Reading Reading);
