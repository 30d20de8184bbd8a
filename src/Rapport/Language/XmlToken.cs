namespace Rapport.Language;

/// <summary>What a piece of an XML text is.</summary>
public enum XmlToken
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A tag that is both.</summary>
    Empty,

    /// <summary>Character data, references included.</summary>
    Text,

    /// <summary>A CDATA section.</summary>
    Literal,

    /// <summary>A comment, an instruction, a declaration.</summary>
    Other,
}
