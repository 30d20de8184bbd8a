namespace Rapport.Pipeline;

/// <summary>An annotation and where it stands in a text as that is read today.</summary>
/// <param name="Annotation">The annotation.</param>
/// <param name="Span">Its place now; null where it is about the whole, or has no place any more.</param>
/// <param name="Lost">True where it had a place and the text as read today does not hold those words from those bytes. It is never moved to words that only look alike.</param>
public sealed record PlacedAnnotation(Annotation Annotation, TextSpan? Span, bool Lost)
{
    /// <summary>Finds its place by the bytes and by the words that were read from them: both have to be the same.</summary>
    public static PlacedAnnotation In(Document document, Annotation annotation)
    {
        if (annotation.Place is not { } place)
            return new(annotation, null, false);
        if (Stands(document, place.Span, place))
            return new(annotation, place.Span, false);
        return Language.SourceMap.ToText(document.Runs, place.Bytes) is { } moved && Stands(document, moved, place) ? new(annotation, moved, false) : new(annotation, null, true);
    }

    /// <summary>The place of a range of a document's text, as an annotation keeps it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="span">A range within its text that is not empty.</param>
    public static AnnotationPlace PlaceOf(Document document, TextSpan span) => new(span, span.Of(document.Text), Language.SourceMap.ToBytes(document.Runs, span));

    private static bool Stands(Document document, TextSpan span, AnnotationPlace place) =>
        span.Start >= 0 && span.End <= document.Text.Length && span.Of(document.Text) == place.Quote && Language.SourceMap.ToBytes(document.Runs, span) == place.Bytes;
}
