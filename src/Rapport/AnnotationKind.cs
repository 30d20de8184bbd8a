namespace Rapport;

/// <summary>What a reader left beside a text.</summary>
public enum AnnotationKind
{
    /// <summary>A remark.</summary>
    Comment,

    /// <summary>A word of the reader's own to find it by; never the publisher's.</summary>
    Tag,

    /// <summary>How it should have been read, in the reader's words; it changes no result by itself.</summary>
    Correction,
}
