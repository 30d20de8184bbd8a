using System.Text;
using Rapport.Reading;
using Rapport.Tests.Quality;

namespace Rapport.Tests.Reading.Zoning;

/// <summary>
/// The picture of zones in the documentation is a page of our own whose bytes are tinted by the zones of its document. It is made again here, and must be the same:
/// <c>RAPPORT_PICTURES=1 dotnet test</c> writes it anew.
/// </summary>
public sealed class ZonePictureTests
{
    private static readonly (ZoneKind Kind, string Colour)[] Tints =
    [
        (ZoneKind.Title, "#ffd54f"), (ZoneKind.Body, "#c8e6c9"), (ZoneKind.Byline, "#90caf9"), (ZoneKind.Date, "#80deea"), (ZoneKind.Section, "#ce93d8"), (ZoneKind.Caption, "#ffe0b2"),
        (ZoneKind.Share, "#f48fb1"), (ZoneKind.Tags, "#b0bec5"), (ZoneKind.Related, "#ffab91"), (ZoneKind.Newsletter, "#e6ee9c"), (ZoneKind.AuthorNote, "#9fa8da"), (ZoneKind.Disclaimer, "#bcaaa4"),
        (ZoneKind.Comments, "#d1c4e9"), (ZoneKind.Search, "#b2dfdb"), (ZoneKind.Chrome, "#eeeeee"),
    ];

    [Fact]
    public void The_picture_of_zones_is_what_is_read()
    {
        var page = GoldZones.Read(Path.Combine(SharedFolder.Project, "tests", "quality", "zones", "open")).Single(p => p.Name == "semantic-en");
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. page.Bytes]))).Value;
        var path = Path.Combine(SharedFolder.Project, "docs", "images", "zones.html");
        var picture = Tinted(page.Bytes, document);
        if (Environment.GetEnvironmentVariable("RAPPORT_PICTURES") is not null)
            File.WriteAllText(path, picture);
        Assert.Equal(File.ReadAllText(path), picture);
    }

    // Every stretch of the text goes back to its bytes, and these are put between marks; nothing else of the page is touched.
    private static string Tinted(byte[] bytes, Document document)
    {
        var kinds = new ZoneKind?[bytes.Length];
        foreach (var zone in document.Zones)
        {
            for (var unit = zone.Span.Start; unit < zone.Span.End; unit++)
            {
                var at = Rapport.Language.SourceMap.ToBytes(document.Runs, new(unit, 1));
                kinds.AsSpan((int)at.Start, (int)at.Length).Fill(zone.Kind);
            }
        }
        var picture = new List<byte>();
        ZoneKind? open = null;
        for (var i = 0; i < bytes.Length; i++)
        {
            var kind = kinds[i] is { } read && Array.Exists(Tints, t => t.Kind == read) && bytes[i] != '<' ? kinds[i] : null;
            if (kind != open)
            {
                picture.AddRange(Encoding.UTF8.GetBytes((open is null ? "" : "</mark>") + (kind is null ? "" : $"<mark class=\"{kind}\">")));
                open = kind;
            }
            picture.Add(bytes[i]);
        }
        var legend = string.Join(' ', Tints.Select(t => $"<mark class=\"{t.Kind}\">{t.Kind}</mark>"));
        var styles = string.Join('\n', Tints.Select(t => $"mark.{t.Kind}{{background:{t.Colour};color:#111}}"));
        return Encoding.UTF8.GetString([.. picture])
            .Replace("</head>", $"<style>\n{styles}\n</style></head>", StringComparison.Ordinal)
            .Replace("<body>", $"<body><p><small>Test text of the project: persons, outlet and places do not exist. {legend}</small></p>", StringComparison.Ordinal);
    }
}
