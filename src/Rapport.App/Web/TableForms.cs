namespace Rapport.App.Web;

/// <summary>Where a table of a page is had in its other forms: its address with an ending, and what the page was asked with.</summary>
internal static class TableForms
{
    /// <summary>In a line of its own.</summary>
    /// <param name="address">The table's address without its ending.</param>
    /// <param name="query">What the page was asked with, from its question mark on, or nothing.</param>
    public static SafeHtml Line(string address, string query = "") => HtmlWriter.Of($"<p class=\"tools\">This table as {Links(address, query)}</p>\n");

    /// <summary>Within a sentence.</summary>
    public static SafeHtml Links(string address, string query = "") => HtmlWriter.Of($"<a href=\"{address}.csv{query}\" download>CSV</a> · <a href=\"{address}.json{query}\">JSON lines</a>");
}
