using System.Buffers;
using Rapport.Language;

namespace Rapport.Reading.Markup;

/// <summary>A parsed page as flat tables: its nodes in the order of the document, and their attributes. Every place leads into the source. Letting it go gives its tables to the next page.</summary>
internal sealed class HtmlPage : IDisposable
{
    private HtmlNode[] _nodes;
    private HtmlAttribute[] _attributes;
    private int _nodeCount;

    /// <summary>Takes the tables of a parser, which are rented.</summary>
    public HtmlPage(string source, HtmlNode[] nodes, int nodeCount, HtmlAttribute[] attributes)
    {
        Source = source;
        _nodes = nodes;
        _nodeCount = nodeCount;
        _attributes = attributes;
    }

    /// <summary>The page's source, decoded and otherwise untouched.</summary>
    public string Source { get; }

    /// <summary>Elements and runs of text in the order of the document; a node's children follow it, up to its <see cref="HtmlNode.SubtreeEnd"/>.</summary>
    public ReadOnlySpan<HtmlNode> Nodes => _nodes.AsSpan(0, _nodeCount);

    /// <summary>The attributes of an element.</summary>
    public ReadOnlySpan<HtmlAttribute> AttributesOf(int node) => _attributes.AsSpan(_nodes[node].FirstAttribute, _nodes[node].AttributeCount);

    /// <summary>The value of an attribute as it stands in the source, references unresolved; null where the element has none of that name.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute's name in lower case.</param>
    public TextSpan? FindAttribute(int node, string name)
    {
        foreach (ref readonly var attribute in AttributesOf(node))
        {
            if (attribute.Name.Length == name.Length && Source.AsSpan(attribute.Name.Start, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value;
        }
        return null;
    }

    /// <summary>The value of an attribute, references resolved; null where the element has none of that name.</summary>
    public string? ValueOf(int node, string name) => FindAttribute(node, name) is { } span ? CharacterReferences.Resolve(Source.AsSpan(span.Start, span.Length), inAttribute: true) : null;

    /// <summary>The text of an element and all it holds, references resolved and nothing else changed; programs and styles included.</summary>
    public string TextOf(int node)
    {
        using var text = new TextBuffer(0);
        for (var i = node; i < _nodes[node].SubtreeEnd || i == node; i++)
        {
            if (_nodes[i].Tag == HtmlTag.Text)
                text.Append(CharacterReferences.Resolve(Source.AsSpan(_nodes[i].Start, _nodes[i].End - _nodes[i].Start), inAttribute: false, resolve: _nodes[i].HasReferences));
        }
        return text.ToString();
    }

    /// <summary>Gives the tables back; the page has no nodes any more.</summary>
    public void Dispose()
    {
        ArrayPool<HtmlNode>.Shared.Return(_nodes);
        ArrayPool<HtmlAttribute>.Shared.Return(_attributes);
        (_nodes, _attributes, _nodeCount) = ([], [], 0);
    }
}
