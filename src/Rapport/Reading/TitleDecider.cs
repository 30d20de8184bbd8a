using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Scores the lines before the first paragraph as titles.</summary>
internal static partial class TitleDecider
{
    private const int LongestTitle = 260;
    private const int HeadLooked = 200;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The block that is the title, or null where none can be.</summary>
    public static int? Find(ImmutableArray<PageBlock> blocks, Ballot ballot, int firstProse)
    {
        int? best = null;
        var most = 3;
        for (var i = 0; i < firstProse; i++)
        {
            var score = Score(blocks, ballot, i, firstProse);
            if (score > most)
                (best, most) = (i, score);
        }
        return best;
    }

    /// <summary>Cuts a title into its section or genre prefix, itself, and the outlet's name behind it, as ranges of the line.</summary>
    public static (TextSpan? Prefix, TextSpan Title, TextSpan? Suffix) Cut(string line)
    {
        int start = 0, end = line.TrimEnd().Length;
        TextSpan? prefix = null, suffix = null;
        if (PrefixPattern().Match(line) is { Success: true } match && IsPrefix(match, line.Length - match.Length))
        {
            prefix = new(match.Groups["prefix"].Index, match.Groups["prefix"].Length);
            start = match.Length;
        }
        if (SuffixPattern().Match(line, start) is { Success: true } tail && tail.Index > start && IsSuffix(tail.Groups["suffix"].Value, tail.Index - start))
        {
            suffix = new(tail.Groups["suffix"].Index, tail.Groups["suffix"].Length);
            end = tail.Index;
        }
        return (prefix, TextSpan.FromBounds(start, Math.Max(start, end)), suffix);
    }

    private static int Score(ImmutableArray<PageBlock> blocks, Ballot ballot, int index, int firstProse)
    {
        var block = blocks[index];
        var winner = ballot.Winner(index);
        var against = winner is ZoneKind.Body or ZoneKind.Title ? 0 : ballot.Of(index, winner);
        if (against >= ReadingWeights.LeadingLabel && winner != ZoneKind.Outlet)
            return 0;
        if (block.Content.Length is < 4 or > LongestTitle || !block.Head.AsSpan().ContainsAnyLetter())
            return 0;
        if (index < HeadLooked && LeadIns.Find(block) is { Form: LeadInForm.OriginalTitle or LeadInForm.Published })
            return 0;
        var score = -against;
        score += block.Words >= ReadingWeights.TitleWords ? 5 : block.Words >= 2 ? 2 : 0;
        score += block.Width is >= 16 and <= 200 ? 2 : 0;
        score += block.EndsSentence && !block.EndsAsking ? -2 : 1;
        score += Cut(block.Head).Prefix is not null ? 4 : 0;
        score += block.Repeats >= 2 && block.Words >= ReadingWeights.TitleWords ? 2 : 0;
        // A title has the date, the byline or the first paragraph near it; menus stand further up.
        for (var i = index + 1; i <= Math.Min(index + 3, firstProse); i++)
        {
            if (i == firstProse || ballot.Winner(i) is ZoneKind.Date or ZoneKind.Byline)
            {
                score += 3;
                break;
            }
        }
        return score;
    }

    private static bool IsPrefix(Match match, int rest)
    {
        var label = BlockReader.LabelOf(match.Groups["prefix"].Value);
        if (rest < 6)
            return false;
        if (PageWords.Genres.ContainsKey(label))
            return true;
        var isBar = match.Groups["bar"].Success;
        return (isBar && (PageWords.IsSection(label) || (label.Split(' ').Length <= 2 && rest >= 4 * label.Length))) || (match.Groups["bracket"].Success && PageWords.IsSection(label));
    }

    private static bool IsSuffix(string suffix, int before) => before >= 12
        && (OutletNames.HasOutletWord(suffix) || OutletNames.IsBilingual(suffix) || PageWords.IsSection(BlockReader.LabelOf(suffix))) && suffix.Length <= 40;

    [GeneratedRegex(@"^\s*((?<prefix>[^|｜:：\[【\]】<>()]{2,30}?)\s*((?<bar>[|｜])|[:：])\s*|(?<bracket>[\[【<〈(（])(?<prefix>[^\]】>〉)）]{1,20})[\]】>〉)）]\s*)", Plain)]
    private static partial Regex PrefixPattern();

    [GeneratedRegex(@"(\s[-–—]\s|\s?[|｜]\s?)(?<suffix>[^|｜\-–—]{2,40})\s*$", Plain)]
    private static partial Regex SuffixPattern();
}
