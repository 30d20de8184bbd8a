namespace Rapport.Reading.Markup;

/// <summary>An element or a run of text of a page, in the order of the document. All places are UTF-16 units of the page's source.</summary>
internal struct HtmlNode
{
    /// <summary>What it is; <see cref="HtmlTag.Text"/> for a run of text.</summary>
    public HtmlTag Tag;

    /// <summary>The element that holds it; −1 for the root.</summary>
    public int Parent;

    /// <summary>The first node after it that it does not hold; its own index plus one for a run of text.</summary>
    public int SubtreeEnd;

    /// <summary>Where its start tag or its text begins; −1 for an element that the page leaves out and the rules supply.</summary>
    public int Start;

    /// <summary>The place after its start tag or its text.</summary>
    public int End;

    /// <summary>The first of its attributes.</summary>
    public int FirstAttribute;

    /// <summary>How many attributes it has.</summary>
    public int AttributeCount;

    /// <summary>For text: whether character references may stand in it.</summary>
    public bool HasReferences;
}
