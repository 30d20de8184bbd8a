using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapport.Tests;

namespace Rapport.BrowserTests;

/// <summary>The ways that people go: with the mouse, with the keyboard alone, without scripts, back and forward.</summary>
public sealed class WalkTests(WorkbenchFixture workbench) : IClassFixture<WorkbenchFixture>
{
    private const string Article = "A fictional test page\n2026-02-03\n\nSouth Korea's exports to China rose 12 percent in 2025, the plainly fictional gazette wrote. Nobody else wrote so.\n";

    [BrowserFact]
    public async Task From_nothing_to_a_brief_without_scripts()
    {
        await using var watched = await workbench.OpenAsync(script: false);
        await FromNothingAsync(watched.Page, "unscripted");
        Assert.Empty(watched.Wrong);
    }

    [BrowserFact]
    public async Task From_nothing_to_a_brief_with_the_keyboard_alone()
    {
        await using var watched = await workbench.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync($"{workbench.Address}new");
        await TabToAsync(page, "#name");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("by-keys");
        await TabToAsync(page, "main button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/c/by-keys/intake$");
        await TabToAsync(page, "#text");
        await page.Keyboard.InsertTextAsync(Article);
        await TabToAsync(page, "main button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/c/by-keys/brief$");
        await TabToAsync(page, "a.figure");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/trace/fig-");
        await page.GotoAsync($"{workbench.Address}c/by-keys/inbox");
        await TabToAsync(page, ".hits h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/documents/doc-");
        await TabToAsync(page, ".pilcrow");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("[?]note=");
        await TabToAsync(page, "#note-text");
        await page.Keyboard.TypeAsync("noted without a mouse");
        await TabToAsync(page, ".note-form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".note-text >> text=noted without a mouse");
        await TabToAsync(page, ".verdict-link");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/claims/clm-");
        await TabToAsync(page, "#decision");
        await page.Keyboard.TypeAsync("rej");
        await TabToAsync(page, "#reason");
        await page.Keyboard.TypeAsync("misread");
        await TabToAsync(page, "#decide button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".note-text >> text=misread");
        Assert.Equal("reject", await page.InnerTextAsync(".decides .note b"));
        Assert.Empty(watched.Wrong);
    }

    [BrowserFact]
    public async Task Back_and_forward_restore_what_was_asked_for()
    {
        await using var watched = await workbench.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(new Uri(workbench.Address, workbench.Pages["inbox"]).ToString());
        await page.FillAsync("#q", "exports");
        await page.SelectOptionAsync("#sort", "oldest");
        await page.ClickAsync(".search button");
        await page.ArriveAsync("q=exports");
        await page.ClickAsync(".facets a >> nth=0");
        await page.ArriveAsync("q=exports.*(outlet|genre|language|side|year)=");
        var narrowed = page.Url;
        var hits = await page.InnerTextAsync(".hits");
        await page.ClickAsync(".hits h3 a >> nth=0");
        await page.ArriveAsync("/documents/doc-");
        await page.GoBackAsync();
        await page.ArriveAsync($"^{Regex.Escape(narrowed)}$");
        Assert.Equal("exports", await page.InputValueAsync("#q"));
        Assert.Equal("oldest", await page.InputValueAsync("#sort"));
        Assert.Equal(hits, await page.InnerTextAsync(".hits"));
        await page.GoForwardAsync();
        await page.ArriveAsync("/documents/doc-");
    }

    [BrowserFact]
    public async Task Marked_words_become_the_place_of_a_note_and_marks_lead_both_ways()
    {
        await using var watched = await workbench.OpenAsync();
        var page = watched.Page;
        await page.GotoAsync(new Uri(workbench.Address, workbench.Pages["reader"]).ToString());
        var words = page.Locator(".text p [data-s]", new() { HasText = "plainly fictional gazette" }).First;
        await words.EvaluateAsync("e => { const text = e.firstChild; const at = text.data.indexOf('gazette'); const range = document.createRange(); range.setStart(text, at); range.setEnd(text, at + 7); const s = getSelection(); s.removeAllRanges(); s.addRange(range); }");
        await page.WaitForSelectorAsync("[data-note-at] >> text=gazette");
        await page.FillAsync("#note-text", "which one?");
        await page.ClickAsync(".note-form button");
        Assert.Equal("“gazette”", await page.InnerTextAsync(".note:has-text('which one?') .back"));
        await page.ClickAsync(".note:has-text('which one?') .back");
        await page.ArriveAsync("#at-ent-");
        var mark = page.Locator(".text a.m-figure").First;
        var target = await mark.GetAttributeAsync("href");
        await mark.ClickAsync();
        await page.ArriveAsync($"{Regex.Escape(target!)}$");
        Assert.Equal("#at-" + target![1..], await page.Locator($"[id='{target[1..]}'] .back").GetAttributeAsync("href"));
        Assert.Empty(watched.Wrong);
    }

    [SharedBrowserFact]
    public async Task The_seeds_dropped_in_give_a_page_that_says_what_holds_and_a_third_text_what_changed()
    {
        await using var watched = await workbench.OpenAsync();
        var page = watched.Page;
        await MakeAsync(page, "seeds");
        await page.SetInputFilesAsync("#files", Directory.GetFiles(SharedFolder.File("seeds"), "*.txt"));
        await page.ClickAsync("main button.main");
        await page.ArriveAsync("/c/seeds/brief$");
        var holds = await page.InnerTextAsync("#holds");
        Assert.Contains("170 billion", holds, StringComparison.Ordinal);
        var said = await page.InnerTextAsync("#who-said");
        Assert.Contains("every origin favours the tie, and nobody here speaks against it; every origin is opinion", said, StringComparison.Ordinal);
        Assert.Contains("3 independent origins", said, StringComparison.Ordinal);
        foreach (var address in (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a.figure')].map(a => a.href)")).Distinct())
        {
            var answer = await page.APIRequest.GetAsync(address);
            Assert.True(answer.Ok, $"{address}: {answer.Status}");
            var text = await answer.TextAsync();
            Assert.True(text.Contains("s-sentence", StringComparison.Ordinal) || text.Contains("s-cell", StringComparison.Ordinal), address);
        }
        await page.GotoAsync($"{workbench.Address}c/seeds/intake");
        await page.FillAsync("#text", Article);
        await page.ClickAsync("main button.main");
        await page.ArriveAsync("/c/seeds/brief$");
        Assert.Contains("12 percent", await page.InnerTextAsync("#changed"), StringComparison.Ordinal);
        Assert.Empty(watched.Wrong);
    }

    private async Task FromNothingAsync(IPage page, string name)
    {
        await MakeAsync(page, name);
        await page.FillAsync("#text", Article);
        await page.ClickAsync("main button.main");
        await page.ArriveAsync($"/c/{name}/brief$");
        Assert.Contains("What holds", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task MakeAsync(IPage page, string name)
    {
        await page.GotoAsync($"{workbench.Address}new");
        await page.FillAsync("#name", name);
        await page.ClickAsync("main button.main");
        await page.ArriveAsync($"/c/{name}/intake$");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }
        Assert.Fail($"no Tab leads to {selector}");
    }
}
