using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>What a block's own text measures: the row of the flat table that all deciders look at.</summary>
internal struct BlockMeasure
{
    public int Box;
    public HtmlTag Tag;
    public int Units;
    public int Words;
    public float LinkDensity;
    public int Commas;
    public int SentenceEnds;
    public bool EndsSentence;
    public float StopShare;
    public float CapitalShare;
    public float DigitShare;
    public bool Wide;
    public bool IsParagraph;
    public ulong Label;

    /// <summary>Measures a block in one pass over its text.</summary>
    public static BlockMeasure Of(string text, in HtmlBlock block, HtmlPage page)
    {
        var measure = new BlockMeasure { Box = block.Box, Tag = block.Box < 0 ? HtmlTag.Other : page.Nodes[block.Box].Tag, Units = block.Span.Length };
        int words = 0, wide = 0, capitals = 0, digits = 0, stops = 0, start = -1;
        var span = text.AsSpan(block.Span.Start, block.Span.Length);
        var hash = 14695981039346656037UL;
        for (var i = 0; i <= span.Length; i++)
        {
            var unit = i < span.Length ? span[i] : ' ';
            if (unit > ' ')
                hash = (hash ^ char.ToLowerInvariant(unit)) * 1099511628211UL;
            var letter = char.IsLetterOrDigit(unit);
            if (letter && BlockReader.IsWide(unit))
            {
                wide++;
                if (StopWords.IsWideStop(unit))
                    stops++;
                letter = false;
            }
            if (letter)
            {
                if (start < 0)
                {
                    start = i;
                    words++;
                    capitals += char.IsUpper(unit) ? 1 : 0;
                    digits += char.IsDigit(unit) ? 1 : 0;
                }
                continue;
            }
            if (start >= 0)
            {
                stops += StopWords.Contains(span[start..i]) ? 1 : 0;
                start = -1;
            }
            if (i == span.Length)
                break;
            if (unit is ',' or '，' or '、' or ';')
                measure.Commas++;
            else if (BlockReader.IsTerminal(unit) && (unit > 'ÿ' || i + 1 == span.Length || !char.IsLetterOrDigit(span[i + 1])))
                measure.SentenceEnds++;
        }
        measure.Words = words + ((wide + 1) / 2);
        measure.Wide = wide * 2 > words;
        var all = Math.Max(1, words + wide);
        measure.StopShare = (float)stops / all;
        measure.CapitalShare = words == 0 ? 0 : (float)capitals / words;
        measure.DigitShare = words == 0 ? 0 : (float)digits / words;
        measure.LinkDensity = measure.Units == 0 ? 0 : Math.Min(1, (float)block.LinkUnits / measure.Units);
        var last = span.Length - 1;
        while (last > 0 && span[last] is '"' or '\'' or '”' or '’' or '»' or '」' or '』' or ')' or '）' or ' ')
            last--;
        measure.EndsSentence = last >= 0 && (BlockReader.IsTerminal(span[last]) || span[last] is ':' or '：');
        measure.IsParagraph = measure.Words >= 12 && measure.LinkDensity < .5f && (measure.EndsSentence || measure.SentenceEnds > 0 || measure.StopShare > .3f);
        measure.Label = hash;
        return measure;
    }
}
