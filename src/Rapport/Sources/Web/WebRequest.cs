namespace Rapport.Sources.Web;

/// <summary>An address to fetch.</summary>
/// <param name="Address">The address as the user typed it.</param>
/// <param name="Held">What came with the version that is held, so that an unchanged page need not be sent again; null where none is.</param>
public sealed record WebRequest(string Address, Envelope? Held = null);
