using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rapport.App.Web;

/// <summary>An answer that is a few words and nothing else: for who is not let in, and for what went wrong.</summary>
internal static class PlainAnswer
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string words, string? onward = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = HtmlWriter.Of($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">{(onward is null ? SafeHtml.None : HtmlWriter.Of($"<meta http-equiv=\"refresh\" content=\"0;url={onward}\">"))}<title>{title} · Rapport</title><link rel=\"stylesheet\" href=\"/assets/workbench.css\"></head>\n<body class=\"plain\"><main><h1>{title}</h1><p>{words}{(onward is null ? SafeHtml.None : HtmlWriter.Of($" <a href=\"{onward}\">Go on</a>"))}</p></main></body></html>\n");
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.Html)).AsTask();
    }
}
