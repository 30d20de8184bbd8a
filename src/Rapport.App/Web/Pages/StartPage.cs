using Microsoft.AspNetCore.Http;
using Rapport.Cases;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Where one comes in: the open cases, and the form that makes a new one for any two countries.</summary>
internal static class StartPage
{
    private const int LongestName = 80;

    public static void Map(PageRoutes pages)
    {
        pages.Get("/", StartAsync);
        pages.Get("/new", page => FormAsync(page, null));
        pages.Post("/new", MakeAsync);
        pages.Post("/theme", ThemeAsync);
        pages.GetOfCase("", page => page.GoAsync(page.Desk.At("brief")));
    }

    private static Task StartAsync(PageRequest page)
    {
        var desks = page.Bench.Desks;
        if (desks.Count == 0)
            return page.GoAsync("/new");
        if (desks is [var only])
            return page.GoAsync(only.At("brief"));
        var html = new HtmlWriter();
        html.Add($"<h1>Cases</h1>\n<ul class=\"cases\">\n");
        foreach (var desk in desks)
        {
            var last = desk.Read(CaseView.Summary);
            html.Add($"<li><a href=\"{desk.At("brief")}\">{SafeHtml.Words(desk.Name)}</a> <span class=\"soft\">{desk.Pair.First} and {desk.Pair.Second}, {(last is null ? "not run yet" : $"{last.Documents} documents, as of {last.AsOf:yyyy-MM-dd}")}</span></li>\n");
        }
        html.Add($"</ul>\n<p><a class=\"button\" href=\"/new\">New case</a></p>\n");
        return page.ShowAsync("Cases", html.ToMarkup());
    }

    private static Task FormAsync(PageRequest page, string? wrong, string? name = null, string? first = null, string? second = null)
    {
        var html = new HtmlWriter();
        html.Add($"<h1>A new case</h1>\n<p>A case is a folder for one pair of countries. It will be made in <code>{page.Bench.Workspace}</code>, and nothing of it leaves this machine.</p>\n");
        if (wrong is not null)
            html.Add($"<p role=\"alert\" class=\"wrong\">{wrong}</p>\n");
        html.Add($"<form class=\"sheet\" method=\"post\" action=\"/new\">{Layout.Token(page.Bench)}\n");
        html.Add($"<p><label for=\"name\">Name of the case</label><input id=\"name\" name=\"name\" required maxlength=\"{LongestName}\" pattern=\"[A-Za-z0-9][A-Za-z0-9._\\-]*\" value=\"{name ?? "my-case"}\" aria-describedby=\"name-says\"><span class=\"says\" id=\"name-says\">Letters, digits, dots and hyphens: it is the folder's name too.</span></p>\n");
        html.Add($"<fieldset><legend>The two countries</legend>\n<p><label for=\"first\">One country</label><input id=\"first\" name=\"first\" list=\"countries\" value=\"{first}\" autocomplete=\"off\"></p>\n<p><label for=\"second\">The other country</label><input id=\"second\" name=\"second\" list=\"countries\" value=\"{second}\" autocomplete=\"off\" aria-describedby=\"pair-says\"><span class=\"says\" id=\"pair-says\">By name or by ISO code. Leave both empty to take the pair of the case it starts from.</span></p>\n<datalist id=\"countries\">");
        foreach (var country in CaseReader.WorldAuthority().Countries.OrderBy(c => c.Name, StringComparer.Ordinal))
            html.Add($"<option value=\"{country.Name}\">");
        html.Add($"</datalist>\n</fieldset>\n<p><label for=\"like\">Start from</label><select id=\"like\" name=\"like\" aria-describedby=\"like-says\"><option value=\"\">names and offices of the world only</option>");
        foreach (var bundled in BundledCases.Names)
            html.Add($"<option value=\"{bundled}\"{(first is null ? new SafeHtml(" selected") : SafeHtml.None)}>{bundled}: its actors, definitions and official tables</option>");
        html.Add($"</select><span class=\"says\" id=\"like-says\">For the same pair also its dated facts, studies and scenarios. Never its articles.</span></p>\n<p><button class=\"main\">Make the case</button></p>\n</form>\n");
        return page.ShowAsync("New case", html.ToMarkup(), wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Task MakeAsync(PageRequest page)
    {
        var (name, first, second, like) = (page.Field("name"), page.Field("first"), page.Field("second"), page.Field("like"));
        if (name is null || name.Length > LongestName || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return FormAsync(page, $"A name has 1 to {LongestName} letters, digits, dots, hyphens and underscores, and begins with a letter or digit.", name, first, second);
        if (like is not null && !BundledCases.Names.Contains(like))
            return FormAsync(page, "A case starts from one of the bundled cases, or from none.", name, first, second);
        var folder = Path.Combine(page.Bench.Workspace, name);
        var fault = CaseStarter.Plan(name, first, second, like) switch
        {
            Parsed<CaseStart>.Malformed refused => refused.Fault.Code == "pair" && (first is null || second is null) ? "Name the two countries, or choose a case to start from." : refused.Fault.Message,
            Parsed<CaseStart>.Ok start => CaseStarter.Write(folder, start.Value)?.ToString(),
            _ => throw new InvalidOperationException("a case is planned or it is refused"),
        };
        if (fault is not null)
            return FormAsync(page, fault, name, first, second);
        return page.Bench.Open(folder) switch
        {
            Parsed<CaseDesk>.Ok opened => page.GoAsync(opened.Value.At("intake")),
            Parsed<CaseDesk>.Malformed refused => FormAsync(page, refused.Fault.ToString(), name, first, second),
            _ => throw new InvalidOperationException("a case opens or it is refused"),
        };
    }

    private static Task ThemeAsync(PageRequest page)
    {
        page.SetCookie(Layout.ThemeCookie, page.Field("theme") switch { "light" => "light", "dark" => "dark", _ => "system" });
        return page.GoAsync(page.Back("/"));
    }
}
