using Microsoft.Playwright;
using Rapport.Tests;

namespace Rapport.BrowserTests;

/// <summary>The pictures of the workbench in docs/: taken anew where <c>RAPPORT_PICTURES</c> is set, and in any case there.</summary>
public sealed class PictureTests(WorkbenchFixture workbench) : IClassFixture<WorkbenchFixture>
{
    private static readonly (string Name, string Page, int Width, int Height, ColorScheme Theme)[] Pictures =
    [
        ("brief", "/c/korea-china/brief", 1100, 900, ColorScheme.Light),
        ("inbox", "/c/korea-china/inbox?q=semiconductor&sort=relevance", 1100, 720, ColorScheme.Light),
        ("reader", "reader", 1100, 900, ColorScheme.Light),
        ("claim", "claim", 1100, 800, ColorScheme.Dark),
        ("intake", "/c/korea-china/intake", 390, 760, ColorScheme.Light),
    ];

    [BrowserFact]
    public async Task Every_page_of_the_guide_has_its_picture()
    {
        var folder = Path.Combine(SharedFolder.Project, "docs", "images");
        if (Environment.GetEnvironmentVariable("RAPPORT_PICTURES") is { Length: > 0 })
        {
            foreach (var (name, page, width, height, theme) in Pictures)
            {
                await using var watched = await workbench.OpenAsync(width, height, theme);
                await watched.Page.GotoAsync(new Uri(workbench.Address, await AddressAsync(watched.Page, page)).ToString());
                await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"workbench-{name}.png") });
            }
        }
        var guide = await File.ReadAllTextAsync(Path.Combine(SharedFolder.Project, "docs", "workbench.md"));
        Assert.All(Pictures, p => Assert.True(File.Exists(Path.Combine(folder, $"workbench-{p.Name}.png")), p.Name));
        Assert.All(Pictures, p => Assert.Contains($"images/workbench-{p.Name}.png", guide, StringComparison.Ordinal));
    }

    // Project notes and exercises of the bundled case: the pictures show no text of others.
    private async Task<string> AddressAsync(IPage page, string kind)
    {
        if (kind.StartsWith('/'))
            return kind;
        await page.GotoAsync(new Uri(workbench.Address, kind == "reader" ? "/c/korea-china/inbox?q=largest+trading+partner&sort=relevance" : "/c/korea-china/claims?verdict=supported-under").ToString());
        return (await page.Locator(kind == "reader" ? ".hits h3 a" : ".sentence a").First.GetAttributeAsync("href"))!;
    }
}
