namespace Rapport;

/// <summary>A party to an event.</summary>
/// <param name="Text">As worded.</param>
/// <param name="Actor">The party, where known.</param>
/// <param name="Country">ISO alpha-3 code; for an organisation outside any country PLOVER's code: IGO, NGO, IMG.</param>
/// <param name="Sector">GOV, BUS, CVL, … of PLOVER, or null.</param>
/// <param name="Span">Where the words stand, or null where the event comes from a table.</param>
public sealed record EventActor(string Text, ActorId? Actor, string? Country, string? Sector, TextSpan? Span);
