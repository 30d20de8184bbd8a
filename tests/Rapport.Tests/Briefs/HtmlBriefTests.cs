using Rapport.Briefs;

namespace Rapport.Tests.Briefs;

public sealed class HtmlBriefTests
{
    private const string Payload = "<script>alert(1)</script>\" onmouseover=x ' &";

    [Fact]
    public void Text_from_outside_never_becomes_markup()
    {
        var html = HtmlBrief.Render(With(Payload));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onmouseover", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Han_and_Hangul_are_marked_by_language()
    {
        var html = HtmlBrief.Render(With("李在明 이재명 🐼"));
        Assert.Contains("<span lang=\"zh\">李在明</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"ko\">이재명</span>", html, StringComparison.Ordinal);
        Assert.Contains("🐼", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_turn_text_around_are_shown() =>
        Assert.Contains("⟨U+202E⟩", HtmlBrief.Render(With("abc\u202Edef")), StringComparison.Ordinal);

    [Fact]
    public void The_page_asks_no_other_host_for_anything()
    {
        var html = HtmlBrief.Render(With("plain"));
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_from_outside_never_becomes_markup()
    {
        var text = MarkdownBrief.Render(With("[link](javascript:x) *bold* <b> | # "));
        Assert.Contains("\\[link\\](javascript:x) \\*bold\\* \\<b\\> \\| \\#", text, StringComparison.Ordinal);
    }

    private static Brief With(string words)
    {
        Anchor somewhere = new Anchor.InText(new("doc-1"), new(0, 1), "x");
        return new(words, new("KOR", "CHN"), new(2026, 1, 6), new('0', 64),
            [new(words, [], [somewhere], [1])],
            [new("holds", "What holds", [], [new(words, [words], [[new(words, [], [somewhere], [1])]], null, words)])],
            [new(1, words, [somewhere])], null, new([], [new(words, "code", words)], []));
    }
}
