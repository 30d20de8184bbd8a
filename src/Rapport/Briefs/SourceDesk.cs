using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Briefs;

/// <summary>Finds and words the sources of a dossier: what a footnote says about a sentence, a row, a fact or a count.</summary>
internal sealed class SourceDesk(Dossier dossier)
{
    private const int QuoteLength = 200;

    private readonly Dictionary<DocumentId, Document> _documents = dossier.Documents.ToDictionary(d => d.Id);
    private readonly Dictionary<FactId, ChronicleFact> _facts = dossier.Case.Chronicle.ToDictionary(f => f.Id);

    /// <summary>The dossier.</summary>
    public Dossier Dossier => dossier;

    /// <summary>A country's usual English name; its code where the world pack does not know it.</summary>
    public string Country(string code) => dossier.Case.Authority.Countries.FirstOrDefault(c => c.Code == code)?.Name ?? code;

    /// <summary>Partners joined by plus, by name.</summary>
    public string Partners(string codes) => string.Join(" and ", codes.Split('+').Select(c => c == "OTHER" ? "all others" : c == "WLD" ? "the world" : Country(c)));

    /// <summary>The document of an id.</summary>
    public Document Document(DocumentId id) => _documents[id];

    /// <summary>A span of a document.</summary>
    public Source Span(string from, DocumentId document, TextSpan span)
    {
        var text = span.Of(_documents[document].Text);
        return new(from, [new Anchor.InText(document, span, text)], $"“{Short(text)}” {Cite(_documents[document])}");
    }

    /// <summary>A claim's own words.</summary>
    public Source Claim(Claim claim) => Span(claim.Id.Value, claim.Document, claim.Span);

    /// <summary>A document as a whole: its title, or the beginning of its body.</summary>
    public static Source Whole(Document document)
    {
        var span = document.TitleSpan ?? (document.Passages.IsEmpty ? new TextSpan(0, Math.Min(80, document.Text.Length)) : document.Passages[0].Span);
        return new(document.Id.Value, [new Anchor.InText(document.Id, span, span.Of(document.Text))], Cite(document));
    }

    /// <summary>A fact of the chronicle.</summary>
    public static Source Fact(ChronicleFact fact) =>
        new(fact.Id.Value, [new Anchor.InCell(fact.Cell)], $"{fact.PublicRecord} ({fact.Cell.File}, line {fact.Cell.Line.ToString(CultureInfo.InvariantCulture)})");

    /// <summary>A fact of the chronicle by its id, or null.</summary>
    public ChronicleFact? FindFact(FactId id) => _facts.GetValueOrDefault(id);

    /// <summary>Published cells.</summary>
    public static Source Rows(string from, ImmutableArray<VerdictRow> rows)
    {
        var words = rows
            .GroupBy(r => (r.Office, r.Via, r.Cell.File))
            .Select(g => g.Key.Office
                + (string.IsNullOrEmpty(g.Key.Via) ? "" : $", as reported by {g.Key.Via}")
                + $" ({g.Key.File}, {Lines(g.Select(r => r.Cell.Line))})");
        return new(from, [.. rows.Select(r => (Anchor)new Anchor.InCell(r.Cell))], string.Join("; ", words));
    }

    /// <summary>Places of any kind, with words of their own.</summary>
    public static Source Places(string from, ImmutableArray<Anchor> anchors, string words) => new(from, anchors, words);

    /// <summary>An event: the first of its reports, with how many there are.</summary>
    public Source Event(Event act)
    {
        var first = act.Reports[0] switch
        {
            Anchor.InText text => $"“{Short(text.Text)}” {Cite(_documents[text.Document])}",
            Anchor.InCell cell when _facts.Values.FirstOrDefault(f => f.Cell == cell.Cell) is { } fact => Fact(fact).Words,
            Anchor.InCell cell => $"{cell.Cell.File}, line {cell.Cell.Line.ToString(CultureInfo.InvariantCulture)}",
            _ => "",
        };
        return new(act.Id.Value, act.Reports, act.Reports.Length == 1 ? first : $"{first}, and {(act.Reports.Length - 1).ToString(CultureInfo.InvariantCulture)} more");
    }

    /// <summary>A number of things, resting on all of them; on the case's own file where there are none.</summary>
    public Source Count(string what, IEnumerable<Source> counted)
    {
        var things = counted.Take(RowLimit.Places + 1).ToArray();
        var all = things.Take(RowLimit.Places).SelectMany(c => c.Anchors).ToImmutableArray();
        if (things.Length > RowLimit.Places)
            return new($"count:{what}", all, $"counted: {what}; the first places of many");
        return all.IsEmpty ? new($"count:{what}", [CaseFile()], $"counted in all that the case holds: {what}") : new($"count:{what}", all, $"counted: {what}");
    }

    /// <summary>The case's own file.</summary>
    public Anchor CaseFile()
    {
        var file = dossier.Case.Files.First(f => f.Role == SnapshotRole.CaseFile && f.Place == "case.yaml");
        var end = file.Bytes.IndexOf((byte)'\n');
        var length = end < 0 ? file.Bytes.Length : end;
        return new Anchor.InCell(new(file.Id, file.Place, 1, null, new(0, length), System.Text.Encoding.UTF8.GetString(file.Bytes.AsSpan(0, length))));
    }

    /// <summary>A document in the words of a footnote: title, outlet, date; opinion and exercise marked; disclaimer and translation said.</summary>
    public static string Cite(Document document)
    {
        var words = new List<string>();
        if (document.Title is { } title)
            words.Add(title);
        if (document.Outlet.Length > 0)
            words.Add(string.Join(" / ", document.Outlet.Select(o => o.Text)));
        if (document.Published is { } published)
            words.Add(published.ToIso() + (published.YearInferred ? " (year inferred)" : ""));
        words.Add(document.Source);
        var cite = string.Join(", ", words);
        if (document.Kind == DocumentKind.ProjectNote)
            cite = $"project note, {cite}; its record: {document.PublicRecord ?? "none named"}";
        else if (document.Kind == DocumentKind.Exercise)
            cite = $"exercise with deliberate errors, {cite}";
        if (document.Genre is not (Genre.Unknown or Genre.Report))
            cite += $"; {Word.Of(document.Genre)}";
        if (document.Translators.Length > 0 || document.Parts.Any(p => p.Translators.Length > 0))
            cite += "; translation, original not held";
        if (document.Disclaimer is { } disclaimer)
            cite += $"; its disclaimer: “{disclaimer}”";
        return cite;
    }

    /// <summary>Text cut to the length of a footnote, never within a surrogate pair.</summary>
    public static string Short(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= QuoteLength)
            return text;
        var end = char.IsHighSurrogate(text[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength;
        return text[..end] + "…";
    }

    private static string Lines(IEnumerable<int> lines)
    {
        var sorted = lines.Distinct().Order().ToArray();
        var runs = new List<string>();
        for (var i = 0; i < sorted.Length;)
        {
            var j = i;
            while (j + 1 < sorted.Length && sorted[j + 1] == sorted[j] + 1)
                j++;
            runs.Add(i == j ? sorted[i].ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{sorted[i]}–{sorted[j]}"));
            i = j + 1;
        }
        return (sorted.Length == 1 ? "line " : "lines ") + string.Join(", ", runs);
    }
}
