using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rapport.App.Web;

/// <summary>Binds addresses to pages. An address of a case begins with <c>/c/NAME/</c>; a name that no open case has is answered by saying so.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, Workbench bench)
{
    /// <summary>Every address that is served to be read.</summary>
    public IEnumerable<string> Patterns => routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) ?? false).Select(e => e.RoutePattern.RawText).OfType<string>();

    /// <summary>A page of the workbench itself.</summary>
    public void Get(string pattern, Func<PageRequest, Task> page) => routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context => page(new(context, bench, null)));

    /// <summary>A form of the workbench itself.</summary>
    public void Post(string pattern, Func<PageRequest, Task> page) => routes.MapPost(pattern, context => page(new(context, bench, null)));

    /// <summary>A page of a case.</summary>
    public void GetOfCase(string pattern, Func<PageRequest, Task> page) => routes.MapMethods("/c/{case}/" + pattern, [HttpMethods.Get, HttpMethods.Head], context => OfCase(context, page));

    /// <summary>A form of a case.</summary>
    public void PostOfCase(string pattern, Func<PageRequest, Task> page) => routes.MapPost("/c/{case}/" + pattern, context => OfCase(context, page));

    private Task OfCase(HttpContext context, Func<PageRequest, Task> page) => bench.Find((string?)context.Request.RouteValues["case"] ?? "") is { } desk
        ? page(new(context, bench, desk))
        : new PageRequest(context, bench, null).MissingAsync("No case of this name is open here.");
}
