using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Decides by the labels of the world's press: a line that is a known label, is made of known labels, or begins with one.</summary>
internal static partial class LabelDecider
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly char[] Separators = [' ', '/', '|', '｜', ',', '、', '·', '•', '>', '›', '»', '&'];

    /// <summary>Adds its weights.</summary>
    public static void Vote(ImmutableArray<PageBlock> blocks, Ballot ballot)
    {
        foreach (var block in blocks)
        {
            if (!block.IsShort)
                continue;
            if (KindOf(block.Label) is { } kind)
                ballot.Add(block.Index, kind, ReadingWeights.ExactLabel);
            else if (LeadingKind(block.Label, block.Head) is { } leading)
                ballot.Add(block.Index, leading, ReadingWeights.LeadingLabel + (leading == ZoneKind.Tags ? ReadingWeights.ExactLabel : 0));
            else if (block.Width <= 160 && RowKind(block.Label) is { } row)
                ballot.Add(block.Index, row, ReadingWeights.ExactLabel);
            if (block is { Repeats: >= 2, Width: <= 40, EndsSentence: false } && block.Words <= ReadingWeights.TitleWords)
                ballot.Add(block.Index, ZoneKind.Chrome, ReadingWeights.Repeated);
        }
    }

    /// <summary>What a line is that is nothing but one label.</summary>
    public static ZoneKind? KindOf(string label)
    {
        if (PageWords.Share.Contains(label))
            return ZoneKind.Share;
        if (PageWords.Comments.Contains(label) || (label.Length <= 40 && PagePhrases.Counted().Match(label) is { Success: true } counted && PageWords.Comments.Contains(counted.Groups["word"].Value.Trim())))
            return ZoneKind.Comments;
        if (PageWords.Related.Contains(label))
            return ZoneKind.Related;
        if (PageWords.Search.Contains(label))
            return ZoneKind.Search;
        if (PageWords.Tags.Contains(label))
            return ZoneKind.Tags;
        if (PageWords.Chrome.Contains(label))
            return ZoneKind.Chrome;
        if (PageWords.IsSection(label))
            return ZoneKind.Section;
        return label is "subscribe" or "subscribe now" or "newsletter" or "newsletters" or "구독" or "뉴스레터" or "订阅" or "訂閱" or "メルマガ" ? ZoneKind.Newsletter : null;
    }

    private static ZoneKind? LeadingKind(string label, string line)
    {
        if (HashTags().Count(line) >= 2 && HashTags().Replace(line, "").AsSpan().Trim(" ,").Length <= 12)
            return ZoneKind.Tags;
        var sign = label.AsSpan().IndexOfAny(":：·");
        if (sign is < 1 or > 24)
            return label.StartsWith("disclaimer", StringComparison.Ordinal) ? ZoneKind.Disclaimer : null;
        var word = label[..sign].Trim();
        return PageWords.Tags.Contains(word) ? ZoneKind.Tags
            : PageWords.Related.Contains(word) ? ZoneKind.Related
            : word is "disclaimer" or "免责声明" or "免責聲明" or "면책" ? ZoneKind.Disclaimer : null;
    }

    // A row of menu entries or share sites: "Home News Politics Business", "X / Facebook / Copy link".
    private static ZoneKind? RowKind(string label)
    {
        var words = label.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
            return null;
        int share = 0, menu = 0;
        foreach (var word in words)
        {
            if (PageWords.Share.Contains(word))
                share++;
            else if (PageWords.Chrome.Contains(word) || PageWords.IsSection(word) || PageWords.Search.Contains(word))
                menu++;
        }
        if (share == words.Length || (share >= 2 && share * 10 >= words.Length * 7))
            return ZoneKind.Share;
        // A breadcrumb names the section; a longer row is a menu.
        if (label.AsSpan().ContainsAny(">›»") && menu == words.Length)
            return ZoneKind.Section;
        return words.Length >= 3 && (share + menu) * 10 >= words.Length * 7 ? ZoneKind.Chrome : null;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])[#＃][\p{L}\p{M}\d_\-]{1,40}", Plain)]
    public static partial Regex HashTags();
}
