namespace Rapport;

/// <summary>How much one event moved the index.</summary>
/// <param name="Event">The event.</param>
/// <param name="Date">The day.</param>
/// <param name="Weight">Its weight by the table.</param>
/// <param name="Move">How far the state moved, saturation applied.</param>
/// <param name="After">The state after it.</param>
public sealed record IndexStep(EventId Event, DateOnly Date, double Weight, double Move, double After);
