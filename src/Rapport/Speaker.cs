namespace Rapport;

/// <summary>Who is said to have said it.</summary>
/// <param name="Text">The words that name the speaker.</param>
/// <param name="Kind">Named, unnamed, or nobody but the author.</param>
/// <param name="Actor">The party, where known.</param>
/// <param name="Country">ISO alpha-3 code of the party's country, where known.</param>
/// <param name="Span">Where the words stand.</param>
public sealed record Speaker(string? Text, SpeakerKind Kind, ActorId? Actor, string? Country, TextSpan? Span)
{
    /// <summary>Nobody but the author.</summary>
    public static Speaker Author { get; } = new(null, SpeakerKind.None, null, null, null);
}
