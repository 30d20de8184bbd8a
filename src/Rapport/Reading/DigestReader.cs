using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Reads the parts of a digest: what introduces each, its title, its credits, its paragraphs.</summary>
internal static class DigestReader
{
    /// <summary>The parts in order; the zones are cut as they are read.</summary>
    public static ImmutableArray<PartReading> Read(PageLayout layout, DigestPlan plan, ZoneMap zones, string? headline)
    {
        var blocks = layout.Table.Blocks;
        var parts = ImmutableArray.CreateBuilder<PartReading>();
        if (!plan.TitleIsPart && layout.Title is { } title)
            zones.Set(title, ZoneKind.Wrapper);
        for (var i = (layout.Title ?? -1) + 1; i < plan.Parts[0].First; i++)
        {
            if (DigestSplitter.IsContent(layout, i))
                zones.Set(i, ZoneKind.Wrapper);
        }
        foreach (var (first, end) in plan.Parts)
        {
            var stop = end < blocks.Length ? blocks[end].Whole.Start : layout.Table.Text.Length;
            var part = new PartReading { Span = TextSpan.FromBounds(blocks[first].Whole.Start, stop) };
            ReadPart(layout, plan, zones, part, first, end, headline);
            parts.Add(part);
        }
        return parts.ToImmutable();
    }

    private static void ReadPart(PageLayout layout, DigestPlan plan, ZoneMap zones, PartReading part, int first, int end, string? headline)
    {
        var hasProse = false;
        for (var i = first; i < end; i++)
        {
            var block = layout.Table.Blocks[i];
            if (!DigestSplitter.IsContent(layout, i))
                continue;
            if (DigestSplitter.IsRule(block.Head))
                zones.Set(i, ZoneKind.Chrome);
            else if (plan.LeadIns.TryGetValue(i, out var lead) && !hasProse && part.Outlet is null)
                hasProse |= TakeLeadIn(layout.Table.Text, part, lead, block, zones, headline);
            else if (plan.Lines.TryGetValue(i, out var line))
                TakeCredit(part, line, zones, i);
            else if (layout.Kinds[i] is ZoneKind.Date or ZoneKind.Byline or ZoneKind.Outlet && !hasProse)
            {
                zones.Set(i, ZoneKind.LeadIn);
                if (DatePatterns.Find(block.Head) is [var date, ..])
                    part.TakeSource(null, null, date, block.Content.Start);
            }
            else if (!hasProse && !block.IsProse && part.TitleSpan is null && block.IsShort)
                TakeTitle(layout.Table.Text, part, block, zones);
            else
            {
                zones.Set(i, ZoneKind.Body);
                hasProse |= block.IsProse;
            }
            if (plan.Closing.TryGetValue(i, out var closing))
            {
                zones.Cut(closing[0].Span.Start, ZoneKind.Credit);
                foreach (var credit in closing)
                    TakeCredit(part, credit, zones, null);
            }
        }
    }

    private static bool TakeLeadIn(string text, PartReading part, LeadIn lead, PageBlock block, ZoneMap zones, string? headline)
    {
        part.TakeSource(lead.Outlet, lead.Place, lead.Date, lead.DateOffset);
        zones.Set(block.Index, ZoneKind.LeadIn);
        if (lead.Title is not null)
            (part.Title, part.TitleSpan) = (lead.Title, lead.TitleSpan);
        var goesOn = lead.Span.End < block.Content.End;
        if (lead.RunIn && goesOn)
        {
            var run = TextSpan.FromBounds(lead.Span.End, block.Content.End);
            part.Candidates = TitleCandidates.Of(run.Of(text), headline);
            part.TitleSpan = run;
            var longest = part.Candidates.Length == 0 ? 0 : part.Candidates.Max(c => c.Length);
            part.Warnings.Add(new("title-boundary-lost",
                $"the title runs into the body without a break: {part.Candidates.Length} candidates, none was cut", new(run.Start, Math.Min(longest, run.Length))));
        }
        if (!goesOn)
            return false;
        zones.Cut(lead.Span.End, ZoneKind.Body);
        return true;
    }

    private static void TakeTitle(string text, PartReading part, PageBlock block, ZoneMap zones)
    {
        zones.Set(block.Index, ZoneKind.Title);
        var number = PagePhrases.Number().Match(block.Head);
        var skip = number.Success ? number.Length : 0;
        var (prefix, cut, _) = TitleDecider.Cut(block.Head[skip..]);
        if (cut.Length < 2)
            return;
        part.TitleSpan = new(block.Content.Start + skip + cut.Start, cut.Length);
        part.Title = part.TitleSpan.Value.Of(text).Replace('\n', ' ');
        // "Harbor Gazette: Rails before roads": the outlet stands before its title.
        var colon = part.Title.IndexOfAny([':', '：']);
        if (colon > 1 && part.Title[..colon] is { Length: <= 40 } outlet && OutletNames.HasOutletWord(outlet) && part.Title[(colon + 1)..].TrimStart() is { Length: > 2 } rest)
        {
            var (name, place, date) = LeadIns.ReadSource(outlet, outlet);
            part.TakeSource(name, place, date, part.TitleSpan.Value.Start);
            part.TitleSpan = new(part.TitleSpan.Value.End - rest.Length, rest.Length);
            part.Title = rest;
        }
        if (prefix is not null)
            zones.Cut(part.TitleSpan.Value.Start, ZoneKind.Title);
    }

    private static void TakeCredit(PartReading part, Credit credit, ZoneMap zones, int? block)
    {
        if (block is { } whole)
            zones.Set(whole, ZoneKind.Credit);
        part.People.AddRange(credit.People);
        part.TakeSource(credit.Outlet, credit.Place, credit.Date, credit.DateOffset);
    }
}
