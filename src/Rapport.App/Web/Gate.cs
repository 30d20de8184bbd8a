using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Rapport.App.Web;

/// <summary>
/// Stands before every page. Lets in whom the printed address was given, from this machine, to this address, from a page of ours, and with a form of ours;
/// and tells the browser to load nothing from elsewhere and to run nothing that stands in a page.
/// </summary>
internal sealed class Gate(Workbench bench, int port)
{
    /// <summary>The name of the form field that carries <see cref="Workbench.FormToken"/>.</summary>
    public const string TokenField = "token";

    private const long LargestUpload = 256L * 1024 * 1024;
    private const int LongestPaste = 64 * 1024 * 1024;

    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'";

    private readonly string[] _hosts = [$"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}"];
    private readonly string _cookie = $"rapport-{port}";

    /// <summary>Checks a request; hands it on, or answers it with the reason.</summary>
    public async Task PassAsync(HttpContext context, Func<Task> next)
    {
        SetHeaders(context.Response.Headers);
        if (Refusal(context) is { } reason)
        {
            await PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", reason);
            return;
        }
        if (context.Request.Query.TryGetValue("key", out var key) && HttpMethods.IsGet(context.Request.Method))
        {
            if (!Same(key, bench.Key))
            {
                await PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", "This address is of an earlier start. Open the one that rapport serve printed last.");
                return;
            }
            context.Response.Cookies.Append(_cookie, bench.Key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
            // The address goes on without the key, so that it stands in no history and no bookmark; and to this host alone, which two slashes would leave.
            var onward = "/" + context.Request.Path.ToUriComponent().TrimStart('/', '\\') + QueryString.Create(context.Request.Query.Where(q => q.Key != "key")).ToUriComponent();
            // A browser that came by a link from elsewhere would be taken for that other site through a redirect; from a page of ours it is not.
            if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" || context.Request.Headers["Sec-Fetch-Site"] == "same-site")
                await PlainAnswer.WriteAsync(context, StatusCodes.Status200OK, "Welcome", "The key was kept.", onward);
            else
                context.Response.Redirect(onward);
            return;
        }
        if (!context.Request.Path.StartsWithSegments("/assets") && !Same(context.Request.Cookies[_cookie], bench.Key))
        {
            await PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", "Open the address that rapport serve printed: it carries the key to this workbench.");
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && await FormRefusalAsync(context) is { } formReason)
        {
            await PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "Refused", formReason);
            return;
        }
        await next();
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": under it a browser hides the origin of our own forms too.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        // What stands on these pages is nobody else's business, the browser's disk included.
        headers.CacheControl = "no-store";
    }

    private string? Refusal(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from))
            return "Only this machine may ask.";
        // Another name that leads to this machine would let a page of another host read ours.
        if (!_hosts.Contains(context.Request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return "The request names another host than this one.";
        var origin = context.Request.Headers.Origin;
        if (!StringValues.IsNullOrEmpty(origin) && !string.Equals(origin, "http://" + context.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
            return "The request comes from a page of another origin.";
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        // A link from elsewhere may bring the key, and with it nothing but the start page.
        var bringsKey = context.Request.Query.ContainsKey("key") && context.Request.Headers["Sec-Fetch-Mode"] == "navigate" && HttpMethods.IsGet(context.Request.Method);
        return site is "" or "same-origin" or "none" || bringsKey ? null : "The request comes from a page of another site.";
    }

    private async Task<string?> FormRefusalAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
            return "Only forms of this workbench are taken.";
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false })
            size.MaxRequestBodySize = LargestUpload;
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LargestUpload, ValueLengthLimit = LongestPaste, BufferBodyLengthLimit = LargestUpload }, context.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or IOException)
        {
            return $"The form cannot be read: {fault.Message} At most {LargestUpload / (1024 * 1024)} MB are taken at once.";
        }
        return Same(form[TokenField], bench.FormToken) ? null : "The form is not of this workbench, or of an earlier start: load the page again.";
    }

    private static bool Same(string? given, string expected) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
