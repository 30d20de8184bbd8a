using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Decides what stands in the head of a page: the outlet's name and slogan, and names without a "By".</summary>
internal static class HeadDecider
{
    private const int WidestName = 48;
    private const int WidestSlogan = 60;
    private static readonly System.Buffers.SearchValues<char> NeverInNames = System.Buffers.SearchValues.Create("?？!！…\"“「");

    /// <summary>Adds weight for the outlet's name, and for the slogan right under it.</summary>
    public static void VoteOutlet(ImmutableArray<PageBlock> blocks, Ballot ballot, int firstProse)
    {
        for (var i = 0; i < firstProse; i++)
        {
            if (!IsOutlet(blocks[i]) || Taken(ballot, i))
                continue;
            ballot.Add(i, ZoneKind.Outlet, ReadingWeights.Outlet);
            var next = i + 1;
            if (next < firstProse && blocks[next] is { IsShort: true, Width: <= WidestSlogan, Words: <= 10 and >= 2 } slogan && !Taken(ballot, next)
                && (slogan.EndsSentence || (slogan.Words < ReadingWeights.TitleWords && next + 1 < firstProse && ballot.Winner(next + 1) is not (ZoneKind.Date or ZoneKind.Byline))))
                ballot.Add(next, ZoneKind.Outlet, ReadingWeights.Outlet);
        }
    }

    /// <summary>Adds weight for a bare name beside the title or a date, where no byline says more.</summary>
    public static void VoteNames(ImmutableArray<PageBlock> blocks, Ballot ballot, int firstProse, int? title)
    {
        if (title is null || Enumerable.Range(0, firstProse).Any(i => ballot.Of(i, ZoneKind.Byline) > 0))
            return;
        for (var i = title.Value + 1; i < firstProse; i++)
        {
            var beside = i == title + 1 || ballot.Winner(i - 1) is ZoneKind.Date or ZoneKind.Section || (i + 1 < blocks.Length && ballot.Winner(i + 1) == ZoneKind.Date);
            if (!beside || Taken(ballot, i) || !blocks[i].IsShort || blocks[i].Width > 40 || !PersonNames.IsName(blocks[i].Head.Trim(), credited: false))
                continue;
            ballot.Add(i, ZoneKind.Byline, ReadingWeights.BareName);
            return;
        }
    }

    private static bool IsOutlet(PageBlock block) => block is { IsShort: true, EndsSentence: false, Width: <= WidestName, Words: <= 9 }
        && !block.Head.AsSpan().ContainsAny(NeverInNames)
        && (OutletNames.IsBilingual(block.Head) || (OutletNames.HasOutletWord(block.Head) && block.Words <= 5) || IsAddress(block.Head));

    private static bool IsAddress(string line) => line.Length <= 40 && !line.Contains(' ', StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal)
        && (line.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || line.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || line.EndsWith(".test", StringComparison.OrdinalIgnoreCase));

    private static bool Taken(Ballot ballot, int block)
    {
        var winner = ballot.Winner(block);
        return winner != ZoneKind.Body && ballot.Of(block, winner) >= ReadingWeights.LeadingLabel && !(winner == ZoneKind.Chrome && ballot.Of(block, winner) == ReadingWeights.Repeated);
    }
}
