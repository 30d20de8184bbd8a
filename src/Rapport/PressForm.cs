namespace Rapport;

/// <summary>Media types of pieces whose form their own bytes do not show, as <see cref="Envelope.MediaType"/> names them. The private ones are ours.</summary>
public static class PressForm
{
    /// <summary>An item of an RSS feed, of any version: its element.</summary>
    public const string RssItem = "application/rss+xml";

    /// <summary>An entry of an Atom feed: its element.</summary>
    public const string AtomEntry = "application/atom+xml";

    /// <summary>The main part of a word processor's document, its markup.</summary>
    public const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The text that was taken out of a PDF, a form feed after each page.</summary>
    public const string PdfText = "application/pdf";

    /// <summary>One article of a text export of Factiva.</summary>
    public const string Factiva = "text/x-factiva";

    /// <summary>One article of a text export of Nexis.</summary>
    public const string Nexis = "text/x-nexis";
}
