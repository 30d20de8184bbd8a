using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Pipeline;

namespace Rapport.App.Web;

/// <summary>The style sheet, the script and the mark of the program: embedded in it, and nothing else is ever given out as a file.</summary>
internal static class AssetFiles
{
    private static readonly (string Name, string MediaType)[] Files = [("workbench.css", "text/css; charset=utf-8"), ("workbench.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml")];

    /// <summary>Binds each to its address.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, mediaType) in Files)
        {
            var bytes = Read(name);
            routes.MapMethods("/assets/" + name, [HttpMethods.Get, HttpMethods.Head], context =>
            {
                context.Response.ContentType = mediaType;
                context.Response.ContentLength = bytes.Length;
                return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
            });
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream("assets/" + name) ?? throw new InvalidOperationException($"the program lacks its own file {name}");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        // Charts are drawn by the library, which also says how they look.
        return name.EndsWith(".css", StringComparison.Ordinal) ? [.. System.Text.Encoding.UTF8.GetBytes(CaseView.BriefStyles + "\n"), .. memory.ToArray()] : memory.ToArray();
    }
}
