namespace Rapport.Extraction.Quotes;

/// <summary>To whom a verb of saying gives words.</summary>
/// <param name="Speaker">The words that name the speaker; null where they stand in a sentence before.</param>
/// <param name="Cue">The verb; null where a particle alone says that it is speech.</param>
/// <param name="Class">Its class.</param>
internal sealed record EasternAttribution(TextSpan? Speaker, TextSpan? Cue, string? Class);
