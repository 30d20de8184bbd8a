namespace Rapport.App.Web;

/// <summary>What every page has around it: the way to the other pages, the search, the theme, help.</summary>
internal static class Layout
{
    /// <summary>The cookie that keeps light or dark; without it the system decides.</summary>
    public const string ThemeCookie = "rapport-theme";

    private static readonly (string Page, string Name)[] Pages =
    [
        ("brief", "Brief"), ("changes", "What moved"), ("inbox", "Inbox"), ("claims", "Claims"), ("actors", "Actors"), ("timeline", "Timeline"), ("meetings", "Meetings"), ("pledges", "Pledges"), ("measures", "Measures"), ("stress", "Stress"),
        ("sources", "Sources"), ("proposals", "Proposals"), ("notes", "Notes"), ("intake", "Take in"), ("ledger", "Ledger"),
    ];

    /// <summary>The whole page.</summary>
    public static SafeHtml Page(Workbench bench, CaseDesk? desk, string title, SafeHtml main, string address, string? theme, int? refreshAfter)
    {
        var where = desk is null ? "Rapport" : $"{desk.Name} · Rapport";
        var html = new HtmlWriter();
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\"{(theme is null ? SafeHtml.None : HtmlWriter.Of($" data-theme=\"{theme}\""))}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        if (refreshAfter is { } seconds)
            html.Add($"<noscript><meta http-equiv=\"refresh\" content=\"{seconds}\"></noscript>\n");
        html.Add($"<title>{title} · {where}</title>\n<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"/assets/workbench.css\">\n<script src=\"/assets/workbench.js\" defer></script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the page</a>\n");
        html.Add(Top(desk, address)).Add($"<main id=\"main\" tabindex=\"-1\">\n{main}</main>\n").Add(Foot(bench, desk, address, theme)).Add($"</body>\n</html>\n");
        return html.ToMarkup();
    }

    private static SafeHtml Top(CaseDesk? desk, string address)
    {
        var html = new HtmlWriter();
        html.Add($"<header class=\"top\">\n<p class=\"brand\"><a href=\"/\">Rapport</a></p>\n");
        if (desk is not null)
        {
            html.Add($"<p class=\"case\"><a href=\"{desk.At("brief")}\">{SafeHtml.Words(desk.Name)}</a></p>\n<nav aria-label=\"The case\"><ul>\n");
            foreach (var (page, name) in Pages)
            {
                var here = address.Split('?')[0].StartsWith(desk.At(page), StringComparison.Ordinal);
                html.Add($"<li><a href=\"{desk.At(page)}\"{(here ? new SafeHtml(" aria-current=\"page\"") : SafeHtml.None)}>{name}</a></li>\n");
            }
            html.Add($"</ul></nav>\n<form class=\"find\" role=\"search\" action=\"{desk.At("inbox")}\" method=\"get\"><label class=\"unseen\" for=\"find\">Search the case</label><input id=\"find\" type=\"search\" name=\"q\" placeholder=\"Search\" autocomplete=\"off\"><button>Search</button></form>\n");
        }
        html.Add($"</header>\n");
        return html.ToMarkup();
    }

    private static SafeHtml Foot(Workbench bench, CaseDesk? desk, string address, string? theme)
    {
        var html = new HtmlWriter();
        html.Add($"<footer class=\"foot\">\n<form class=\"theme\" method=\"post\" action=\"/theme\">{Token(bench)}<input type=\"hidden\" name=\"back\" value=\"{address}\"><fieldset><legend>Page</legend>");
        foreach (var (value, name) in new (string?, string)[] { ("light", "Light"), ("dark", "Dark"), (null, "As the system") })
            html.Add($"<button name=\"theme\" value=\"{value ?? "system"}\" aria-pressed=\"{(theme == value ? "true" : "false")}\">{name}</button>");
        html.Add($"</fieldset></form>\n<p><a href=\"/help{(desk is null ? "" : "?case=" + Uri.EscapeDataString(desk.Name))}\">Help</a> · <a href=\"/new\">New case</a> · Everything stays on this machine.</p>\n</footer>\n");
        return html.ToMarkup();
    }

    /// <summary>The field that shows that a form is ours.</summary>
    public static SafeHtml Token(Workbench bench) => HtmlWriter.Of($"<input type=\"hidden\" name=\"{Gate.TokenField}\" value=\"{bench.FormToken}\">");
}
