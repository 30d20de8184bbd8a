using System.Collections.Immutable;

namespace Rapport.Resolution.Events;

/// <summary>One telling of an act, with what decides whether another telling is of the same act.</summary>
/// <param name="Event">The event as recorded, or made from a row of the chronicle.</param>
/// <param name="Family">Its family.</param>
/// <param name="Parties">The countries of both sides, ordered and joined.</param>
/// <param name="Host">The country that was visited, or null.</param>
/// <param name="Published">The day the telling was published, where known.</param>
/// <param name="Order">What orders tellings: chronicle first, then date, document and place.</param>
internal sealed record EventReport(Event Event, EventFamily Family, string Parties, string? Host, DateOnly? Published, string Order)
{
    /// <summary>From a recorded event.</summary>
    public static EventReport Of(Event found, DateOnly? published, bool chronicle)
    {
        var family = EventFamilies.Of(found);
        var parties = found.Source.Concat(found.Target).Select(a => a.Country ?? a.Actor?.Value ?? a.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var host = found.Type == EventType.Consult && found.Mode == "visit" && found.Target.Length > 0 ? found.Target[0].Country : null;
        var place = found.Reports[0] switch
        {
            Anchor.InText text => $"{text.Document.Value} {text.Span.Start:D9}",
            Anchor.InCell cell => $"{cell.Cell.File} {cell.Cell.Line:D9}",
            _ => "",
        };
        var date = found.Date?.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "9999";
        return new(found, family, string.Join('+', parties), host, published, $"{(chronicle ? 0 : 1)} {date} {place} {found.Id.Value}");
    }

    /// <summary>What a telling is sorted into before dates are compared. Only tellings that count join those that count.</summary>
    public (string, EventFamily, bool) Group => (Parties, Family, Event.Counts);
}
