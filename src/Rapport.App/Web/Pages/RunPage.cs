using System.Globalization;

namespace Rapport.App.Web.Pages;

/// <summary>A run as it goes on, and what it came to.</summary>
internal static class RunPage
{
    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("run", ShowAsync);
        pages.GetOfCase("run.json", page => page.WriteAsync(Json(page.Desk.Job.State), "application/json; charset=utf-8"));
        pages.PostOfCase("run", page =>
        {
            page.Desk.Job.Start();
            return page.GoAsync(page.Desk.At("run?then=brief"));
        });
        pages.PostOfCase("run/stop", page =>
        {
            page.Desk.Job.Cancel();
            return page.GoAsync(page.Desk.At("run"));
        });
    }

    /// <summary>The button that starts a run.</summary>
    public static SafeHtml Button(PageRequest page, string words) =>
        HtmlWriter.Of($"<form class=\"inline\" method=\"post\" action=\"{page.Desk.At("run")}\">{Layout.Token(page.Bench)}<button class=\"main\">{words}</button></form>\n");

    private static Task ShowAsync(PageRequest page)
    {
        var state = page.Desk.Job.State;
        if (state.Phase == RunPhase.Done && state.Faults.IsEmpty && page.Query("then") == "brief")
            return page.GoAsync(page.Desk.At("brief"));
        var html = new HtmlWriter();
        switch (state.Phase)
        {
            case RunPhase.Running:
                html.Add($"<h1>Running</h1>\n<p role=\"status\" data-run=\"{page.Desk.At("run.json")}\"><span data-stage>{Stage(state)}</span></p>\n<p><progress {(state.Progress is { Total: > 1 } told ? HtmlWriter.Of($"max=\"{told.Total}\" value=\"{told.Done}\"") : SafeHtml.None)} aria-label=\"How far the run is\"></progress></p>\n");
                html.Add($"<form class=\"inline\" method=\"post\" action=\"{page.Desk.At("run/stop")}\">{Layout.Token(page.Bench)}<button>Stop</button></form>\n<p class=\"soft\">Stopped, it keeps what was done and goes on from there the next time. You may leave this page.</p>\n");
                break;
            case RunPhase.None:
                html.Add($"<h1>Run</h1>\n<p role=\"status\">No run since the workbench was started.</p>\n{Button(page, "Run")}");
                break;
            default:
                html.Add($"<h1>{(state.Phase == RunPhase.Done ? "Done" : state.Phase == RunPhase.Cancelled ? "Stopped" : "No brief")}</h1>\n<p role=\"status\">{state.Words} It took {state.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s.</p>\n");
                if (state.Phase == RunPhase.Done)
                    html.Add($"<p><a class=\"button\" href=\"{page.Desk.At("brief")}\">Read the brief</a></p>\n");
                html.Add(Faults(state)).Add(Button(page, "Run again"));
                break;
        }
        return page.ShowAsync("Run", html.ToMarkup(), refreshAfter: state.Phase == RunPhase.Running ? 1 : null);
    }

    private static SafeHtml Faults(RunState state)
    {
        if (state.Faults.IsEmpty)
            return SafeHtml.None;
        var html = new HtmlWriter();
        html.Add($"<h2>What could not be read</h2>\n<p>The rest went on without it.</p>\n<ul>\n");
        foreach (var fault in state.Faults)
            html.Add($"<li class=\"wrong\">{SafeHtml.Words(fault.ToString())}</li>\n");
        return html.Add($"</ul>\n").ToMarkup();
    }

    private static string Stage(RunState state) => state.Progress is { } told ? string.Create(CultureInfo.InvariantCulture, $"{told.Stage}: {told.Done} of {told.Total}") : "";

    private static string Json(RunState state) => Export.ContractJson.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("phase", Word.Of(state.Phase));
        json.WriteString("stage", Stage(state));
        json.WriteNumber("done", state.Progress?.Done ?? 0);
        json.WriteNumber("total", state.Progress?.Total ?? 0);
        json.WriteEndObject();
    });
}
