namespace Rapport;

/// <summary>One step from the original to what we hold: original → translation → digest → copy.</summary>
/// <param name="Step"><c>original</c>, <c>translation</c>, <c>digest</c> or <c>copy</c>.</param>
/// <param name="Part">The index of the digest's part it belongs to, or null for the whole document.</param>
/// <param name="Outlet">Who published that step, where known.</param>
/// <param name="Date">When, where known.</param>
/// <param name="Language">In which language, where known.</param>
/// <param name="Held">Whether we hold that step.</param>
/// <param name="Inferred">True where the page does not say so.</param>
public sealed record ChainStep(string Step, int? Part, string? Outlet, StatedMoment? Date, string? Language, bool Held, bool Inferred);
