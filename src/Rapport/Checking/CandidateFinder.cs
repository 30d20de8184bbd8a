using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Finds the series that may answer a question, in the order of the definitions file, the subject's own before the other side's.</summary>
internal sealed class CandidateFinder(SeriesSet set, ImmutableArray<Definition> definitions)
{
    public const string AsStated = "as-stated";
    private static readonly string[] AllGoods = ["all goods", "goods", "total", "all", ""];
    private static readonly string[] Money = ["USD", "EUR", "CNY", "KRW", "JPY", "GBP", "HKD", "TWD", "CHF", "CAD", "AUD", "INR", "BRL", "MXN", "PLN", "SEK", "RUB", "VND", "THB", "SGD", "IDR", "MYR", "PHP", "TRY", "ZAR", "SAR", "AED", "CZK", "HUF", "DKK", "NOK", "ARS", "CLP", "COP", "ILS", "EGP", "UAH", "KZT", "NZD"];

    /// <summary>The candidates for the measures named, whatever their unit.</summary>
    public ImmutableArray<Candidate> Find(Question question, IEnumerable<string> measures)
    {
        var found = new List<(Candidate Candidate, int Place)>();
        var place = 0;
        var text = question.FoldedWithMeasure;
        foreach (var measure in measures)
        {
            foreach (var series in Reported(question, measure))
            {
                if (Side(question, series) is not { } side || !ItemFits(question, series) || !ReporterFits(question, series))
                    continue;
                var (definition, order) = DefinitionOf(series, measure);
                found.Add((new(series, side.Own, side.Sign, definition, order, ConceptWords.Foreign(series, text)), place++));
            }
        }
        found = Called(question, found);
        var named = found.Where(f => f.Candidate.Series.Classification.Length > 2 && !IsPlain(f.Candidate.Series.Classification) && Wording.Holds(question.Folded, f.Candidate.Series.Classification)).ToList();
        return [.. (named.Count > 0 ? named : found).OrderBy(f => f.Candidate.Order).ThenBy(f => f.Candidate.Own ? 0 : 1).ThenBy(f => f.Place).Select(f => f.Candidate)];
    }

    // Only the subject and the other side report a flow; what two parties do together may stand under either.
    private IReadOnlyList<Series> Reported(Question question, string measure)
    {
        if (question.Flow is null)
            return set.Of(measure);
        var own = question.Subject is { } subject ? set.Of(measure, subject) : [];
        var other = question.Partner is { } partner && partner != question.Subject ? set.Of(measure, partner) : [];
        return other.Count == 0 ? own : own.Count == 0 ? other : [.. own, .. other];
    }

    // Where the text's words call for some definitions of a term, its other definitions are no reading of the text.
    // The other side's figure of a flow goes by other words ("imports from") and stays.
    private List<(Candidate Candidate, int Place)> Called(Question question, List<(Candidate Candidate, int Place)> found)
    {
        var called = question.Called;
        return found.Where(f =>
        {
            return f.Candidate.Order >= definitions.Length || called.Contains(f.Candidate.Order)
                || !found.Exists(o => called.Contains(o.Candidate.Order) && definitions[o.Candidate.Order].Term == definitions[f.Candidate.Order].Term && o.Candidate.Series.Reporter == f.Candidate.Series.Reporter);
        }).ToList();
    }

    /// <summary>Whether a series' unit is the claim's; a claim without a unit takes any.</summary>
    public static bool UnitFits(string? stated, string held)
    {
        if (stated is null || stated == held)
            return true;
        if (IsMoney(stated) || IsMoney(held))
            return false;
        if (IsPhysical(stated) || IsPhysical(held))
            return false;
        // Percent and places are their own kind; the names of counted things differ from table to table and the measure has matched already.
        return !IsRatio(stated) && !IsRatio(held);
    }

    /// <summary>Whether a unit is a currency.</summary>
    public static bool IsMoney(string unit) => Array.IndexOf(Money, unit) >= 0;

    /// <summary>The other side's name of the same flow.</summary>
    public static string MirrorFlow(string flow) => flow switch { "exports" => "imports", "imports" => "exports", _ => flow };

    private static bool IsRatio(string unit) => unit is "percent" or "percentage-point" or "rank" || unit.Contains(" per ", StringComparison.Ordinal);

    private static bool IsPhysical(string unit) => unit is "kg" or "tonnes" or "barrels" or "megawatts" or "vehicles" or "ships" or "years";

    private static bool IsPlain(string classification) => classification is "total" or "all" or "nationality";

    private static (bool Own, int Sign)? Side(Question question, Series series)
    {
        if (question.Flow is { } flow)
        {
            if (series.Reporter == question.Subject && series.Flow == flow && PartnerFits(question.Partner, series.Partner))
                return (true, 1);
            if (question.Partner is { } partner && question.Subject is { } subject && PartnerTable.IsCountry(partner)
                && series.Reporter == partner && series.Partner == subject && series.Flow == MirrorFlow(flow))
                return (false, flow == "balance" ? -1 : 1);
            return null;
        }
        if (series.Flow.Length > 0 && question.Claim.Flow is { Length: > 0 } wanted && series.Flow != wanted)
            return null;
        if (series.Reporter == question.Subject)
            return series.Partner == (question.Partner ?? "") || (question.Partner is null && (series.Partner == "WLD" || IsOccasion(series))) ? (true, 1) : null;
        // What two parties do together (papers signed) is told of either.
        return IsOccasion(series) && series.Partner.Length > 0 && (question.Subject is null || series.Partner == question.Subject)
            && (question.Partner is null || series.Reporter == question.Partner) ? (true, 1) : null;
    }

    // Counts told once, of a visit or a summit: the occasion has a host, the figure has no partner.
    private static bool IsOccasion(Series series) => series.Measure != "visitors" && series.Frequency == Frequency.Irregular && series.Flow.Length == 0 && !IsMoney(series.Unit) && !IsRatio(series.Unit);

    private static bool PartnerFits(string? stated, string held) => stated is null or "WLD"
        ? held is "WLD" or ""
        : stated == held || (stated.StartsWith("EU", StringComparison.Ordinal) && held.StartsWith("EU", StringComparison.Ordinal));

    private bool ItemFits(Question question, Series series)
    {
        if (question.Claim.Item is not { Length: > 0 } item)
            return question.Flow is null || Array.IndexOf(AllGoods, series.Item) >= 0;
        if (Wording.Same(item, series.Item) || (Array.IndexOf(AllGoods, item) >= 0 && Array.IndexOf(AllGoods, series.Item) >= 0))
            return true;
        if (question.Flow is null && series.Item.Length > 0 && (Wording.Within(item, series.Item) || Wording.Within(series.Item, item)))
            return true;
        foreach (var definition in definitions)
        {
            if (definition.Selector.Item == series.Item && (Wording.Same(definition.Term, item) || definition.Words.Any(w => Wording.Same(w, item))))
                return true;
        }
        // A measure that names its thing already ("fertility rate") needs no second agreement.
        return question.Flow is null && series.Item.Length == 0;
    }

    private static bool ReporterFits(Question question, Series series) => question.Reporter is null || series.Reporter == question.Reporter;

    private (string Id, int Order) DefinitionOf(Series series, string measure)
    {
        var plain = measure.EndsWith(" growth", StringComparison.Ordinal) ? series with { Measure = measure[..^" growth".Length] } : series;
        for (var i = 0; i < definitions.Length; i++)
        {
            if (SeriesSet.Fits(definitions[i].Selector, plain, plain.Partner, plain.Flow))
                return (definitions[i].Id, i);
        }
        return (AsStated, int.MaxValue);
    }
}
