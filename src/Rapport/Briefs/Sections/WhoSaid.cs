using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>Who said so: independent origins, their kind and their side; a warning where all lean one way.</summary>
internal static class WhoSaid
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var origins = dossier.Origins;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var press = dossier.Documents.Where(d => d.CountsAsSource).ToArray();
        if (press.Length == 0)
        {
            sentences.Add(new SentenceBuilder(notes).Say("No article of the press is held: nothing here was said by anybody but the public records that the project notes name. Take in your own with `rapport add`.")
                .Rests(desk.Count("press documents", [])).Build());
        }
        else
        {
            sentences.Add(new SentenceBuilder(notes)
                .Count(press.Length, desk.Count("press documents", press.Select(SourceDesk.Whole)))
                .Say(press.Length == 1 ? " press document carries " : " press documents carry ")
                .Count(origins.Length, desk.Count("origins", origins.Select(o => Members(desk, o))))
                .Say(origins.Length == 1 ? " independent origin" : " independent origins")
                .Say("; copies, translations and digests add none.").Build());
        }
        var notesOfOurs = dossier.Documents.Where(d => !d.CountsAsSource).ToArray();
        if (notesOfOurs.Length > 0)
        {
            sentences.Add(new SentenceBuilder(notes).Say("Beside them stand ")
                .Count(notesOfOurs.Count(d => d.Kind == DocumentKind.ProjectNote), desk.Count("project notes", notesOfOurs.Where(d => d.Kind == DocumentKind.ProjectNote).Select(SourceDesk.Whole)))
                .Say(" project notes and ")
                .Count(notesOfOurs.Count(d => d.Kind == DocumentKind.Exercise), desk.Count("exercises", notesOfOurs.Where(d => d.Kind == DocumentKind.Exercise).Select(SourceDesk.Whole)))
                .Say(" exercises of our own, which are nobody's voice and count as no source.").Build());
        }
        if (OneSided(origins) is { } warning)
            sentences.Add(new SentenceBuilder(notes).Say(warning).Rests(desk.Count("origins", origins.Select(o => Members(desk, o)))).Build());
        var recorded = dossier.Recordings.DistinctBy(r => r.Document).ToDictionary(r => r.Document, r => r.Doubts);
        var doubts = press.SelectMany(d => d.Warnings.Concat(d.Parts.SelectMany(p => p.Warnings)).Concat(recorded.GetValueOrDefault(d.Id, [])).Distinct().Select(w => (Document: d, Doubt: w))).ToArray();
        foreach (var (document, doubt) in doubts.Take(RowLimit.Doubts))
            sentences.Add(new SentenceBuilder(notes).Say("Read with a doubt: ").Verbatim(doubt.Message, Source(desk, document, doubt)).Say(".").Build());
        if (doubts.Length > RowLimit.Doubts)
        {
            var more = doubts[RowLimit.Doubts..];
            sentences.Add(new SentenceBuilder(notes).Say("There are ").Count(more.Length, desk.Count("more doubts", more.Select(d => Source(desk, d.Document, d.Doubt)))).Say(" more doubts like these; each stands on its document.").Build());
        }
        var tables = ImmutableArray.CreateBuilder<BriefTable>();
        if (origins.Length > 0)
            tables.Add(Table(desk, notes));
        if (Speaking(desk, notes) is { } speaking)
            tables.Add(speaking);
        return new("who-said", "Who said so", sentences.ToImmutable(), tables.ToImmutable());
    }

    private static Source Source(SourceDesk desk, Document document, Warning doubt) => doubt.Span is { } span ? desk.Span(document.Id.Value, document.Id, span) : SourceDesk.Whole(document);

    private static string? OneSided(ImmutableArray<Origin> origins)
    {
        if (origins.IsEmpty)
            return null;
        var warnings = new List<string>();
        var (favouring, opposing) = (origins.Count(o => o.Tone > 0), origins.Count(o => o.Tone < 0));
        if (favouring > 0 && opposing == 0)
            warnings.Add(favouring == origins.Length ? "every origin favours the tie, and nobody here speaks against it" : "some origins favour the tie, and none speaks against it");
        else if (opposing > 0 && favouring == 0)
            warnings.Add(opposing == origins.Length ? "every origin speaks against the tie, and nobody here favours it" : "some origins speak against the tie, and none favours it");
        if (origins.All(o => o.Genre is Genre.Opinion or Genre.Editorial or Genre.Analysis))
            warnings.Add(origins.All(o => o.Genre == Genre.Opinion) ? "every origin is opinion, and none is a report" : "every origin is opinion or analysis, and none is a report");
        else if (!origins.Any(o => o.Genre == Genre.Report))
            warnings.Add("none of the origins is known to be a report");
        var seats = origins.Select(o => o.Country).OfType<string>().Distinct().ToArray();
        if (origins.Length > 1 && seats.Length == 1)
            warnings.Add("every origin whose seat is known comes from one place");
        return warnings.Count == 0 ? null : "One-sided: " + string.Join("; ", warnings) + ".";
    }

    private static Source Members(SourceDesk desk, Origin origin)
    {
        var anchors = origin.Members.SelectMany(m =>
        {
            var document = desk.Document(m.Document);
            if (m.Part is { } part && part < document.Parts.Length)
                return desk.Span(origin.Id.Value, document.Id, FirstLine(document, document.Parts[part].Span)).Anchors;
            return SourceDesk.Whole(document).Anchors;
        }).ToImmutableArray();
        return SourceDesk.Places(origin.Id.Value, anchors, SourceDesk.Cite(desk.Document(origin.Members[0].Document)));
    }

    private static TextSpan FirstLine(Document document, TextSpan span)
    {
        var line = document.Text.IndexOf('\n', span.Start, span.Length);
        return line > span.Start ? TextSpan.FromBounds(span.Start, line) : span;
    }

    private static BriefTable Table(SourceDesk desk, NoteBook notes)
    {
        var rows = desk.Dossier.Origins.Take(RowLimit.Rows).Select(origin =>
        {
            var source = Members(desk, origin);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Verbatim(origin.Title ?? "untitled", source).Build(),
                new SentenceBuilder(notes).Verbatim(origin.Outlet ?? "unknown", source).Build(),
                new SentenceBuilder(notes).Say(origin.Country is { } country ? desk.Country(country) : "unknown").Build(),
                new SentenceBuilder(notes).Say(Word.Of(origin.Genre) + (origin.GenreInferred ? " (by its voice)" : "")).Build(),
                new SentenceBuilder(notes).Verbatim(origin.Published?.ToIso() ?? "undated", source).Say(origin.Published is { YearInferred: true } ? " (year inferred)" : "").Build(),
                new SentenceBuilder(notes).Say(origin.Tone > 0 ? "favours the tie" : origin.Tone < 0 ? "speaks against it" : "neither").Build(),
                new SentenceBuilder(notes).Count(origin.Members.Length, source).Build());
        });
        return new("Origins", ["Title", "First appeared in", "Seat", "Genre", "Date", "Leans", "Carried by"], [.. rows], null, RowLimit.Told("Every independent piece of writing, with how many documents carry it.", desk.Dossier.Origins.Length, "rapport export CASE --kind documents"));
    }

    // How each side's press, and each side's speakers in it, speak of the two; other countries stand on the page of sources.
    private static BriefTable? Speaking(SourceDesk desk, NoteBook notes)
    {
        var pair = desk.Dossier.Case.Pair;
        var groups = desk.Dossier.Stances.Where(r => r.Target == pair.First || r.Target == pair.Second).GroupBy(r => (r.Holder, r.Country, r.Target))
            .OrderBy(g => g.Key.Holder).ThenByDescending(g => g.Sum(r => r.Places.Length)).ThenBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Target, StringComparer.Ordinal).ToArray();
        if (groups.Length == 0)
            return null;
        var rows = groups.Take(RowLimit.Rows).Select(group =>
        {
            var (whose, target) = (Voice(desk, group.Key.Holder, group.Key.Country), desk.Country(group.Key.Target));
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say(whose).Build(),
                new SentenceBuilder(notes).Say(target).Build(),
                Counted(StanceTone.Positive),
                Counted(StanceTone.Neutral),
                Counted(StanceTone.Negative));

            BriefSentence Counted(StanceTone tone)
            {
                var places = group.SelectMany(r => r.Places).Where(p => p.Tone == tone).ToArray();
                return new SentenceBuilder(notes).Count(places.Length, desk.Count($"{Word.Of(tone)} sentences of the {whose} on {target}", places.Select(p => desk.Span($"stance:{p.Document}", p.Document, p.Span)))).Build();
            }
        });
        return new("Who speaks how of whom", ["Whose words", "Of", "Well", "Neither", "Ill"], [.. rows], null,
            RowLimit.Told("English sentences that name one of the two or its officials, as the program reads them, copies counted once: about three readings in ten differ from a person's.", groups.Length, "the page of sources"));
    }

    private static string Voice(SourceDesk desk, StanceHolder holder, string? country) => (holder, country) switch
    {
        (StanceHolder.Author, { } seat) => $"press of {desk.Country(seat)}",
        (StanceHolder.Author, null) => "press of unknown seat",
        (_, { } of) => $"speakers of {desk.Country(of)}",
        _ => "speakers of no known country",
    };
}
