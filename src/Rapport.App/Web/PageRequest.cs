using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rapport.App.Web;

/// <summary>One request to a page of a case, and the ways to answer it.</summary>
internal sealed class PageRequest(HttpContext context, Workbench bench, CaseDesk? desk)
{
    private readonly CaseDesk? _desk = desk;

    /// <summary>The workbench.</summary>
    public Workbench Bench { get; } = bench;

    /// <summary>The case that the address names.</summary>
    public CaseDesk Desk => _desk ?? throw new InvalidOperationException("this page is of no case");

    /// <summary>Ends when the reader goes away.</summary>
    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>Where this page is, with its query.</summary>
    public string Address => context.Request.Path.Value + context.Request.QueryString.Value;

    /// <summary>What the form holds.</summary>
    public IFormCollection Form => context.Request.Form;

    /// <summary>A part of the address, such as an id.</summary>
    public string Part(string name) => (string?)context.Request.RouteValues[name] ?? "";

    /// <summary>What the address asks for under a name, or null.</summary>
    public string? Query(string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>Whether the address has this name at all, be its value empty.</summary>
    public bool Has(string name) => context.Request.Query.ContainsKey(name);

    /// <summary>A field of the form without the space around it, or null where it is empty.</summary>
    public string? Field(string name) => Form[name] is [{ } value, ..] && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Where a form wants to go back to: only ever a path of this workbench, since two slashes would name another host.</summary>
    public string Back(string otherwise) => Field("back") is { } asked && asked.StartsWith('/') && !asked.StartsWith("//", StringComparison.Ordinal)
        && !asked.Contains('\\', StringComparison.Ordinal) && asked.All(char.IsAscii) && !asked.Any(char.IsControl) ? asked : otherwise;

    /// <summary>A whole number of the address within bounds, or what to take without one.</summary>
    public int Number(string name, int otherwise, int least, int most) =>
        int.TryParse(Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : otherwise;

    /// <summary>A range as the address gives it, <c>?at=12-40</c>, or null.</summary>
    public TextSpan? Range(string name) => Query(name)?.Split('-') is [var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > start
        ? new TextSpan(start, end - start)
        : null;

    /// <summary>Shows a page.</summary>
    public Task ShowAsync(string title, SafeHtml main, int status = StatusCodes.Status200OK, int? refreshAfter = null)
    {
        var theme = context.Request.Cookies[Layout.ThemeCookie] is "light" or "dark" ? context.Request.Cookies[Layout.ThemeCookie] : null;
        return WriteAsync(Layout.Page(Bench, _desk, title, main, Address, theme, refreshAfter).Html, "text/html; charset=utf-8", status);
    }

    /// <summary>Says that there is nothing under this address, and where to go instead.</summary>
    public Task MissingAsync(string what) => ShowAsync("Nothing here", HtmlWriter.Of(
        $"<h1>Nothing here</h1>\n<p role=\"status\">{what}</p>\n<p>{(_desk is null ? HtmlWriter.Of($"<a href=\"/\">To the cases</a>") : HtmlWriter.Of($"<a href=\"{_desk.At("inbox")}\">To the inbox</a> · <a href=\"{_desk.At("brief")}\">To the brief</a>"))}</p>\n"), StatusCodes.Status404NotFound);

    /// <summary>Says what is wrong with what was asked for.</summary>
    public Task RefuseAsync(string why) => ShowAsync("Not done", HtmlWriter.Of(
        $"<h1>Not done</h1>\n<p role=\"alert\">{why}</p>\n<p>Go back in your browser: what you wrote is still in the form.</p>\n"), StatusCodes.Status422UnprocessableEntity);

    /// <summary>Goes to another page, so that loading it again does nothing twice.</summary>
    public Task GoAsync(string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    /// <summary>Sets a cookie that no script reads and no other site sends.</summary>
    public void SetCookie(string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/", MaxAge = TimeSpan.FromDays(365) });

    /// <summary>Gives a file out under a name.</summary>
    public Task DownloadAsync(string text, string mediaType, string fileName)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return WriteAsync(text, mediaType, StatusCodes.Status200OK);
    }

    /// <summary>Gives a file out under a name.</summary>
    public Task DownloadAsync(ReadOnlyMemory<byte> bytes, string mediaType, string fileName)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return WriteAsync(bytes, mediaType, StatusCodes.Status200OK);
    }

    /// <summary>Answers with text of a kind.</summary>
    public Task WriteAsync(string text, string mediaType, int status = StatusCodes.Status200OK) => WriteAsync(Encoding.UTF8.GetBytes(text), mediaType, status);

    private Task WriteAsync(ReadOnlyMemory<byte> bytes, string mediaType, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
