namespace Rapport.Cases.World;

/// <summary>An office held for a time, each end stated to the day, month or year that is certain.</summary>
/// <param name="Title">The office: president, acting president, prime minister, minister of foreign affairs.</param>
/// <param name="Of">ISO alpha-3 code, or a bloc or organisation.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, or null where no end is known to us.</param>
public sealed record WorldOffice(string Title, string Of, Period From, Period? To)
{
    /// <summary>The coarser precision of the two ends.</summary>
    public DatePrecision Precision => To is null || From.Precision <= To.Precision ? From.Precision : To.Precision;

    /// <summary>The vocabulary's record: the widest days that the stated ends allow, the precision said beside the source.</summary>
    public OfficeTenure ToTenure(string source) => new(
        Title, Of, From.From, To?.To, Precision == DatePrecision.Day ? source : $"{source}; dates to the {(Precision == DatePrecision.Month ? "month" : "year")}");
}
