using System.Collections.Immutable;
using System.Globalization;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Turns figures held in another currency into the claim's, where a rate for the period is held; the rate is cited among the rows. A converted figure may support a claim and never contradicts one.</summary>
internal sealed class RateReader(SeriesSet set)
{
    // The mean of a year's rates is not the rate of each payment.
    private const decimal Uncertain = 0.01m;
    private const int MonthsInYear = 12;
    private const decimal Smallest = 0.000001m;
    private const decimal Largest = 10_000_000m;

    /// <summary>The readings in the claim's currency; none where no rate is held for every month.</summary>
    public ImmutableArray<Reading> Read(Question question, string held, ImmutableArray<Reading> readings)
    {
        var converted = ImmutableArray.CreateBuilder<Reading>();
        foreach (var reading in readings)
        {
            if (reading is not { Result: { } result, Period: { } period } || reading.Candidate.Foreign is not null || Rate(question, held, period) is not { } rate)
                continue;
            var value = result * rate.Value;
            var half = (reading.Values.Sum(v => v.HalfUnit) * rate.Value) + (Uncertain * Math.Abs(value));
            var how = string.Create(CultureInfo.InvariantCulture, $"{Spelled.Number(result)} {held} at {Math.Round(rate.Value, 4)} {question.Claim.Unit} per {held}, {rate.Cells.Length} rate rows of {rate.Cells[0].Office}");
            converted.Add(reading with
            {
                Candidate = reading.Candidate with { Series = reading.Candidate.Series with { Unit = question.Claim.Unit! } },
                Fit = question.Stated?.Weigh(value, half) ?? Fit.Unknown,
                Result = value,
                Values = [.. reading.Values, rate],
                Earlier = null,
                How = how,
                Sure = false,
            });
        }
        return converted.ToImmutable();
    }

    private KnownValue? Rate(Question question, string held, Period period)
    {
        foreach (var series in set.Of("exchange rate"))
        {
            var direct = series.Unit == $"{question.Claim.Unit} per {held}";
            if (!direct && series.Unit != $"{held} per {question.Claim.Unit}")
                continue;
            var cells = Months(series, period, question.AsOf);
            if (cells.IsEmpty || cells.Any(c => series.Scaled(c) is not (> Smallest and < Largest)))
                continue;
            var mean = cells.Average(c => direct ? series.Scaled(c)!.Value : 1 / series.Scaled(c)!.Value);
            return new(series, period, mean, 0, cells);
        }
        return null;
    }

    private static ImmutableArray<Observation> Months(Series series, Period period, DateOnly asOf)
    {
        if (SeriesSet.At(series, period, asOf) is { } exact)
            return exact.Cells;
        if (period.From.Day != 1 || period.Months > MonthsInYear)
            return [];
        var cells = ImmutableArray.CreateBuilder<Observation>();
        for (var i = 0; i < period.Months; i++)
        {
            var month = period.From.AddMonths(i);
            if (SeriesSet.At(series, Period.OfMonth(month.Year, month.Month), asOf) is not { } value)
                return [];
            cells.AddRange(value.Cells);
        }
        return cells.ToImmutable();
    }
}
