using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>A page that writes down every error on its console and every request that leaves this machine.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public WatchedPage(IBrowserContext context, IPage page, Uri home)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Wrong.Add($"{page.Url}: {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Wrong.Add($"{page.Url}: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Wrong.Add($"{page.Url}: a dialog said {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal))
                Wrong.Add($"{page.Url} asked {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What it did that it must not.</summary>
    public List<string> Wrong { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
