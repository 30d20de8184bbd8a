using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Resolution.Events;

/// <summary>One telling of an act, with what decides whether another telling is of the same act.</summary>
/// <param name="Event">The event as recorded, or made from a row of the chronicle.</param>
/// <param name="Family">Its family.</param>
/// <param name="Parties">The countries of both sides, ordered and joined.</param>
/// <param name="Direction">Who acted toward whom; null where the act has no direction: a meeting, an accord of several sources.</param>
/// <param name="Host">The country that was visited, or null.</param>
/// <param name="Words">What the act was about, in the words of this telling.</param>
/// <param name="Published">The day the telling was published, where known.</param>
/// <param name="Order">What orders tellings: chronicle first, then date, document and place.</param>
internal sealed record EventReport(Event Event, EventFamily Family, string Parties, string? Direction, string? Host, TellingWords Words, DateOnly? Published, string Order)
{
    /// <summary>CAMEO's code of a visit that is told from its host.</summary>
    private const string Hosting = "043";

    /// <summary>From a recorded event.</summary>
    public static EventReport Of(Event found, DateOnly? published, bool chronicle)
    {
        var family = EventFamilies.Of(found);
        var (source, target) = (Names(found.Source), Names(found.Target));
        var parties = string.Join('+', source.Concat(target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var direction = family == EventFamily.Meeting || target.Length == 0 ? null : $"{string.Join('+', source)}>{string.Join('+', target)}";
        var visited = found.Cameo == Hosting ? found.Source : found.Target;
        var host = found.Type == EventType.Consult && found.Mode == "visit" && visited.Length > 0 ? visited[0].Country : null;
        var place = found.Reports[0] switch
        {
            Anchor.InText text => $"{text.Document.Value} {text.Span.Start:D9}",
            Anchor.InCell cell => $"{cell.Cell.File} {cell.Cell.Line:D9}",
            _ => "",
        };
        var date = found.Date?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "9999";
        return new(found, family, parties, direction, host, TellingWords.Of(found), published, $"{(chronicle ? 0 : 1)} {date} {place} {found.Id.Value}");
    }

    /// <summary>What a telling is sorted into before anything else is compared. Only tellings that count join those that count.</summary>
    public (string, bool) Group => (Parties, Event.Counts);

    /// <summary>Whether its only date is the day of the paper: "has lifted the ban" tells what is new, not of which day.</summary>
    public bool IsDatedByPaper => Event.Date is { Inferred: true } date && date.From == date.To && date.From == Published;

    private static string[] Names(ImmutableArray<EventActor> actors) => [.. actors.Select(a => a.Country ?? a.Actor?.Value ?? a.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
