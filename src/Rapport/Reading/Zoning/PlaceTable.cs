using System.Buffers;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>What is known of every element that holds text: what its names say, and how much text, links and paragraphs it holds.</summary>
internal sealed class PlaceTable : IDisposable
{
    private readonly HtmlPage _page;
    private Place[] _places;

    private PlaceTable(HtmlPage page)
    {
        _page = page;
        _places = ArrayPool<Place>.Shared.Rent(page.Nodes.Length);
        _places.AsSpan(0, page.Nodes.Length).Clear();
    }

    /// <summary>The place of an element.</summary>
    public ref readonly Place this[int node] => ref _places[node];

    /// <summary>Measures the elements that hold the blocks of a page.</summary>
    public static PlaceTable Of(HtmlPage page, ReadOnlySpan<BlockMeasure> measures)
    {
        var table = new PlaceTable(page);
        foreach (ref readonly var measure in measures)
            table.Add(measure);
        return table;
    }

    public void Dispose()
    {
        ArrayPool<Place>.Shared.Return(_places);
        _places = [];
    }

    private void Add(in BlockMeasure measure)
    {
        var nodes = _page.Nodes;
        // A paragraph speaks for its parent, half for the one above, and less and less for those beyond, as in Readability.
        var score = measure.IsParagraph ? 1f + Math.Min(measure.Commas, 10) + Math.Min(measure.Units / 100f, 3f) : 0f;
        for (int node = measure.Box, level = 0; node >= 0; node = nodes[node].Parent, level++)
        {
            ref var place = ref _places[node];
            if (!place.Named)
                Name(node, ref place);
            place.Words += measure.Words;
            place.LinkWords += (int)(measure.Words * measure.LinkDensity);
            place.Blocks++;
            if (measure.IsParagraph)
            {
                place.Paragraphs++;
                place.ProseWords += measure.Words;
            }
            if (level == 1)
                place.OwnParagraphs += measure.IsParagraph ? 1 : 0;
            place.Score += level switch { 0 => 0, 1 => score, 2 => score / 2, _ => score / (level * 3) };
        }
    }

    private void Name(int node, ref Place place)
    {
        place.Named = true;
        ref readonly var element = ref _page.Nodes[node];
        foreach (ref readonly var attribute in _page.AttributesOf(node))
        {
            var name = _page.Source.AsSpan(attribute.Name.Start, attribute.Name.Length);
            var value = _page.Source.AsSpan(attribute.Value.Start, Math.Min(attribute.Value.Length, 300));
            if (Is(name, "class") || Is(name, "id") || Is(name, "role") || Is(name, "data-component") || Is(name, "data-testid"))
                place.Concepts |= ConceptWords.Of(value);
            else if (Is(name, "itemprop"))
                place.IsArticleBody |= value.Contains("articleBody", StringComparison.OrdinalIgnoreCase);
            else if (Is(name, "hidden"))
                place.IsHidden |= !value.Contains("until-found", StringComparison.OrdinalIgnoreCase);
            else if (Is(name, "style"))
                place.IsHidden |= HidesIn(value);
            else if (Is(name, "aria-hidden"))
                place.IsHidden |= value.Equals("true", StringComparison.OrdinalIgnoreCase);
        }
        place.Concepts |= element.Tag switch
        {
            HtmlTag.Nav => Concept.Navigation,
            HtmlTag.Footer => Concept.Footer,
            HtmlTag.Header => Concept.Header,
            HtmlTag.Aside => Concept.Sidebar,
            HtmlTag.Figcaption or HtmlTag.Figure => Concept.Caption,
            _ => Concept.None,
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Length == known.Length && name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool HidesIn(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style[(at + 7)..].TrimStart(" :");
        return rest.StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An element that holds text.</summary>
    internal struct Place
    {
        public bool Named;
        public Concept Concepts;
        public bool IsArticleBody;
        public bool IsHidden;
        public int Words;
        public int LinkWords;
        public int Blocks;
        public int Paragraphs;
        public int OwnParagraphs;
        public int ProseWords;
        public float Score;
    }
}
