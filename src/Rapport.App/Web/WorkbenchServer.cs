using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Rapport.App.Web.Pages;
using Rapport.Ledger;

namespace Rapport.App.Web;

/// <summary>The workbench as a server on loopback. It reads no settings of the web framework, neither from the environment nor from a file in the folder it runs in.</summary>
internal sealed class WorkbenchServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WorkbenchServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it.</summary>
    /// <param name="bench">What it shows.</param>
    /// <param name="address">A loopback address.</param>
    /// <param name="port">The port, or 0 for any that is free.</param>
    /// <exception cref="ArgumentOutOfRangeException">The address is not of this machine alone.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkbenchServer> StartAsync(Workbench bench, IPAddress address, int port)
    {
        if (!IPAddress.IsLoopback(address))
            throw new ArgumentOutOfRangeException(nameof(address), address, "a loopback address");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        Gate? gate = null;
        app.Use((context, next) => gate!.PassAsync(context, () => GuardedAsync(context, next)));
        app.UseRouting();
        MapPages(app, bench);
        app.MapFallback(context => new PageRequest(context, bench, null).MissingAsync("No page has this address."));
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw;
        }
        var listening = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        gate = new Gate(bench, listening.Port);
        return new(app, listening);
    }

    /// <summary>Runs until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void MapPages(WebApplication app, Workbench bench)
    {
        AssetFiles.Map(app);
        var pages = new PageRoutes(app, bench);
        StartPage.Map(pages);
        HelpPage.Map(pages);
        IntakePage.Map(pages);
        RunPage.Map(pages);
        BriefPage.Map(pages);
        InboxPage.Map(pages);
        ReaderPage.Map(pages);
        ClaimsPage.Map(pages);
        ClaimPage.Map(pages);
        ActorsPage.Map(pages);
        TimelinePage.Map(pages);
        ProposalsPage.Map(pages);
        EventPage.Map(pages);
        MeetingsPage.Map(pages);
        PledgesPage.Map(pages);
        MeasuresPage.Map(pages);
        StressPage.Map(pages);
        SourcesPage.Map(pages);
        ReadoutsPage.Map(pages);
        FormulasPage.Map(pages);
        ChangesPage.Map(pages);
        NotesPage.Map(pages);
        TracePage.Map(pages);
        EvidencePage.Map(pages);
        LedgerPage.Map(pages);
        OpenApiPage.Map(pages);
    }

    // What the disk or the file refuses is said on a page of its own; everything else goes on to the server, which ends the request.
    private static async Task GuardedAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (IOException fault) when (fault is LedgerWriteException or LedgerReadException && !context.Response.HasStarted)
        {
            await PlainAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Not done", fault.Message);
        }
    }
}
