using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Decides by what a line stands under: a list of related pieces, a search box, readers' comments, a list of tags.</summary>
internal static class RegionDecider
{
    private const int MostItems = 20;
    private const int MostTags = 15;

    /// <summary>Adds its weights; the labels must have voted.</summary>
    public static void Vote(ImmutableArray<PageBlock> blocks, Ballot ballot)
    {
        long prose = 0, sum = 0;
        foreach (var block in blocks)
            prose += block.IsProse ? block.Width : 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            sum += blocks[i].IsProse ? blocks[i].Width : 0;
            if (!blocks[i].IsShort || blocks[i].Words > 8)
                continue;
            switch (LabelDecider.KindOf(blocks[i].Label))
            {
                case ZoneKind.Search:
                    VoteSearch(blocks, ballot, i);
                    break;
                case ZoneKind.Related:
                    VoteRelated(blocks, ballot, i, isHead: sum == 0);
                    break;
                case ZoneKind.Tags when sum > 0:
                    VoteTags(blocks, ballot, i);
                    break;
                case ZoneKind.Comments when IsCommentsHeading(blocks[i], sum, prose):
                    VoteComments(blocks, ballot, i);
                    break;
            }
        }
    }

    // A bare "Comment" may be a button in the middle of an article: then too much of the prose would still be to come.
    private static bool IsCommentsHeading(PageBlock block, long sum, long prose) => sum > 0 && sum * 4 >= prose * (block.Label is "comment" or "reply" or "댓글" or "留言" ? 3 : 2);

    private static void VoteSearch(ImmutableArray<PageBlock> blocks, Ballot ballot, int heading)
    {
        for (var i = heading + 1; i < blocks.Length && blocks[i].IsShort; i++)
        {
            var isOption = PageWords.SearchOptions.Contains(blocks[i].Label);
            if (!isOption && !PageWords.Search.Contains(blocks[i].Label))
                return;
            ballot.Add(i, ZoneKind.Search, ReadingWeights.InRegion + ReadingWeights.ExactLabel);
        }
    }

    private static void VoteRelated(ImmutableArray<PageBlock> blocks, Ballot ballot, int heading, bool isHead)
    {
        for (var i = heading + 1; i < blocks.Length && i <= heading + MostItems; i++)
        {
            if (!IsListItem(blocks[i], ballot))
                return;
            // Before the article begins a list may be followed by the title itself, which must stay in the running.
            ballot.Add(i, ZoneKind.Related, isHead ? ReadingWeights.BeforeProse + 1 : ReadingWeights.InRegion);
        }
    }

    private static void VoteTags(ImmutableArray<PageBlock> blocks, Ballot ballot, int heading)
    {
        for (var i = heading + 1; i < blocks.Length && i <= heading + MostTags; i++)
        {
            if (!(IsListItem(blocks[i], ballot) || ballot.Winner(i) == ZoneKind.Section) || blocks[i].Width > 40 || blocks[i].EndsSentence || blocks[i].Words > 5)
                return;
            ballot.Add(i, ZoneKind.Tags, ReadingWeights.InRegion + ReadingWeights.LeadingLabel);
        }
    }

    private static void VoteComments(ImmutableArray<PageBlock> blocks, Ballot ballot, int heading)
    {
        for (var i = heading + 1; i < blocks.Length; i++)
        {
            var winner = ballot.Winner(i);
            if (winner is ZoneKind.Related or ZoneKind.Search or ZoneKind.Tags or ZoneKind.Disclaimer)
                return;
            if (winner == ZoneKind.Body || ballot.Of(i, winner) < ReadingWeights.ExactLabel)
                ballot.Add(i, ZoneKind.Comments, blocks[i].IsProse ? ReadingWeights.ProseInComments : ReadingWeights.InRegion);
        }
    }

    private static bool IsListItem(PageBlock block, Ballot ballot)
    {
        if (!block.IsShort || block.SentenceEnds >= 2 || (block.IsProse && block.Width > 140))
            return false;
        var winner = ballot.Winner(block.Index);
        return winner is ZoneKind.Body or ZoneKind.Date or ZoneKind.Title || ballot.Of(block.Index, winner) < ReadingWeights.LeadingLabel;
    }
}
