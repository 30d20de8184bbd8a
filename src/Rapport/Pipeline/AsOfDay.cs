using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>The day whose knowledge decides, where nobody names one: the latest day that the evidence states. Never today.</summary>
internal static class AsOfDay
{
    /// <summary>The rule, for the ledger.</summary>
    public const string Rule = "pipeline/as-of-day@1";

    /// <summary>The day that stands where nothing of a case is dated.</summary>
    public static readonly DateOnly Undated = new(1900, 1, 1);

    /// <summary>The latest day of publication, vintage or dated fact; <see cref="Undated"/> where nothing is dated.</summary>
    public static DateOnly Latest(ImmutableArray<Document> documents, ImmutableArray<Series> series, ImmutableArray<ChronicleFact> chronicle)
    {
        var days = documents.SelectMany(d => d.Parts.Select(p => p.Published).Append(d.Published)).OfType<StatedMoment>().Select(m => m.Date)
            // A value held for a month was known once the month was over, where nothing says from when.
            .Concat(series.SelectMany(s => s.Observations).Where(o => o.Status is not ("F" or "M") && o.Value is not null).Select(o => o.Vintage ?? o.Period.To))
            .Concat(chronicle.Where(f => f.Status != "memory").Select(f => f.End ?? f.Date));
        return days.DefaultIfEmpty(Undated).Max();
    }
}
