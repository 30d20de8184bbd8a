using System.Text.RegularExpressions;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>
/// What a short line is by its form and by the names nearest to it: who wrote, when, who the author is, what else may be read. Asked also of lines that look like text,
/// since a byline in a paragraph of its own does.
/// </summary>
internal static partial class LineKinds
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int LongestLine = 16;
    private const int Beside = 6;
    private const int BesideDate = 9;

    private static readonly (Concept Concept, ZoneKind Kind)[] Lists =
    [
        (Concept.Comments, ZoneKind.Comments), (Concept.Share, ZoneKind.Share), (Concept.Tags, ZoneKind.Tags), (Concept.Related, ZoneKind.Related), (Concept.Newsletter, ZoneKind.Newsletter),
    ];

    /// <summary>A byline, a date line, a note on the author, or null; asked near the title and behind the text.</summary>
    public static ZoneKind? OfHead(HtmlPage page, BlockFeatures features, PageBlock block, int i)
    {
        ref readonly var measure = ref features.Measures[i];
        var concepts = Named(page, features, measure.Box);
        if (measure.Words > LongestLine)
            return null;
        if (LineDecider.KindOf(block) is { } form)
            return form == ZoneKind.Date && HasSigner().IsMatch(block.Head) ? ZoneKind.Byline : form;
        if (IsSigned(block.Head))
            return ZoneKind.Byline;
        if (IsDated(block, (concepts & Concept.Date) != 0))
            return HasSigner().IsMatch(block.Head) ? ZoneKind.Byline : ZoneKind.Date;
        if ((concepts & Concept.Author) == 0 || (concepts & (Concept.Related | Concept.Comments)) != 0)
            return null;
        return block.EndsSentence && measure.Words >= Beside ? ZoneKind.AuthorNote : ZoneKind.Byline;
    }

    /// <summary>A line inside the text that is a link to other pieces, a button, a tag or words under a picture; or null.</summary>
    public static ZoneKind? Inside(HtmlPage page, BlockFeatures features, PageBlock block, int i)
    {
        ref readonly var measure = ref features.Measures[i];
        if (measure.LinkDensity > .8f && measure.Words <= 30)
        {
            if (ReadAlso().IsMatch(block.Head))
                return ZoneKind.Related;
            for (int node = measure.Box, level = 0; node >= 0 && level < 4; node = page.Nodes[node].Parent, level++)
            {
                foreach (var (concept, kind) in Lists)
                {
                    if ((features.Places[node].Concepts & concept) != 0 && (features.Places[node].Concepts & (Concept.Body | Concept.Article)) == 0)
                        return kind;
                }
            }
        }
        return measure.Words <= 40 && (PagePhrases.Caption().IsMatch(block.Head) || IsCalledCaption(page, measure.Box)) ? ZoneKind.Caption : null;
    }

    /// <summary>A note on the author or on whose views these are, among the last lines of the text; or null.</summary>
    public static ZoneKind? OfTail(BlockFeatures features, PageBlock block, int i)
    {
        ref readonly var measure = ref features.Measures[i];
        if (measure.Words > 80)
            return null;
        if (PagePhrases.Disclaimer().IsMatch(block.Head))
            return ZoneKind.Disclaimer;
        return PagePhrases.AuthorNote().IsMatch(block.Head) ? ZoneKind.AuthorNote : null;
    }

    /// <summary>Whether the line names the page's tags.</summary>
    public static bool IsTags(string line) => Tagged().IsMatch(line);

    private static bool IsCalledCaption(HtmlPage page, int box) =>
        box >= 0 && page.FindAttribute(box, "class") is { } names && page.Source.AsSpan(names.Start, Math.Min(names.Length, 300)).Contains("caption", StringComparison.OrdinalIgnoreCase);

    private static Concept Named(HtmlPage page, BlockFeatures features, int box)
    {
        var parent = box < 0 ? -1 : page.Nodes[box].Parent;
        return (box < 0 ? Concept.None : features.Places[box].Concepts) | (parent < 0 ? Concept.None : features.Places[parent].Concepts & ~(Concept.Body | Concept.Article));
    }

    private static bool IsSigned(string line) => Signed().Match(line) is { Success: true } signed
        && And().Split(signed.Groups["names"].Value.Trim(' ', '.', ',')).All(name => PersonNames.IsName(name.Trim(), credited: false));

    // A date and little else.
    private static bool IsDated(PageBlock block, bool isNamed)
    {
        if (block.Words > LongestLine || LineDates.Find(block.Head, null) is not { } date)
            return false;
        var rest = block.Head.Remove(date.Span.Start, date.Span.Length);
        return isNamed || rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.AsSpan().ContainsAnyLetter()) <= BesideDate;
    }

    [GeneratedRegex(@"^[\W_]{0,3}(by|von|par|por|di|av|af|door|przez|autor(in|en)?\s*:|author\s*:|text\s*:)\s+(?<names>[^\n]{3,90})$", Plain)]
    private static partial Regex Signed();

    [GeneratedRegex(@"\s+(and|und|et|y|e|och|og|i)\s+|\s*[,&]\s*", Plain)]
    private static partial Regex And();

    [GeneratedRegex(@"\b([Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}\p{Ll}+|\p{IsHangulSyllables}{2,4}\s?기자|(作者|记者|記者|文)\s?[:：／/]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HasSigner();

    [GeneratedRegex(@"^[\W_]{0,3}(read (more|also|next)|also read|see also|related|more on|lesen sie (auch|mehr)|mehr zum thema|lire aussi|à lire|lee también|te puede interesar|leia (também|mais)|leggi anche|czytaj (też|także)|関連記事|関連|あわせて読みたい|관련 ?기사|延伸阅读|延伸閱讀|相关阅读|相關閱讀)\b?\s*[:：»>]?", Plain)]
    private static partial Regex ReadAlso();

    [GeneratedRegex(@"^[\W_]{0,3}((posted in|filed under|tagged|tags?|topics?|keywords|schlagwörter|stichworte|themen|mots[ -]clés|etiquetas|temas)\b\s*[:：]?|(标签|標籤|关键词|關鍵詞|태그|키워드|タグ|キーワード)\s*[:：])", Plain)]
    private static partial Regex Tagged();
}
