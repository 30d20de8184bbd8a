using System.Text;
using System.Text.RegularExpressions;
using Rapport.Reading.Markup;

namespace Rapport.Tests.Quality;

/// <summary>A page of our own whose elements say what they are.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Page">The page's source without the marks.</param>
/// <param name="Marks">The stretches of the source that have a kind, in order; none inside another.</param>
internal sealed partial record GoldZones(string Name, string Page, List<(TextSpan Source, ZoneKind Kind)> Marks)
{
    /// <summary>The pages of a folder, by name.</summary>
    public static List<GoldZones> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(path => Of(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>The bytes that are read.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Page);

    /// <summary>What stands at a byte of the page, or null where nothing is said of it.</summary>
    public ZoneKind? KindAt(long at)
    {
        var unit = Encoding.UTF8.GetCharCount(Bytes, 0, (int)at);
        foreach (var (source, kind) in Marks)
        {
            if (unit >= source.Start && unit < source.End)
                return kind;
        }
        return null;
    }

    private static GoldZones Of(string name, string marked)
    {
        var (kinds, page, copied) = (new List<(int At, ZoneKind Kind)>(), new StringBuilder(), 0);
        foreach (Match mark in Mark().Matches(marked))
        {
            page.Append(marked, copied, mark.Index - copied);
            kinds.Add((page.Length, Enum.Parse<ZoneKind>(mark.Groups[1].Value, ignoreCase: true)));
            copied = mark.Index + mark.Length;
        }
        page.Append(marked, copied, marked.Length - copied);
        var source = page.ToString();
        using var parsed = HtmlParser.Parse(source);
        var marks = new List<(TextSpan, ZoneKind)>();
        for (var i = 0; i < parsed.Nodes.Length; i++)
        {
            var node = parsed.Nodes[i];
            if (node.Tag != HtmlTag.Text && kinds.FirstOrDefault(k => k.At > node.Start && k.At < node.End) is { At: > 0 } kind)
                marks.Add((TextSpan.FromBounds(node.Start, node.SubtreeEnd < parsed.Nodes.Length ? parsed.Nodes[node.SubtreeEnd].Start : source.Length), kind.Kind));
        }
        return new(name, source, marks);
    }

    [GeneratedRegex(@" z=""(\w+)""")]
    private static partial Regex Mark();
}
