using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Resolution.Events;

/// <summary>Joins the tellings of one act into one event with every report kept. The outcome does not depend on the order of its input.</summary>
public static class EventMerger
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "resolution/events@2";

    /// <summary>Two day-exact tellings of one act may differ by this many days: a visit's arrival and its talks, time zones, the day a paper prints it.</summary>
    private const int DayTolerance = 3;

    /// <summary>Two day-exact tellings of one act other than a meeting may differ by this many days: time zones, the day it became known.</summary>
    private const int ActTolerance = 1;

    /// <summary>A telling whose only date is that of its paper may follow the act by this many days.</summary>
    private const int PaperReach = 4;

    /// <summary>An undated telling belongs to an act at most this many days before it was published.</summary>
    private const int UndatedReach = 60;

    /// <summary>The events of all recordings and of the chronicle, ordered by date, then id.</summary>
    /// <param name="documents">The documents, for their dates and kinds.</param>
    /// <param name="recordings">What was recorded from them.</param>
    /// <param name="chronicle">The dated facts of the case; facts from memory are left out.</param>
    /// <param name="pair">The two countries; the order carries no meaning.</param>
    public static ImmutableArray<Event> Merge(ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, ImmutableArray<ChronicleFact> chronicle, CountryPair pair)
    {
        var byId = documents.DistinctBy(d => d.Id).ToDictionary(d => d.Id);
        var reports = new List<EventReport>();
        foreach (var fact in chronicle.Where(f => f.Status != "memory"))
            reports.Add(EventReport.Of(ChronicleEvents.Of(fact, pair), fact.Date, chronicle: true));
        foreach (var recording in recordings.DistinctBy(r => r.Document))
        {
            // An exercise holds deliberate errors: it reports nothing.
            if (!byId.TryGetValue(recording.Document, out var document) || document.Kind == DocumentKind.Exercise)
                continue;
            foreach (var found in recording.Events)
                reports.Add(EventReport.Of(found, PublishedAt(document, found), chronicle: false));
        }
        var merged = reports.GroupBy(r => r.Group).OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Item2).SelectMany(Clusters).Select(One);
        // Two rows of the chronicle may share parties, type and day: the later ones are told apart by their words.
        return [.. merged.GroupBy(e => e.Id).SelectMany(g => g.OrderBy(e => OrderOf(e.Reports[0]), StringComparer.Ordinal).Select((e, i) => i == 0 ? e : e with { Id = EventId.From(e.Id.Value, e.Summary) })).OrderBy(e => e.Date?.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal)];
    }

    private static DateOnly? PublishedAt(Document document, Event found) =>
        document.PublishedAt(found.Reports[0] is Anchor.InText text ? document.PartOf(text.Span) : null)?.Date;

    // The most exactly dated tellings come first and found the clusters; vaguer ones join the nearest that fits.
    private static IEnumerable<List<EventReport>> Clusters(IEnumerable<EventReport> group)
    {
        var clusters = new List<List<EventReport>>();
        var ordered = group.OrderBy(r => r.Event.Date is null ? 3 : r.Event.Date.Precision < DatePrecision.Day ? 2 : r.IsDatedByPaper ? 1 : 0).ThenBy(r => r.Event.Date is { } d ? d.To.DayNumber - d.From.DayNumber : 0)
            .ThenBy(r => r.Order, StringComparer.Ordinal).ToList();
        foreach (var report in ordered)
        {
            var fitting = clusters.Select(c => (Cluster: c, Distance: Distance(c, report))).Where(c => c.Distance is not null)
                .OrderBy(c => report.Host is not null && c.Cluster.Exists(r => r.Host == report.Host) ? 0 : 1).ThenBy(c => c.Distance).ThenByDescending(c => c.Cluster.Max(r => r.Words.Shared(report.Words))).ThenBy(c => c.Cluster[0].Order, StringComparer.Ordinal).FirstOrDefault();
            if (fitting.Cluster is null)
                clusters.Add([report]);
            else
                fitting.Cluster.Add(report);
        }
        return clusters;
    }

    // How many days apart, or null where it cannot be one act.
    private static int? Distance(List<EventReport> cluster, EventReport report)
    {
        if (cluster[0].Event.Date is not { } held)
            return null;
        // Days are looked at first: of many acts few are near, and words cost more to compare.
        var meeting = report.Family == EventFamily.Meeting;
        if (report.Event.Date is not { } date)
            return meeting && report.Published is { } published && published.DayNumber - held.From.DayNumber is >= 0 and <= UndatedReach and var since && Related(cluster, report) is not Kinship.None ? since : null;
        var gap = Math.Max(0, Math.Max(held.From.DayNumber - date.To.DayNumber, date.From.DayNumber - held.To.DayNumber));
        // Of acts other than meetings a date vaguer than a month joins nothing: a year may hold two accusations.
        if (gap > PaperReach || (!meeting && date.Precision < DatePrecision.Month) || Related(cluster, report) is not (not Kinship.None and var kinship))
            return null;
        var told = report.IsDatedByPaper && date.From > held.To && kinship == Kinship.Same && cluster.Exists(r => r.Words.Shared(report.Words) > 0);
        var tolerance = meeting ? DayTolerance : told ? PaperReach : kinship == Kinship.Kin ? 0 : ActTolerance;
        return gap <= tolerance ? gap : null;
    }

    // The nearest kinship to a member; none where one member forbids it.
    private static Kinship Related(List<EventReport> cluster, EventReport report)
    {
        var hosts = cluster.Select(r => r.Host).Append(report.Host).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        // Two rows of the chronicle were entered as two acts.
        if (hosts > 1 || (report.Event.Reports[0] is Anchor.InCell && cluster.Exists(r => r.Event.Reports[0] is Anchor.InCell)))
            return Kinship.None;
        var kinships = cluster.ConvertAll(r => EventKinship.Of(r, report));
        return kinships.Contains(Kinship.None) ? Kinship.None : kinships.Max();
    }

    private static Event One(List<EventReport> cluster)
    {
        var ordered = cluster.OrderBy(r => r.Order, StringComparer.Ordinal).ToList();
        // The row of the chronicle, else the most exact and surest telling, gives the event its face.
        var face = ordered.OrderBy(r => r.Order[0]).ThenByDescending(r => r.Host is not null).ThenByDescending(r => r.Event.Date?.Precision ?? DatePrecision.Century).ThenByDescending(r => r.Event.Confidence).ThenBy(r => r.Order, StringComparer.Ordinal).First().Event;
        var dated = cluster.Find(r => r.Event.Date is not null)?.Event.Date;
        var date = face.Date ?? dated;
        var first = ordered[0];
        // Of an accord some tell who offered it, and some that both made it.
        var direction = first.Family == EventFamily.Accord ? null : ordered.Select(r => r.Direction).FirstOrDefault(d => d is not null);
        return face with
        {
            Id = EventId.From(direction ?? first.Parties, first.Family.ToString(), ordered.Select(r => r.Host).FirstOrDefault(h => h is not null), date?.ToString() ?? (face.Reports[0] as Anchor.InText)?.Text, first.Family == EventFamily.Meeting ? null : Word.Of(face.Type), face.Counts.ToString(CultureInfo.InvariantCulture)),
            Date = date,
            Place = face.Place ?? ordered.Select(r => r.Event.Place).FirstOrDefault(p => p is not null),
            Magnitude = face.Magnitude ?? ordered.Select(r => r.Event.Magnitude).FirstOrDefault(m => m is not null),
            Contexts = [.. cluster.SelectMany(r => r.Event.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Reports = [.. ordered.SelectMany(r => r.Event.Reports).Distinct().OrderBy(OrderOf, StringComparer.Ordinal)],
            Differences = EventDifferences.Of(ordered),
            Confidence = cluster.Max(r => r.Event.Confidence),
        };
    }

    private static string OrderOf(Anchor anchor) => anchor switch
    {
        Anchor.InText text => $"1 {text.Document.Value} {text.Span.Start:D9}",
        Anchor.InCell cell => $"0 {cell.Cell.File} {cell.Cell.Line:D9}",
        _ => "2",
    };
}
