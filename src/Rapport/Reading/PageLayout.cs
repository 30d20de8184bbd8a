using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>What each block of a page is, after the deciders have spoken.</summary>
internal sealed class PageLayout
{
    private PageLayout(PageTable table, ZoneKind[] kinds, int firstProse, int lastProse, int? title)
    {
        Table = table;
        Kinds = kinds;
        FirstProse = firstProse;
        LastProse = lastProse;
        Title = title;
    }

    /// <summary>The page.</summary>
    public PageTable Table { get; }

    /// <summary>What each block is.</summary>
    public ZoneKind[] Kinds { get; }

    /// <summary>The first paragraph's block; the number of blocks where the page has none.</summary>
    public int FirstProse { get; }

    /// <summary>The last paragraph's block; −1 where the page has none.</summary>
    public int LastProse { get; }

    /// <summary>The block that holds the page's title.</summary>
    public int? Title { get; }

    /// <summary>Whether anything of an article is left.</summary>
    public bool HasBody => Array.IndexOf(Kinds, ZoneKind.Body) >= 0;

    /// <summary>Lets the deciders vote and counts.</summary>
    public static PageLayout Of(PageTable table)
    {
        var blocks = table.Blocks;
        var ballot = new Ballot(blocks.Length);
        LabelDecider.Vote(blocks, ballot);
        LineDecider.Vote(blocks, ballot);
        RegionDecider.Vote(blocks, ballot);
        var prose = Prose(blocks, ballot);
        var first = Array.IndexOf(prose, true);
        var last = Array.LastIndexOf(prose, true);
        if (first < 0)
            first = blocks.Length;
        HeadDecider.VoteOutlet(blocks, ballot, first);
        var title = TitleDecider.Find(blocks, ballot, first);
        HeadDecider.VoteNames(blocks, ballot, first, title);
        var kinds = new ZoneKind[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i == title)
                ballot.Add(i, ZoneKind.Title, ReadingWeights.Title);
            else
                VotePosition(blocks, ballot, i, prose[i], first, last, title, IsAfterBody(kinds, i));
            kinds[i] = ballot.Winner(i);
        }
        return new(table, kinds, first, last, title);
    }

    /// <summary>Takes over what the blocks are known to be.</summary>
    public static PageLayout Of(PageTable table, ImmutableArray<ZoneKind> kinds)
    {
        var first = kinds.IndexOf(ZoneKind.Body);
        var title = kinds.IndexOf(ZoneKind.Title);
        return new(table, [.. kinds], first < 0 ? kinds.Length : first, kinds.LastIndexOf(ZoneKind.Body), title < 0 ? null : title);
    }

    // A page without a long paragraph (a flash of two lines, a note) is read with a lower measure, and then with none.
    private static bool[] Prose(ImmutableArray<PageBlock> blocks, Ballot ballot)
    {
        var prose = new bool[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
            prose[i] = blocks[i].IsProse && IsFree(ballot, i, ReadingWeights.Prose);
        if (Array.IndexOf(prose, true) >= 0)
            return prose;
        for (var i = 0; i < blocks.Length; i++)
            prose[i] = blocks[i] is { EndsSentence: true, EndsAsking: false, Words: >= 3, Width: >= ReadingWeights.ShortProseWidth } && IsFree(ballot, i, 1);
        if (Array.IndexOf(prose, true) >= 0)
            return prose;
        for (var i = 0; i < blocks.Length; i++)
            prose[i] = IsFree(ballot, i, 1) && blocks[i].Head.AsSpan().ContainsAnyLetter();
        // The first of several lines is their title.
        if (prose.Count(p => p) > 1 && blocks[Array.IndexOf(prose, true)] is { Words: >= ReadingWeights.TitleWords } headline)
            prose[headline.Index] = false;
        return prose;
    }

    // A picture's words or one related link may stand between the last paragraphs.
    private static bool IsAfterBody(ZoneKind[] kinds, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - 3); i--)
        {
            if (kinds[i] is not (ZoneKind.Related or ZoneKind.Caption or ZoneKind.Newsletter))
                return kinds[i] == ZoneKind.Body;
        }
        return false;
    }

    private static bool IsFree(Ballot ballot, int block, int most)
    {
        var winner = ballot.Winner(block);
        return winner == ZoneKind.Body || ballot.Of(block, winner) < most;
    }

    private static void VotePosition(
        ImmutableArray<PageBlock> blocks, Ballot ballot, int index, bool prose, int first, int last, int? title, bool afterBody)
    {
        var block = blocks[index];
        if (prose)
            ballot.Add(index, ZoneKind.Body, ReadingWeights.Prose);
        else if (index < first)
        {
            var isStandfirst = title < index && block.Words >= ReadingWeights.TitleWords * 2 && block.Repeats < 2;
            ballot.Add(index, isStandfirst ? ZoneKind.Body : ZoneKind.Chrome, isStandfirst ? ReadingWeights.BetweenProse : ReadingWeights.BeforeProse);
        }
        else if (index < last)
            ballot.Add(index, ZoneKind.Body, ReadingWeights.BetweenProse);
        else
        {
            // A last paragraph may be short: it ends a sentence and stands right after another paragraph.
            var isLastWord = afterBody && block.Words >= 2 && (block.EndsSentence || block.SentenceEnds >= 1);
            ballot.Add(index, isLastWord ? ZoneKind.Body : ZoneKind.Chrome, ReadingWeights.AfterProse);
        }
    }
}
