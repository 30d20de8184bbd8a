namespace Rapport.Extraction.Grammar;

/// <summary>What of a document is read for parties, quotes and acts.</summary>
internal static class Passages
{
    /// <summary>The document's passages; a document without any is read as one.</summary>
    public static IEnumerable<Passage> Of(Document document) =>
        document.Passages.Length > 0 || document.Text.Length == 0 ? document.Passages : [new Passage(new(0, document.Text.Length), null, false)];
}
