using System.Collections.Frozen;

namespace Rapport.Reading.Markup;

/// <summary>The names of elements, and what kind of box each makes.</summary>
internal static class HtmlTags
{
    private const int LongestName = 10;

    private static readonly FrozenDictionary<string, HtmlTag> ByName = Enum.GetValues<HtmlTag>()
        .Where(t => t > HtmlTag.Other)
        .ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), t => t, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Blocks = Flags(
        HtmlTag.Html, HtmlTag.Body, HtmlTag.Article, HtmlTag.Section, HtmlTag.Header, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Aside, HtmlTag.Main, HtmlTag.Search,
        HtmlTag.Address, HtmlTag.Hgroup, HtmlTag.Div, HtmlTag.Center, HtmlTag.Dir, HtmlTag.Menu, HtmlTag.Listing, HtmlTag.Plaintext, HtmlTag.Xmp,
        HtmlTag.P, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Blockquote, HtmlTag.Pre, HtmlTag.Figure, HtmlTag.Figcaption,
        HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Li, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Dd, HtmlTag.Details, HtmlTag.Summary, HtmlTag.Dialog, HtmlTag.Hr,
        HtmlTag.Table, HtmlTag.Caption, HtmlTag.Thead, HtmlTag.Tbody, HtmlTag.Tfoot, HtmlTag.Tr, HtmlTag.Td, HtmlTag.Th,
        HtmlTag.Form, HtmlTag.Fieldset, HtmlTag.Legend, HtmlTag.Option, HtmlTag.Optgroup, HtmlTag.Button);

    private static readonly bool[] Unread = Flags(
        HtmlTag.Head, HtmlTag.Script, HtmlTag.Style, HtmlTag.Noscript, HtmlTag.Template, HtmlTag.Noframes, HtmlTag.Noembed, HtmlTag.Iframe, HtmlTag.Object, HtmlTag.Applet,
        HtmlTag.Select, HtmlTag.Datalist, HtmlTag.Textarea, HtmlTag.Audio, HtmlTag.Video, HtmlTag.Canvas, HtmlTag.Svg);

    private static readonly bool[] Void = Flags(
        HtmlTag.Area, HtmlTag.Base, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Hr, HtmlTag.Img, HtmlTag.Input, HtmlTag.Keygen, HtmlTag.Link, HtmlTag.Meta,
        HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);

    /// <summary>The element of a name in any case.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            return HtmlTag.Other;
        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return BySpan.TryGetValue(lower[..length], out var tag) ? tag : HtmlTag.Other;
    }

    /// <summary>Whether it makes a box of its own, so that text before and after it is apart.</summary>
    public static bool IsBlock(HtmlTag tag) => Blocks[(int)tag];

    /// <summary>Whether its text is none of the page's: programs, styles, form fields, what stands in for a plug-in.</summary>
    public static bool IsUnread(HtmlTag tag) => Unread[(int)tag];

    /// <summary>Whether it never holds anything.</summary>
    public static bool IsVoid(HtmlTag tag) => Void[(int)tag];

    private static bool[] Flags(params ReadOnlySpan<HtmlTag> tags)
    {
        var flags = new bool[Enum.GetValues<HtmlTag>().Length];
        foreach (var tag in tags)
            flags[(int)tag] = true;
        return flags;
    }
}
