using System.Collections.Immutable;

namespace Rapport.Export;

/// <summary>What is cited of a document or of one part of a digest. Names stay whole: which part of a name is the family's cannot be told from its letters.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Outlet">Where it appeared, in its own script first, or null.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Translators">Who translated it.</param>
/// <param name="Published">When it appeared; never when it was changed or fetched.</param>
/// <param name="Url">Where it stands, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="Genre">What kind of writing it is.</param>
/// <param name="Sha256">Hash of the bytes it was read from.</param>
internal sealed record Citation(
    string Key, string? Title, string? Outlet, ImmutableArray<string> Authors, ImmutableArray<string> Translators, StatedMoment? Published, string? Url, string? Language, Genre Genre, string Sha256)
{
    /// <summary>The citations of a document: its parts where it is a digest, else itself; none of project notes and exercises, which are no sources.</summary>
    public static IEnumerable<Citation> Of(Document document)
    {
        if (!document.CountsAsSource)
            return [];
        return document.Parts.IsEmpty
            ? [new(document.Id.Value, document.Title, Name(document.Outlet), [.. document.Authors.Select(a => a.Name)], [.. document.Translators.Select(t => t.Name)], document.Published, document.Url, document.Language, document.Genre, document.Sha256)]
            : document.Parts.Select((part, at) => new Citation(
                $"{document.Id.Value}-{at + 1}", part.Title, Name(part.Outlet) ?? Name(document.Outlet), [.. part.Authors.Select(a => a.Name)], [.. part.Translators.Select(t => t.Name)], part.Published ?? document.Published, document.Url, document.Language, document.Genre, document.Sha256));
    }

    private static string? Name(ImmutableArray<LocalText> outlet) => outlet.IsEmpty ? null : outlet[0].Text;
}
