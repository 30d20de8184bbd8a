using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;

namespace Rapport.Tests.Extraction;

/// <summary>Test texts for who did what to whom. Persons and outlets in them are fictional; the sentences are our own.</summary>
public static class ActsText
{
    public static Authority World { get; } = CaseReader.WorldAuthority();

    public static Recorder Recorder { get; } = new(World);

    public static Document Document(string text, string published = "2026-01-06", Genre genre = Genre.Report, string language = "en", DocumentKind kind = DocumentKind.Press) => new()
    {
        Id = DocumentId.From(text, published),
        Snapshot = SnapshotId.From(text),
        Source = "test",
        Sha256 = "",
        TextSha256 = Identity.Sha256(text),
        Encoding = "UTF-8",
        Rule = "test@1",
        Text = text,
        Runs = [],
        Kind = kind,
        Genre = genre,
        Language = language,
        Published = new StatedMoment(DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, DatePrecision.Day, null, false, false),
        Passages = PassagesOf(text, 0, text.Length, null),
    };

    public static ImmutableArray<Passage> PassagesOf(string text, int from, int to, int? part)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var at = from;
        foreach (var line in text[from..to].Split('\n'))
        {
            if (line.Trim().Length > 0)
                passages.Add(new(new(at, line.Length), part, false));
            at += line.Length + 1;
        }
        return passages.ToImmutable();
    }

    /// <summary>An event in one line: source, type and mode, target, modality.</summary>
    public static string Line(Event found) =>
        $"{Codes(found.Source)} {Word.Of(found.Type)}{(found.Mode is null ? "" : ":" + found.Mode)} {Codes(found.Target)} {Word.Of(found.Modality)}".Replace("  ", " ", StringComparison.Ordinal);

    public static string Codes(ImmutableArray<EventActor> actors) => string.Join('+', actors.Select(a => a.Country));
}
