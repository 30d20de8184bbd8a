using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>What stands beside a document's text: its figures with their verdicts, quotes, events, pledges, loaded words, names, and the readers' notes.</summary>
internal sealed class ReaderMargin
{
    private const int PlacesLinked = 40;

    private readonly PageRequest _page;
    private readonly DocumentView _view;
    private readonly Dictionary<ClaimId, Verdict> _verdicts;
    private readonly List<(Event Event, TextSpan[] Places)> _events;
    private readonly List<(string Id, string Name, List<Mention> Mentions)> _actors = [];

    public ReaderMargin(PageRequest page, DocumentView view)
    {
        _page = page;
        _view = view;
        _verdicts = view.Verdicts.GroupBy(v => v.Claim).ToDictionary(g => g.Key, g => g.First());
        _events = [.. view.Events.Select(e => (Event: e, Places: e.Reports.OfType<Anchor.InText>().Where(r => r.Document == view.Document.Id).Select(r => r.Span).Distinct().Order().ToArray())).Where(e => e.Places.Length > 0).OrderBy(e => e.Places[0].Start)];
        foreach (var group in view.Recording.Mentions.GroupBy(m => m.Actor?.Value ?? "text:" + m.Text).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(m => m.Span.Start)))
            _actors.Add((string.Create(CultureInfo.InvariantCulture, $"who-{_actors.Count + 1}"), group.GroupBy(m => m.Text).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key, [.. group.OrderBy(m => m.Span.Start)]));
    }

    /// <summary>The marks in the text, one for each thing beside it.</summary>
    public IEnumerable<TextMark> Marks => _view.Recording.Claims.Select(c => new TextMark(c.Span, "figure", c.Id.Value))
        .Concat(_view.Recording.Quotes.Select(q => new TextMark(q.Span, "quote", q.Id.Value)))
        .Concat(_events.SelectMany(e => e.Places.Select((p, i) => new TextMark(p, "event", Nth(e.Event.Id.Value, i)))))
        .Concat(_view.Recording.Pledges.Select(p => new TextMark(p.Span, "pledge", p.Id.Value)))
        .Concat(_view.Recording.Loaded.Select((l, i) => new TextMark(l.Span, "loaded", $"loaded-{(i + 1).ToString(CultureInfo.InvariantCulture)}")))
        .Concat(_actors.SelectMany(a => a.Mentions.Select((m, i) => new TextMark(m.Span, "actor", Nth(a.Id, i)))))
        .Concat(_view.Notes.Where(n => n.Span is not null).Select(n => new TextMark(n.Span!.Value, "note", n.Annotation.Entry.Value)));

    /// <summary>The whole margin.</summary>
    public SafeHtml ToMarkup() => new HtmlWriter()
        .Add(NoteForms.List(_page, "Notes", _view.Notes, linksToText: true))
        .Add(NoteForms.Form(_page, _view.Document, _page.Range("note")))
        .Add(Section("Figures and statements", _view.Recording.Claims.Length, Figures))
        .Add(Section("Events", _events.Count, Events))
        .Add(Section("Pledges", _view.Recording.Pledges.Length, Pledges))
        .Add(Section("Quotes", _view.Recording.Quotes.Length, Quotes))
        .Add(Section("Words that take a side", _view.Recording.Loaded.Length, Loaded))
        .Add(Section("Names", _actors.Count, Actors))
        .Add(Nothing())
        .ToMarkup();

    private static SafeHtml Section(string title, int count, Action<HtmlWriter> list)
    {
        if (count == 0)
            return SafeHtml.None;
        var html = new HtmlWriter();
        html.Add($"<section><h2>{title} <span class=\"soft\">{count}</span></h2>\n<ul class=\"found\">\n");
        list(html);
        return html.Add($"</ul></section>\n").ToMarkup();
    }

    // What was looked for and is not there is said in one line.
    private SafeHtml Nothing()
    {
        var none = new (string Name, int Count)[] { ("figures", _view.Recording.Claims.Length), ("events", _events.Count), ("pledges", _view.Recording.Pledges.Length), ("quotes", _view.Recording.Quotes.Length), ("words that take a side", _view.Recording.Loaded.Length), ("names", _actors.Count) }
            .Where(n => n.Count == 0).Select(n => n.Name).ToList();
        return none.Count == 0 ? SafeHtml.None : HtmlWriter.Of($"<p class=\"soft\">Looked for and not found: {string.Join(", ", none)}.</p>\n");
    }

    private static SafeHtml Back(string id, string words) => HtmlWriter.Of($"<a class=\"back\" href=\"#at-{id}\">{SafeHtml.Words(words)}</a>");

    private void Figures(HtmlWriter html)
    {
        foreach (var claim in _view.Recording.Claims)
        {
            html.Add($"<li id=\"{claim.Id}\">{Back(claim.Id.Value, claim.Text)} <span class=\"soft\">{Phrases.Spaced(Word.Of(claim.Type))}{(claim.Measure is { } measure ? ", " + measure : "")}{(claim.Period is { } period ? ", " + period : "")}</span>");
            if (_verdicts.TryGetValue(claim.Id, out var verdict))
                html.Add($" <a class=\"verdict-link\" href=\"{_page.Desk.At("claims/" + claim.Id)}\" aria-label=\"The verdict on {claim.Text}: {Phrases.Spaced(verdict.Value is { } value ? Word.Of(value) : "no verdict")}\">{Phrases.Verdict(verdict.Value, verdict.Override is not null)}</a>");
            html.Add($"</li>\n");
        }
    }

    private void Events(HtmlWriter html)
    {
        foreach (var (act, places) in _events)
            html.Add($"<li id=\"{act.Id}\">{Back(act.Id.Value, act.Summary)}{Again(act.Id.Value, act.Summary, places.Length)} <span class=\"soft\">{Word.Of(act.Type)}{(act.Mode is { } mode ? "/" + mode : "")}, {Word.Of(act.Modality)}{(act.Negated ? ", negated" : "")}{(act.Date is { } date ? ", " + date : "")}</span>{Decided(act.Id.Value)} <a href=\"{_page.Desk.At($"notes?about={act.Id}")}\" aria-label=\"Decide or note on: {act.Summary}\">decide</a></li>\n");
    }

    private void Pledges(HtmlWriter html)
    {
        foreach (var pledge in _view.Recording.Pledges)
            html.Add($"<li id=\"{pledge.Id}\">{Back(pledge.Id.Value, pledge.What)} <span class=\"soft\">{Word.Of(pledge.Kind)} by {(pledge.By.Length == 0 ? "nobody named" : string.Join(", ", pledge.By.Select(b => b.Text)))}, {(pledge.Measurable ? "measurable" : "nobody could tell that it was kept")}</span></li>\n");
    }

    private void Quotes(HtmlWriter html)
    {
        foreach (var quote in _view.Recording.Quotes)
            html.Add($"<li id=\"{quote.Id}\">{Back(quote.Id.Value, quote.Text)} <span class=\"soft\">{Word.Of(quote.Kind)}, {(quote.Speaker.Kind == SpeakerKind.Named ? HtmlWriter.Of($"{SafeHtml.Words(quote.Speaker.Text)}") : quote.Speaker.Kind == SpeakerKind.Unnamed ? HtmlWriter.Of($"unnamed: {SafeHtml.Words(quote.Speaker.Text)}") : HtmlWriter.Of($"the author"))}</span></li>\n");
    }

    private void Loaded(HtmlWriter html)
    {
        for (var i = 0; i < _view.Recording.Loaded.Length; i++)
        {
            var id = $"loaded-{(i + 1).ToString(CultureInfo.InvariantCulture)}";
            html.Add($"<li id=\"{id}\">{Back(id, _view.Recording.Loaded[i].Text)} <span class=\"soft\">{_view.Recording.Loaded[i].Tone switch { > 0 => "for the tie", < 0 => "against the tie", _ => "neither for nor against" }}</span></li>\n");
        }
    }

    private void Actors(HtmlWriter html)
    {
        foreach (var (id, name, mentions) in _actors)
        {
            var forms = mentions.Select(m => m.Text).Distinct().Where(f => f != name).ToList();
            html.Add($"<li id=\"{id}\">{Back(id, name)}{(mentions[0].Country is { } country ? HtmlWriter.Of($" <span class=\"soft\">{country}</span>") : SafeHtml.None)}{(forms.Count > 0 ? HtmlWriter.Of($" <span class=\"soft\">also {SafeHtml.Words(string.Join(", ", forms))}</span>") : SafeHtml.None)}");
            html.Add($"{Again(id, name, mentions.Count)}</li>\n");
        }
    }

    // The second and later places of one thing, each of which leads back to its own number.
    private static SafeHtml Again(string id, string name, int places)
    {
        var html = new HtmlWriter();
        for (var i = 1; i < Math.Min(places, PlacesLinked); i++)
            html.Add($" <a class=\"again\" id=\"{Nth(id, i)}\" href=\"#at-{Nth(id, i)}\" aria-label=\"{name}, place {i + 1}\">{i + 1}</a>");
        if (places > PlacesLinked)
            html.Add($" <span class=\"soft\">and {places - PlacesLinked} more</span>");
        return html.ToMarkup();
    }

    private static string Nth(string id, int place) => place == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{place + 1}");

    private SafeHtml Decided(string id) => _view.Decisions.FirstOrDefault(d => d.Subject == id) is { } decision ? HtmlWriter.Of($" <b>{Word.Of(decision.Kind)}ed</b>") : SafeHtml.None;
}
