using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;

namespace Rapport.Tests.Extraction;

/// <summary>The two development pages, cut into passages by hand as reading would: no page furniture, the digest in two parts.</summary>
public static class Seeds
{
    private static readonly Lazy<Case?> Bundled = new(() => CaseReader.Read(System.IO.Path.Combine(SharedFolder.Project, "cases", "korea-china")).Case);

    public static Authority Authority => Bundled.Value?.Authority ?? ActsText.World;

    public static ImmutableArray<ChronicleFact> Chronicle => Bundled.Value?.Chronicle ?? [];

    public static Recorder Recorder { get; } = new(Authority);

    public static Document A()
    {
        var text = Read("seeds/000_b2856252264022cd.txt");
        var start = text.IndexOf("Recently, South Korean", StringComparison.Ordinal);
        var end = text.IndexOf("The views do not", StringComparison.Ordinal);
        return ActsText.Document(text, "2026-01-06", Genre.Opinion) with { Passages = ActsText.PassagesOf(text, start, end, null) };
    }

    public static Document B()
    {
        var text = Read("seeds/001_a666fe7f38a3cd6b.txt");
        var first = text.IndexOf("On January 6th", StringComparison.Ordinal);
        var second = text.IndexOf("The original title", StringComparison.Ordinal);
        var end = text.IndexOf("(Translated by", StringComparison.Ordinal);
        return ActsText.Document(text, "2026-01-07", Genre.Unknown) with
        {
            Parts = [Part(first, second, 6), Part(second, end, 7)],
            Passages = [.. ActsText.PassagesOf(text, first, second, 0), .. ActsText.PassagesOf(text, second, end, 1)],
        };
    }

    public static ImmutableArray<Document> Both() => [A(), B()];

    private static DocumentPart Part(int from, int to, int day) => new(TextSpan.FromBounds(from, to), null, [], [], [], [],
        new StatedMoment(new DateOnly(2026, 1, day), null, DatePrecision.Day, null, false, true), []);

    private static string Read(string path) => File.ReadAllText(SharedFolder.File(path)).ReplaceLineEndings("\n");
}
