using System.Collections.Immutable;
using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Reading;

/// <summary>Reads test text and prints what was read where a test fails.</summary>
internal static class Reads
{
    public static Authority Known { get; } = new(
        [
            new(new("act-lee"), ActorKind.Person, "KOR", [new("Lee Jae-myung", "en", "conventional", ActorNameKind.Official)],
                [new("president", "KOR", new(2025, 6, 4), null, "test")], null, []),
        ], []);

    public static Parsed<Document> Try(string text, Authority? authority = null) =>
        new ArticleReader(authority ?? new([], [])).Read(Snapshot.Of(SnapshotRole.Press, "test.txt", [.. Encoding.UTF8.GetBytes(text)]));

    public static Document Text(string text, Authority? authority = null) => Assert.IsType<Parsed<Document>.Ok>(Try(text, authority)).Value;

    public static Document Seed(string name, Authority? authority = null) => Assert.IsType<Parsed<Document>.Ok>(
        new ArticleReader(authority ?? Known).Read(Snapshot.Of(SnapshotRole.Press, name, [.. File.ReadAllBytes(SharedFolder.File("seeds/" + name))]))).Value;

    public static string Show(Document document)
    {
        var shown = new StringBuilder();
        foreach (var zone in document.Zones)
            shown.Append(zone.Kind).Append(": ").AppendLine(zone.Span.Of(document.Text).Replace("\n", "⏎", StringComparison.Ordinal));
        shown.AppendLine($"title={document.Title} outlet={string.Join(';', document.Outlet)} section={document.Section} genre={document.Genre} language={document.Language} published={document.Published} modified={document.Modified}");
        shown.AppendLine($"authors={string.Join(';', document.Authors.Select(a => a.Name + "<" + string.Join('|', a.Roles) + ">(" + string.Join('|', a.Affiliations) + ")"))} translators={string.Join(';', document.Translators)}");
        shown.AppendLine($"tags={string.Join('|', document.Tags)} disclaimer={document.Disclaimer} related={string.Join('|', document.Related)}");
        foreach (var part in document.Parts)
            shown.AppendLine($"PART {part.Span} title={part.Title} candidates={string.Join(" ¦ ", part.TitleCandidates)} outlet={string.Join(';', part.Outlet)} authors={string.Join(';', part.Authors.Select(a => a.Name))} translators={string.Join(';', part.Translators)} published={part.Published}");
        foreach (var step in document.Chain)
            shown.AppendLine(step.ToString());
        foreach (var warning in document.Warnings)
            shown.AppendLine(warning.ToString());
        return shown.ToString();
    }

    public static void HoldsTogether(Document document)
    {
        var at = 0;
        foreach (var zone in document.Zones)
        {
            Assert.Equal(at, zone.Span.Start);
            Assert.True(zone.Span.Length > 0);
            at = zone.Span.End;
        }
        Assert.Equal(document.Text.Length, at);
        at = 0;
        foreach (var part in document.Parts)
        {
            Assert.True(part.Span.Start >= at && part.Span.Length > 0);
            at = part.Span.End;
        }
        var spans = document.Passages.Select(p => p.Span)
            .Concat(document.Parts.Select(p => p.Span)).Concat(document.Authors.Select(a => a.Span)).Concat(document.Translators.Select(t => t.Span))
            .Concat(document.Parts.SelectMany(p => p.Authors.Select(a => a.Span))).Concat(document.Warnings.Where(w => w.Span is not null).Select(w => w.Span!.Value))
            .Concat(document.Zones.Select(z => z.Span)).Concat(document.Related.Select(r => r.Span))
            .Concat(new[] { document.TitleSpan, document.Published?.Span, document.Modified?.Span }.OfType<TextSpan>());
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, 0, document.Text.Length);
            Assert.InRange(span.End, span.Start, document.Text.Length);
            Assert.False(Splits(document.Text, span.Start) || Splits(document.Text, span.End), $"{span} splits a surrogate pair");
        }
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
