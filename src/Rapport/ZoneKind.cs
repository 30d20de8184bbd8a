namespace Rapport;

/// <summary>What a stretch of a page is.</summary>
public enum ZoneKind
{
    /// <summary>Standfirst, section headings and paragraphs of the article: what <c>body</c> is made of.</summary>
    Body,

    /// <summary>The page's title.</summary>
    Title,

    /// <summary>The section or genre label.</summary>
    Section,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Date,

    /// <summary>The outlet's name or slogan.</summary>
    Outlet,

    /// <summary>Menus, buttons, calls to get an app.</summary>
    Chrome,

    /// <summary>Share links.</summary>
    Share,

    /// <summary>The publisher's tags.</summary>
    Tags,

    /// <summary>Links to other pieces.</summary>
    Related,

    /// <summary>Whose views these are not.</summary>
    Disclaimer,

    /// <summary>A note on who the author is.</summary>
    AuthorNote,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>Readers' comments and their box.</summary>
    Comments,

    /// <summary>A search box and its options.</summary>
    Search,

    /// <summary>A call to subscribe.</summary>
    Newsletter,

    /// <summary>The headline or words of a digest around its parts.</summary>
    Wrapper,

    /// <summary>A credit of a digest's part: author or translator.</summary>
    Credit,

    /// <summary>Words that introduce a part of a digest: outlet, date, title.</summary>
    LeadIn,

    /// <summary>The front matter of a project note or exercise.</summary>
    FrontMatter,
}
