using System.Collections.Immutable;

namespace Rapport;

/// <summary>Words chosen from a document, with every credit that must go with them. Equality of the lists is by reference.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The index of the digest's part they stand in, or null.</param>
/// <param name="Span">Where they stand in the document's text.</param>
/// <param name="Text">The words, cut nowhere inside.</param>
/// <param name="GoesOn">Whether the piece goes on after them.</param>
/// <param name="Title">The piece's title, where one is sure.</param>
/// <param name="Outlet">The piece's outlet.</param>
/// <param name="Published">When it first appeared.</param>
/// <param name="Authors">Who wrote it; editors are left to the page.</param>
/// <param name="Translators">Who translated it.</param>
/// <param name="Genre">What kind of writing it is.</param>
/// <param name="Language">ISO 639-1 code of the words' language, where it is known.</param>
/// <param name="Disclaimer">The page's words on whose views these are, which go with every quotation.</param>
/// <param name="Url">Its address.</param>
public sealed record Extract(
    DocumentId Document,
    int? Part,
    TextSpan Span,
    string Text,
    bool GoesOn,
    string? Title,
    ImmutableArray<LocalText> Outlet,
    StatedMoment? Published,
    ImmutableArray<Author> Authors,
    ImmutableArray<Translator> Translators,
    Genre Genre,
    string? Language,
    string? Disclaimer,
    string? Url);
