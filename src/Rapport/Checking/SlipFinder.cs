using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>
/// Looks for what a figure is true of where it is not true as told: another year, another flow, another scale.
/// It asks the same question again with one thing changed, nearest slip first. Few digits agree by chance, so it looks only where enough of them are stated exactly.
/// </summary>
internal sealed class SlipFinder(Func<Question, CellUse, ImmutableArray<Reading>> read, CandidateFinder finder)
{
    private const int YearsAround = 8;
    // Three digits single out one value in some hundred; with a dozen variants asked, fewer would accuse by chance.
    private const int DigitsNeeded = 3;

    /// <summary>The nearest slip; null where there is none, or where too few digits are stated to tell one.</summary>
    public Slip? Find(Question question)
    {
        if (question.Stated is not { } stated || stated.Digits < DigitsNeeded || question.Claim.Comparator is not (Comparator.Exactly or Comparator.About or Comparator.Record) || question.Claim.Basis is Basis.Rank or Basis.Since or Basis.Count)
            return null;
        foreach (var (kind, told, variant) in Variants(question))
        {
            // "About" widens what the text allows; a slip must fit the digits themselves.
            var exact = variant with { Stated = ToleranceReader.Read(variant.Claim with { Comparator = Comparator.Exactly }) };
            foreach (var reading in read(exact, CellUse.Published))
            {
                if (reading.Fit == Fit.Holds && reading.Candidate.Foreign is null)
                    return new(kind, told, reading);
            }
        }
        return null;
    }

    /// <summary>A figure that is true of another concept than the text's: a target for the potential rate told as growth.</summary>
    public static Slip? OtherConcept(Question question, IEnumerable<Reading> foreign)
    {
        foreach (var reading in foreign)
        {
            if (reading.Fit == Fit.Holds && reading.Candidate.Foreign is { } concept)
                return new("concept", concept, reading);
        }
        return null;
    }

    private IEnumerable<(string Kind, string Told, Question Variant)> Variants(Question question)
    {
        if (question.Reporter is not null)
            yield return ("reporter", "the named reporter's figure", question with { Reporter = null });
        if (question.Period is { } period)
        {
            foreach (var variant in Periods(question, period))
                yield return variant;
        }
        if (question.Flow is { } flow)
        {
            foreach (var other in (string[])["exports", "imports", "total", "balance"])
            {
                if (other != flow)
                    yield return ("flow", flow, question with { Flow = other });
            }
            if (question.Partner is not null and not "WLD")
                yield return ("partner", $"with {question.Partner}", question with { Partner = null });
        }
        foreach (var factor in (decimal[])[1000, 0.001m])
        {
            var claim = question.Claim with { Scale = question.Claim.Scale * factor };
            if (CandidateFinder.IsMoney(claim.Unit ?? "") || question.Claim.Scale > 1)
                yield return ("scale", factor > 1 ? "a thousand times less" : "a thousand times more", question with { Claim = claim });
        }
        if (question.Claim.Unit is { } unit && CandidateFinder.IsMoney(unit))
        {
            foreach (var held in finder.Find(question, question.Measures).Select(c => c.Series.Unit).Where(u => u != unit && CandidateFinder.IsMoney(u)).Distinct(StringComparer.Ordinal))
                yield return ("currency", unit, question with { Claim = question.Claim with { Unit = held } });
        }
    }

    private static IEnumerable<(string Kind, string Told, Question Variant)> Periods(Question question, Period period)
    {
        var claim = question.Claim;
        for (var away = 1; away <= YearsAround; away++)
        {
            foreach (var years in (int[])[-away, away])
            {
                var other = new Period(period.From.AddYears(years), EndOf(period, years), period.Precision);
                if (other.From <= question.AsOf)
                    yield return ("period", Spelled.When(period), question with { Claim = claim with { Period = other } });
            }
        }
        if (claim.Basis is Basis.Multiple || (claim.Basis is Basis.Change && period.To <= question.ReadOn))
            yield break;
        if (period.Months == 12)
        {
            for (var month = 1; month <= 12; month++)
                yield return ("part-of-period", Spelled.When(period), question with { Claim = claim with { Period = Period.OfMonth(period.From.Year, month) } });
            for (var to = 2; to <= 11; to++)
                yield return ("part-of-period", Spelled.When(period), question with { Claim = claim with { Period = new(period.From, period.From.AddMonths(to).AddDays(-1), DatePrecision.Month) } });
        }
        else if (period.Months == 1)
        {
            yield return ("part-of-period", Spelled.When(period), question with { Claim = claim with { Period = Period.OfYear(period.From.Year) } });
        }
    }

    private static DateOnly EndOf(Period period, int years) =>
        period.To.AddDays(1).Day == 1 ? period.To.AddDays(1).AddYears(years).AddDays(-1) : period.To.AddYears(years);
}
