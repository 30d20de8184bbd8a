using System.Buffers;
using System.Numerics;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>
/// The deciders: each looks at one side of a block (its text, its names, its containers, its neighbours, its place on the page) and says it in numbers. The
/// weights of <see cref="BodyWeights"/> put them together.
/// </summary>
internal sealed class BlockFeatures : IDisposable
{
    private const int MaxLevels = 12;
    private static readonly int Concepts = BitOperations.Log2((uint)Concept.Section) + 1;

    private readonly HtmlPage _page;
    private readonly RenderedText _rendered;
    private readonly BlockMeasure[] _measures;
    private readonly PlaceTable _places;
    private float[] _rows;
    private int _best = -1;
    private int _h1 = -1;

    private BlockFeatures(HtmlPage page, RenderedText rendered)
    {
        _page = page;
        _rendered = rendered;
        var blocks = rendered.Blocks;
        _measures = new BlockMeasure[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
            _measures[i] = BlockMeasure.Of(rendered.Text, blocks[i], page);
        _places = PlaceTable.Of(page, _measures);
        _rows = ArrayPool<float>.Shared.Rent(blocks.Length * Count);
        _rows.AsSpan(0, blocks.Length * Count).Clear();
    }

    /// <summary>How many numbers a row has.</summary>
    public static int Count { get; } = Names().Length;

    /// <summary>The measures of the blocks' own text.</summary>
    public ReadOnlySpan<BlockMeasure> Measures => _measures;

    /// <summary>What is known of the elements.</summary>
    public PlaceTable Places => _places;

    /// <summary>The block of the first heading of the highest level that stands in prose's reach, or −1.</summary>
    public int Heading => _h1;

    /// <summary>The row of a block.</summary>
    public ReadOnlySpan<float> this[int block] => _rows.AsSpan(block * Count, Count);

    /// <summary>Looks at a page.</summary>
    public static BlockFeatures Of(HtmlPage page, RenderedText rendered)
    {
        var features = new BlockFeatures(page, rendered);
        features.FindBest();
        features.FindHeading();
        features.Fill();
        return features;
    }

    /// <summary>What each number of a row is.</summary>
    public static string[] Names() =>
    [
        "words", "units", "linkDensity", "sentenceEnds", "endsSentence", "commas", "stopShare", "capitalShare", "digitShare", "wide", "isParagraph",
        "tag", "inList", "inTable", "inFigure", "inQuote", "inForm", "inArticle", "inMain", "depth", "hidden", "articleBody",
        .. Enumerable.Range(0, BitOperations.Log2((uint)Concept.Section) + 1).Select(i => "near:" + ((Concept)(1 << i)).ToString()),
        .. Enumerable.Range(0, LineWords.Count).Select(i => "phrase:" + (Phrase)(1 << i)),
        "index", "place", "afterHeading", "fromHeading", "beforeProse", "afterProse", "toNextProse", "fromLastProse",
        "bestLevel", "inBest", "bestShare", "parentParagraphs", "parentWords", "parentLinks", "parentProse", "grandParagraphs", "grandLinks", "boxBlocks",
        "repeats", "sameShape", "prevWords", "prevLinks", "prevTag", "nextWords", "nextLinks", "nextTag", "prevSameParent", "nextSameParent", "prevParagraph", "nextParagraph",
        "pageWords", "pageProse", "articleShare",
    ];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_rows);
        _rows = [];
        _places.Dispose();
    }

    // The container that its paragraphs speak for most, as in Readability: it is damped by the links it holds.
    private void FindBest()
    {
        var best = 0f;
        foreach (var measure in _measures)
        {
            for (int node = measure.Box, level = 0; node >= 0 && level < MaxLevels; node = _page.Nodes[node].Parent, level++)
            {
                ref readonly var place = ref _places[node];
                var score = place.Score * (1 - ((float)place.LinkWords / Math.Max(1, place.Words)));
                if (score > best)
                    (best, _best) = (score, node);
            }
        }
    }

    private void FindHeading()
    {
        var bestWords = 0;
        for (var level = HtmlTag.H1; level <= HtmlTag.H2 && _h1 < 0; level++)
        {
            for (var i = 0; i < _measures.Length; i++)
            {
                if (_measures[i].Tag == level && _measures[i].Words > bestWords && _measures[i].Words >= 3)
                {
                    (_h1, bestWords) = (i, _measures[i].Words);
                    if (level == HtmlTag.H1 && bestWords >= 5)
                        return;
                }
            }
        }
    }

    private void Fill()
    {
        var n = _measures.Length;
        int total = 0, prose = 0;
        var labels = new Dictionary<ulong, int>(n);
        var shapes = new Dictionary<ulong, int>(n);
        var shapeOf = new ulong[n];
        for (var i = 0; i < n; i++)
        {
            ref readonly var measure = ref _measures[i];
            total += measure.Words;
            prose += measure.IsParagraph ? measure.Words : 0;
            labels[measure.Label] = labels.GetValueOrDefault(measure.Label) + 1;
            var shape = shapeOf[i] = ShapeOf(measure.Box);
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
        }
        var next = new int[n];
        for (int i = n - 1, ahead = n; i >= 0; i--)
        {
            next[i] = ahead;
            if (_measures[i].IsParagraph)
                ahead = i;
        }
        int before = 0, proseBefore = 0, last = -1;
        for (var i = 0; i < n; i++)
        {
            Fill(i, total, prose, before, proseBefore, last, next[i], labels[_measures[i].Label], shapes[shapeOf[i]]);
            before += _measures[i].Words;
            if (_measures[i].IsParagraph)
            {
                proseBefore += _measures[i].Words;
                last = i;
            }
        }
    }

    private void Fill(int i, int total, int prose, int before, int proseBefore, int last, int next, int repeats, int sameShape)
    {
        var row = _rows.AsSpan(i * Count, Count);
        ref readonly var m = ref _measures[i];
        var at = 0;
        row[at++] = MathF.Log2(1 + m.Words);
        row[at++] = MathF.Log2(1 + m.Units);
        row[at++] = m.LinkDensity;
        row[at++] = m.SentenceEnds;
        row[at++] = m.EndsSentence ? 1 : 0;
        row[at++] = m.Commas;
        row[at++] = m.StopShare;
        row[at++] = m.CapitalShare;
        row[at++] = m.DigitShare;
        row[at++] = m.Wide ? 1 : 0;
        row[at++] = m.IsParagraph ? 1 : 0;
        row[at++] = TagCode(m.Tag);
        var marks = at;
        at += 7;
        var hidden = at + 1;
        var concepts = at + 3;
        var level = 0;
        int bestLevel = -1, articleShare = 0;
        row.Slice(concepts, Concepts).Fill(MaxLevels);
        var isArticleBody = false;
        for (var node = m.Box; node >= 0; node = _page.Nodes[node].Parent, level++)
        {
            ref readonly var place = ref _places[node];
            var tag = _page.Nodes[node].Tag;
            if (tag == HtmlTag.Body || tag == HtmlTag.Html)
                continue;
            switch (tag)
            {
                case HtmlTag.Li or HtmlTag.Ul or HtmlTag.Ol: row[marks] = 1; break;
                case HtmlTag.Td or HtmlTag.Table or HtmlTag.Th: row[marks + 1] = 1; break;
                case HtmlTag.Figure or HtmlTag.Figcaption: row[marks + 2] = 1; break;
                case HtmlTag.Blockquote: row[marks + 3] = 1; break;
                case HtmlTag.Form or HtmlTag.Button: row[marks + 4] = 1; break;
                case HtmlTag.Article:
                    row[marks + 5]++;
                    articleShare = Math.Max(articleShare, place.ProseWords);
                    break;
                case HtmlTag.Main: row[marks + 6] = 1; break;
            }
            if (place.IsHidden)
                row[hidden] = 1;
            isArticleBody |= place.IsArticleBody;
            if (node == _best)
                bestLevel = level;
            for (var found = (uint)place.Concepts; found != 0; found &= found - 1)
            {
                ref var near = ref row[concepts + BitOperations.TrailingZeroCount(found)];
                near = Math.Min(near, level);
            }
        }
        row[hidden - 1] = level;
        row[hidden + 1] = isArticleBody ? 1 : 0;
        at = concepts + Concepts;
        if (m.Words < 60)
        {
            var text = _rendered.Text.AsSpan(_rendered.Blocks[i].Span.Start, _rendered.Blocks[i].Span.Length);
            var phrases = LineWords.Find(text);
            for (var list = 0; list < LineWords.Count; list++)
                row[at + list] = ((int)phrases >> list) & 1;
        }
        at += LineWords.Count;
        row[at++] = (float)i / _measures.Length;
        row[at++] = total == 0 ? 0 : (float)before / total;
        row[at++] = _h1 < 0 ? .5f : i > _h1 ? 1 : i == _h1 ? .7f : 0;
        row[at++] = _h1 < 0 ? 0 : Math.Clamp(i - _h1, -40, 80);
        row[at++] = prose == 0 ? 0 : (float)proseBefore / prose;
        row[at++] = prose == 0 ? 0 : 1 - ((float)(proseBefore + (m.IsParagraph ? m.Words : 0)) / prose);
        row[at++] = Math.Min(30, next - i);
        row[at++] = last < 0 ? 30 : Math.Min(30, i - last);
        row[at++] = bestLevel < 0 ? -1 : bestLevel;
        row[at++] = bestLevel < 0 ? 0 : 1;
        row[at++] = _best < 0 || prose == 0 ? 0 : (float)_places[_best].ProseWords / prose;
        var parent = m.Box < 0 ? -1 : _page.Nodes[m.Box].Parent;
        var grand = parent < 0 ? -1 : _page.Nodes[parent].Parent;
        row[at++] = parent < 0 ? 0 : _places[parent].OwnParagraphs;
        row[at++] = parent < 0 ? 0 : MathF.Log2(1 + _places[parent].Words);
        row[at++] = parent < 0 ? 0 : (float)_places[parent].LinkWords / Math.Max(1, _places[parent].Words);
        row[at++] = parent < 0 || prose == 0 ? 0 : (float)_places[parent].ProseWords / prose;
        row[at++] = grand < 0 ? 0 : _places[grand].OwnParagraphs;
        row[at++] = grand < 0 ? 0 : (float)_places[grand].LinkWords / Math.Max(1, _places[grand].Words);
        row[at++] = m.Box < 0 ? 0 : Math.Min(40, _places[m.Box].Blocks);
        row[at++] = Math.Min(repeats, 10);
        row[at++] = Math.Min(sameShape, 60);
        at = Neighbour(row, at, i - 1);
        at = Neighbour(row, at, i + 1);
        row[at++] = i > 0 && Parent(i - 1) == parent ? 1 : 0;
        row[at++] = i + 1 < _measures.Length && Parent(i + 1) == parent ? 1 : 0;
        row[at++] = i > 0 && _measures[i - 1].IsParagraph ? 1 : 0;
        row[at++] = i + 1 < _measures.Length && _measures[i + 1].IsParagraph ? 1 : 0;
        row[at++] = MathF.Log2(1 + total);
        row[at++] = total == 0 ? 0 : (float)prose / total;
        row[at] = prose == 0 ? 0 : (float)articleShare / prose;
    }

    private int Neighbour(Span<float> row, int at, int other)
    {
        if (other < 0 || other >= _measures.Length)
        {
            (row[at], row[at + 1], row[at + 2]) = (-1, -1, -1);
            return at + 3;
        }
        ref readonly var m = ref _measures[other];
        (row[at], row[at + 1], row[at + 2]) = (MathF.Log2(1 + m.Words), m.LinkDensity, TagCode(m.Tag));
        return at + 3;
    }

    private int Parent(int block) => _measures[block].Box < 0 ? -1 : _page.Nodes[_measures[block].Box].Parent;

    // Elements of one shape: the same tag with the same names in the same kind of parent.
    private ulong ShapeOf(int box)
    {
        var hash = 1469598103934665603UL;
        for (int node = box, level = 0; node >= 0 && level < 3; node = _page.Nodes[node].Parent, level++)
            hash = (((hash ^ (ulong)_page.Nodes[node].Tag) * 1099511628211UL) ^ (ulong)_places[node].Concepts) * 1099511628211UL;
        return hash;
    }

    /// <summary>The kinds of boxes in an order in which neighbours are alike: prose first, then lists, headings, cells, the rest.</summary>
    private static float TagCode(HtmlTag tag) => tag switch
    {
        HtmlTag.P => 0,
        HtmlTag.Blockquote => 1,
        HtmlTag.Pre => 2,
        HtmlTag.Li => 3,
        HtmlTag.Dd or HtmlTag.Dt => 4,
        HtmlTag.H2 or HtmlTag.H3 => 5,
        HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 6,
        HtmlTag.H1 => 7,
        HtmlTag.Td or HtmlTag.Th => 8,
        HtmlTag.Article or HtmlTag.Section or HtmlTag.Main => 9,
        HtmlTag.Div or HtmlTag.Center => 10,
        HtmlTag.Figcaption or HtmlTag.Figure => 11,
        HtmlTag.Button or HtmlTag.Option or HtmlTag.Legend or HtmlTag.Form => 12,
        _ => 13,
    };
}
