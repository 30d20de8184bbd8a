namespace Rapport.Inference.Donors;

/// <summary>What a method's options do to the outcome before it is fitted. An option that this version does not have is refused, never passed over.</summary>
internal static class OutcomePreparation
{
    /// <summary>A month of the year seen less often than this before treatment has no mean to take out.</summary>
    public const int FewestOfMonth = 2;

    /// <summary>The outcome as the method sees it, or why it cannot be had.</summary>
    public static Parsed<OutcomeMatrix> Prepare(OutcomeMatrix matrix, WitnessSpec spec, string file)
    {
        var prepared = matrix;
        foreach (var option in spec.Options.Where(o => !DonorMethods.Owns(spec.Method, o.Name)))
        {
            switch (option.Name, option.Text)
            {
                case ("season", "none") or ("intercept", "false" or "no"):
                    break;
                case ("season", "month-means"):
                    if (Month(matrix) is not { } months)
                        return Refuse(file, "season", "months' means need times written as year and month, such as 2016-07");
                    if (Unseen(matrix, months) is { } unseen)
                        return Refuse(file, "season", $"months' means need every month of the year at least {FewestOfMonth} times before the turn; month {unseen} is not");
                    prepared = WithoutMonthMeans(matrix, months);
                    break;
                case ("intercept", "true" or "yes"):
                    prepared = WithoutMeans(matrix);
                    break;
                default:
                    return Refuse(file, "option", $"the option '{option.Name}: {option.Text}' is not part of this version; expected season: none|month-means, intercept: true|false{DonorMethods.OptionsOf(spec.Method)}");
            }
        }
        return new Parsed<OutcomeMatrix>.Ok(prepared);
    }

    /// <summary>Takes each unit's mean of each month of the year, over the time before treatment, out of its row.</summary>
    private static OutcomeMatrix WithoutMonthMeans(OutcomeMatrix matrix, int[] months)
    {
        var rows = matrix.Values.Select(row =>
        {
            var (sums, counts) = (new double[13], new int[13]);
            for (var t = 0; t < matrix.Before; t++)
            {
                sums[months[t]] += row[t];
                counts[months[t]]++;
            }
            return row.Select((value, t) => value - (sums[months[t]] / counts[months[t]])).ToArray();
        });
        return matrix with { Values = [.. rows] };
    }

    /// <summary>Takes each unit's mean over the time before treatment out of its row: a synthetic control with an intercept. Ref: Doudchenko and Imbens (2016), NBER 22791, eq. 4.</summary>
    private static OutcomeMatrix WithoutMeans(OutcomeMatrix matrix)
    {
        var rows = matrix.Values.Select(row =>
        {
            var mean = row.Take(matrix.Before).Average();
            return row.Select(value => value - mean).ToArray();
        });
        return matrix with { Values = [.. rows] };
    }

    private static int[]? Month(OutcomeMatrix matrix)
    {
        var months = new int[matrix.Times.Length];
        for (var t = 0; t < months.Length; t++)
        {
            var time = matrix.Times[t];
            if (time.Length is not (7 or 10) || time[4] != '-' || (time.Length == 10 && time[7] != '-') || !char.IsAsciiDigit(time[5]) || !char.IsAsciiDigit(time[6]))
                return null;
            months[t] = (10 * (time[5] - '0')) + time[6] - '0';
            if (months[t] is < 1 or > 12)
                return null;
        }
        return months;
    }

    private static int? Unseen(OutcomeMatrix matrix, int[] months)
    {
        foreach (var month in months)
        {
            if (months.Take(matrix.Before).Count(m => m == month) < FewestOfMonth)
                return month;
        }
        return null;
    }

    private static Parsed<OutcomeMatrix>.Malformed Refuse(string file, string code, string message) => new(new(file, code, message));
}
