using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Makes a digest of chosen pieces of a case: short extracts, each with its full credits.</summary>
public static class DigestMaker
{
    // A quotation, not a copy: about two paragraphs. Who wants more of a piece names the span.
    private const int Short = 500;

    /// <summary>The digest, and what was asked for and cannot be given.</summary>
    /// <param name="ledger">The case's ledger, after a run.</param>
    /// <param name="title">The digest's title.</param>
    /// <param name="choices">Documents by id, a part of a digest as <c>ID/1</c> (counted from 1), a stretch as <c>ID@START+LENGTH</c>.</param>
    public static (Digest Digest, ImmutableArray<Fault> Faults) Make(LedgerFile ledger, string title, IReadOnlyList<string> choices)
    {
        var documents = LastRun.Documents(ledger).ToDictionary(d => d.Id.Value, StringComparer.Ordinal);
        var extracts = ImmutableArray.CreateBuilder<Extract>();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var choice in choices)
        {
            var (extract, wrong) = Find(documents, choice);
            if (extract is not null)
                extracts.Add(extract);
            else
                faults.Add(new(choice, "no-extract", wrong!));
        }
        return (new(title, extracts.ToImmutable()), faults.ToImmutable());
    }

    private static (Extract? Extract, string? Wrong) Find(Dictionary<string, Document> documents, string choice)
    {
        var at = choice.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? choice : choice[..at];
        int? part = null;
        if (name.IndexOf('/', StringComparison.Ordinal) is var slash and > 0)
        {
            if (!int.TryParse(name.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                return (null, $"a part is a number from 1, as in {name[..slash]}/1");
            (part, name) = (number - 1, name[..slash]);
        }
        if (!documents.TryGetValue(name, out var document))
            return (null, "the last run read no document of this id; `search` and `export --kind documents` give the ids");
        if (part is { } index && index >= document.Parts.Length)
            return (null, string.Create(CultureInfo.InvariantCulture, $"the document has {document.Parts.Length} parts"));
        if (part is null && document.Parts.Length > 0 && at < 0)
            return (null, string.Create(CultureInfo.InvariantCulture, $"the document is a digest of {document.Parts.Length} parts; choose one, as in {name}/1"));
        if (at < 0)
            return Beginning(document, part) is { } beginning ? (Of(document, part, beginning), null) : (null, "nothing of it is body");
        return ReadSpan(choice.AsSpan(at + 1)) is { } span && span.Length > 0 && span.End <= document.Text.Length && IsWhole(document.Text, span)
            ? (Of(document, part ?? document.PartOf(span), span), null)
            : (null, string.Create(CultureInfo.InvariantCulture, $"a stretch is START+LENGTH within 0 to {document.Text.Length}, and cuts no character in two"));
    }

    private static TextSpan? ReadSpan(ReadOnlySpan<char> words) => words.IndexOf('+') is var plus and > 0
        && int.TryParse(words[..plus], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(words[(plus + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= int.MaxValue - start ? new(start, length) : null;

    private static bool IsWhole(string text, TextSpan span) =>
        !(span.Start > 0 && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]))
        && !(span.End < text.Length && char.IsLowSurrogate(text[span.End]) && char.IsHighSurrogate(text[span.End - 1]));

    // Whole sentences of the first paragraphs that are no heading, as many as fit; the first sentence stands however long it is.
    private static TextSpan? Beginning(Document document, int? part)
    {
        TextSpan? chosen = null;
        foreach (var passage in document.Passages)
        {
            if (passage.Heading || (part is not null && passage.Part != part))
                continue;
            var words = passage.Span.Of(document.Text);
            foreach (var sentence in Sentences.Split(words))
            {
                var end = passage.Span.Start + sentence.End;
                var start = chosen?.Start ?? passage.Span.Start + sentence.Start;
                if (chosen is not null && end - start > Short)
                    return chosen;
                chosen = TextSpan.FromBounds(start, end);
            }
        }
        return chosen;
    }

    private static Extract Of(Document document, int? part, TextSpan span)
    {
        var last = document.Passages.Where(p => !p.Heading && (part is null || p.Part == part)).Select(p => p.Span.End).DefaultIfEmpty(0).Max();
        var piece = part is { } index ? document.Parts[index] : null;
        var authors = piece is null ? document.Authors : piece.Authors;
        return new(document.Id, part, span, span.Of(document.Text), last > span.End, piece is null ? document.Title : piece.Title, piece is null ? document.Outlet : piece.Outlet,
            piece is null ? document.Published : piece.Published, [.. authors.Where(a => !a.Roles.Contains("editor"))], piece is null ? document.Translators : piece.Translators,
            document.Genre, document.Language, document.Disclaimer, document.Url);
    }
}
