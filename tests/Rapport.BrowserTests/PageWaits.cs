using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>Waits that ask the browser again and again, so that a page which is there already is not waited for.</summary>
public static class PageWaits
{
    /// <summary>Waits until the page whose address matches <paramref name="pattern"/> is there to its last line.</summary>
    public static async Task ArriveAsync(this IPage page, string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 60_000 });
        await page.Locator(".foot").WaitForAsync();
    }
}
