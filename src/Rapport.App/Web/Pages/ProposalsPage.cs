using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>What a model proposed, in quarantine: each with its words, where they stand, and two buttons.</summary>
internal static class ProposalsPage
{
    private static ListTable<(Proposal Proposal, string Standing)> Waiting(PageRequest? page) => new(
        "What a model proposed",
        [
            ListColumn<(Proposal Proposal, string Standing)>.Words("Kind", "kind", p => Word.Of(p.Proposal.Kind) + (p.Proposal.Type is { } type ? ", " + Word.Of(type) : "")),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Who", "source", p => p.Proposal.Source),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Toward whom", "target", p => p.Proposal.Target),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Words", "words", p => p.Proposal.Words, p => page is null ? SafeHtml.Words(p.Proposal.Words) : HtmlWriter.Of($"<a href=\"{page.Desk.At("documents/" + p.Proposal.Document.Value)}\">{SafeHtml.Words(p.Proposal.Words)}</a>")),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Model", "model", p => p.Proposal.Model),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Standing", "standing", p => p.Standing),
            ListColumn<(Proposal Proposal, string Standing)>.Words("Id", "id", p => p.Proposal.Id.Value, p => HtmlWriter.Of($"<code>{p.Proposal.Id.Value[..10]}…</code>")),
            .. page is null ? [] : new[] { ListColumn<(Proposal Proposal, string Standing)>.Words("Your decision", "decision", _ => null, p => Decide(page, p.Proposal)) },
        ]);

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("proposals", ShowAsync);
        Waiting(null).Map(pages, "proposals", page => page.Desk.Read(LastRun.Proposals));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var proposals = page.Desk.Read(LastRun.Proposals);
        var html = new HtmlWriter();
        html.Add($"<h1>Proposals</h1>\n<p>What a model made of sentences that the rules left uncoded. Every part stands in the sentence word for word; nothing of it enters a brief, an index or a count before you accept it, and then it says whence it came.</p>\n");
        html.Add(proposals.IsEmpty
            ? HtmlWriter.Of($"<p role=\"status\">Nothing is in quarantine. No model is asked unless you ask for it: <code>rapport propose CASE --at http://127.0.0.1:8080/v1 --model NAME</code>, then run.</p>\n")
            : Waiting(page).Html(proposals));
        return page.ShowAsync("Proposals", html.Add(TableForms.Line(page.Desk.At("proposals"))).ToMarkup());
    }

    private static SafeHtml Decide(PageRequest page, Proposal proposal) => HtmlWriter.Of(
        $"<form class=\"inline\" method=\"post\" action=\"{page.Desk.At("notes/decide")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"subject\" value=\"{proposal.Id.Value}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("proposals")}\"><input type=\"hidden\" name=\"reason\" value=\"decided in the quarantine\"><button class=\"small\" name=\"decision\" value=\"accept\" aria-label=\"Accept: {proposal.Words}\">Accept</button> <button class=\"small\" name=\"decision\" value=\"reject\" aria-label=\"Reject: {proposal.Words}\">Reject</button></form>");
}
