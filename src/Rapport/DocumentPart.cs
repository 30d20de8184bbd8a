using System.Collections.Immutable;

namespace Rapport;

/// <summary>One article of a digest.</summary>
/// <param name="Span">Where it stands, its lead-in and credits included.</param>
/// <param name="Title">Its title, where one is sure.</param>
/// <param name="TitleCandidates">Titles it may have, where the boundary of title and body is lost.</param>
/// <param name="Outlet">Where it first appeared.</param>
/// <param name="Authors">Who wrote it; empty where unknown.</param>
/// <param name="Translators">Who translated it.</param>
/// <param name="Published">When it first appeared.</param>
/// <param name="Warnings">What is doubtful.</param>
public sealed record DocumentPart(
    TextSpan Span,
    string? Title,
    ImmutableArray<string> TitleCandidates,
    ImmutableArray<LocalText> Outlet,
    ImmutableArray<Author> Authors,
    ImmutableArray<Translator> Translators,
    StatedMoment? Published,
    ImmutableArray<Warning> Warnings);
