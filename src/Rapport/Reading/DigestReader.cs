using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads the parts of a digest: what introduces each, its title, its credits, its paragraphs.</summary>
internal static partial class DigestReader
{
    private const int NameBehind = 30;

    /// <summary>The parts in order; the zones are cut as they are read.</summary>
    public static ImmutableArray<PartReading> Read(PageLayout layout, DigestPlan plan, ZoneMap zones, string? headline)
    {
        var parts = ImmutableArray.CreateBuilder<PartReading>();
        var at = 0;
        foreach (var (first, end) in plan.Parts)
        {
            Wrap(plan, zones, at, first);
            var start = plan.Lines[first].Block.Whole.Start;
            var last = plan.Lines[end - 1].Block.Index;
            // Furniture behind a part is none of it; before the next part the part goes on to it.
            var next = end < plan.Lines.Length ? plan.Lines[end].Block.Index : layout.Table.Blocks.Length;
            var stop = next == last + 1 && next < layout.Table.Blocks.Length ? layout.Table.Blocks[next].Whole.Start : layout.Table.Blocks[last].Whole.End;
            var part = new PartReading { Span = TextSpan.FromBounds(start, stop) };
            for (var i = first; i < end; i++)
                ReadLine(layout.Table.Text, part, plan.Lines[i], zones, headline);
            parts.Add(part);
            at = end;
        }
        Wrap(plan, zones, at, plan.Lines.Length);
        return parts.ToImmutable();
    }

    private static void Wrap(DigestPlan plan, ZoneMap zones, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var line = plan.Lines[i];
            if (line.IsRule)
                zones.Set(line.Block.Index, ZoneKind.Chrome);
            else if (zones.Of(line.Block.Index) is ZoneKind.Body or ZoneKind.Title || i < plan.Parts[0].First && line.Source is null)
                zones.Set(line.Block.Index, ZoneKind.Wrapper);
        }
    }

    private static void ReadLine(string text, PartReading part, DigestLine line, ZoneMap zones, string? headline)
    {
        var block = line.Block;
        if (line.IsRule)
            zones.Set(block.Index, ZoneKind.Chrome);
        else if (line.LeadIn is { } lead && !part.HasProse)
            part.HasProse |= TakeLeadIn(text, part, lead, block, zones, headline);
        else if (line.Source is { } source)
        {
            zones.Set(block.Index, part.HasProse ? ZoneKind.Credit : ZoneKind.LeadIn);
            TakeSource(part, source);
        }
        else if (line.Heading is { } heading && !part.HasProse)
        {
            zones.Set(block.Index, ZoneKind.Title);
            TakeSource(part, heading);
        }
        else if (line.Opening is { } opening && !part.HasProse)
        {
            zones.Set(block.Index, ZoneKind.LeadIn);
            zones.Cut(opening.Span.End, ZoneKind.Body);
            TakeSource(part, opening);
            part.HasProse = true;
        }
        else if (!part.HasProse && line.IsHeading && part.TitleSpan is null)
            TakeTitle(text, part, block, line.Number is not null, zones);
        else
        {
            zones.Set(block.Index, ZoneKind.Body);
            part.HasProse |= line.IsProse;
        }
        if (!line.Closing.IsEmpty)
        {
            zones.Cut(line.Closing[0].Span.Start, ZoneKind.Credit);
            foreach (var credit in line.Closing)
            {
                part.People.AddRange(credit.People);
                part.TakeSource(credit.Outlet, credit.Place, credit.Date, credit.DateOffset);
            }
        }
    }

    private static void TakeSource(PartReading part, SourceLine source)
    {
        part.People.AddRange(source.People);
        part.TakeSource(source.Outlet, source.Place, source.Date, source.DateOffset);
        if (source.Title is not null && part.TitleSpan is null)
            (part.Title, part.TitleSpan) = (source.Title, source.TitleSpan);
    }

    private static bool TakeLeadIn(string text, PartReading part, LeadIn lead, PageBlock block, ZoneMap zones, string? headline)
    {
        part.TakeSource(lead.Outlet, lead.Place, lead.Date, lead.DateOffset);
        zones.Set(block.Index, ZoneKind.LeadIn);
        if (lead.Title is not null)
            (part.Title, part.TitleSpan) = (lead.Title, lead.TitleSpan);
        var introduced = text.AsSpan(lead.Span.Start, Math.Min(lead.Span.Length + NameBehind, block.Content.End - lead.Span.Start)).ToString();
        if (lead.Form == LeadInForm.Published && WrittenBy().Match(introduced) is { Success: true } by && PersonNames.IsName(by.Groups["name"].Value, credited: true))
            part.People.Add(new(by.Groups["name"].Value, "author", null, [], new(lead.Span.Start + by.Groups["name"].Index, by.Groups["name"].Length)));
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

    private static void TakeTitle(string text, PartReading part, PageBlock block, bool isNumbered, ZoneMap zones)
    {
        zones.Set(block.Index, ZoneKind.Title);
        var skip = isNumbered ? PagePhrases.Number().Match(block.Head).Length : 0;
        var (prefix, cut, _) = TitleDecider.Cut(block.Head[skip..]);
        var (start, end) = (skip + cut.Start, skip + cut.End);
        while (start < end && (block.Head[start] is ' ' or '"' or '“' or '*' or '【' or '[' or '■' or '●' or '▶' or '◆' || (block.Head[start] is '-' or '•' && block.Head[(start + 1)..end].StartsWith(' '))))
            start++;
        while (end > start && block.Head[end - 1] is ' ' or '"' or '”' or '*' or '】' or ']')
            end--;
        if (end - start < 2)
            return;
        part.TitleSpan = new(block.Content.Start + start, end - start);
        part.Title = part.TitleSpan.Value.Of(text).Replace('\n', ' ');
        if (prefix is not null)
            zones.Cut(part.TitleSpan.Value.Start, ZoneKind.Title);
    }

    [GeneratedRegex(@"\b(article|commentary|editorial|op-ed|column|report|piece|analysis|essay|story)\s+by\s+(?<name>\p{Lu}[\p{L}’'.\-]+(\s\p{Lu}[\p{L}’'.\-]+){0,3})|作者(是|为|為|：|:)?\s?(?<name>[\p{IsCJKUnifiedIdeographs}·]{2,14})(?=[，,。])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenBy();
}
