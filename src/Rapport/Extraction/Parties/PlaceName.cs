namespace Rapport.Extraction.Parties;

/// <summary>A city or seat named as a place, not as the government that sits there: the Seoul of "in Seoul".</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Country">ISO alpha-3 code of the country it lies in.</param>
public sealed record PlaceName(TextSpan Span, string Text, string Country);
