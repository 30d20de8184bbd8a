using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>What holds on every page: both themes, three widths, no finding of axe, no error, nothing asked of another host. R17, R18, R82, R95, R96.</summary>
public sealed class EveryPageTests(WorkbenchFixture workbench) : IClassFixture<WorkbenchFixture>
{
    private static readonly int[] Widths = [320, 768, 1280];
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] } };

    // Of WCAG 2.2, 2.5.8: a link within a sentence or a block of text may be as low as its line; everything else is 24 by 24 at least.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
          .filter(e => e.checkVisibility() && !e.closest('.skip, .unseen, p, blockquote, td, th, dd, .notes, .text, figcaption, .soft, li.note, .wrong'))
          .map(e => ({ e, box: e.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 23.9))
          .map(({ e, box }) => `${e.outerHTML.slice(0, 120)} is ${Math.round(box.width)} by ${Math.round(box.height)}`)
        """;

    public static TheoryData<string> Kinds => ["start", "help", "brief", "inbox", "nothing found", "reader", "reader, noting", "related", "claims", "claim", "notes", "intake", "run", "trace", "evidence", "ledger", "changes", "actors", "actor", "names in doubt", "timeline", "act", "meetings", "meeting", "proposals", "pledges", "measures", "study", "stress", "scenario", "sources", "speaking", "readouts", "missing"];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_fits_is_accessible_and_stays_at_home(string kind)
    {
        var wrong = new List<string>();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var watched = await workbench.OpenAsync(theme: theme);
            foreach (var width in Widths)
            {
                await watched.Page.SetViewportSizeAsync(width, 900);
                await watched.Page.GotoAsync(new Uri(workbench.Address, workbench.Pages[kind]).ToString());
                var where = $"{kind}, {theme}, {width}";
                var wide = await watched.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                    wrong.Add($"{where}: {wide} px too wide");
                wrong.AddRange((await watched.Page.EvaluateAsync<string[]>(SmallTargets)).Select(t => $"{where}: {t}"));
                // Its rules do not look at widths, but for what a narrow page hides: one of each suffices, in either theme.
                if (width != (theme == ColorScheme.Light ? Widths[^1] : Widths[0]))
                    continue;
                var axe = await watched.Page.RunAxe(Rules);
                wrong.AddRange(axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id}: {n.Html[..Math.Min(160, n.Html.Length)]} {n.Any.FirstOrDefault()?.Message}")));
            }
            // A page that is not there is a 404, which a browser's console reports.
            wrong.AddRange(watched.Wrong.Where(w => kind != "missing" || !w.Contains("404", StringComparison.Ordinal)));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    [BrowserFact]
    public async Task The_theme_that_was_chosen_holds_against_the_system_and_paper_is_always_light()
    {
        await using var watched = await workbench.OpenAsync(theme: ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(new Uri(workbench.Address, workbench.Pages["brief"]).ToString());
        var light = await Background(page);
        await page.ClickAsync(".theme button[value=dark]");
        await page.Locator("html[data-theme=dark] .foot").WaitForAsync();
        await page.ArriveAsync("/c/korea-china/brief$");
        var dark = await Background(page);
        Assert.NotEqual(light, dark);
        await page.ReloadAsync();
        Assert.Equal(dark, await Background(page));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await Background(page));
        Assert.Equal("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.top')).display"));
        Assert.Equal("block", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.running')).display"));
    }

    [BrowserFact]
    public async Task The_brief_prints_with_its_evidence_on_the_sheet()
    {
        await using var watched = await workbench.OpenAsync();
        await watched.Page.GotoAsync(new Uri(workbench.Address, workbench.Pages["brief"]).ToString());
        var pdf = await watched.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.True(pdf.Length > 50_000);
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
}
