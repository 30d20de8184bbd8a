namespace Rapport.Sources.Containers;

/// <summary>What a file is, as far as it decides how articles are taken out of it.</summary>
internal enum FileKind
{
    /// <summary>A page or a text: it is the article.</summary>
    Article,

    /// <summary>A ZIP archive, or a document that is one.</summary>
    Zip,

    /// <summary>A gzip file.</summary>
    Gzip,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>A mail, or a page saved as one.</summary>
    Mail,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A text export of Factiva.</summary>
    Factiva,

    /// <summary>A text export of Nexis.</summary>
    Nexis,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A picture, a program or another thing without text.</summary>
    Binary,
}
