using Rapport.Language;

namespace Rapport.App.Web;

/// <summary>A piece of HTML that is safe to put into a page as it stands: written here, or made from text by escaping it.</summary>
internal readonly record struct SafeHtml(string Html)
{
    /// <summary>Nothing.</summary>
    public static SafeHtml None { get; } = new("");

    /// <summary>Text in an element, its Han, kana and Hangul runs marked by language. Never for an attribute.</summary>
    public static SafeHtml Words(string? text) => new(HtmlText.Marked(text ?? ""));

    /// <inheritdoc/>
    public override string ToString() => Html;
}
