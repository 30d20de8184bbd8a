using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>The day whose knowledge decides, where nobody names one: the latest day that the evidence states. Never today.</summary>
internal static class AsOfDay
{
    /// <summary>The latest day of publication, vintage or dated fact; the first day of the calendar where nothing is dated.</summary>
    public static DateOnly Latest(ImmutableArray<Document> documents, ImmutableArray<Series> series, ImmutableArray<ChronicleFact> chronicle)
    {
        var days = documents.SelectMany(d => d.Parts.Select(p => p.Published).Append(d.Published)).OfType<StatedMoment>().Select(m => m.Date)
            .Concat(series.SelectMany(s => s.Observations).Where(o => o.Status != "F").Select(o => o.Vintage).OfType<DateOnly>())
            .Concat(chronicle.Where(f => f.Status != "memory").Select(f => f.End ?? f.Date));
        return days.DefaultIfEmpty(DateOnly.MinValue).Max();
    }
}
