namespace Rapport.Tests.Checking;

/// <summary>Claims and the texts they stand in, made in one line.</summary>
internal static class Some
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Document Document(string text, string? published = null) => new()
    {
        Id = DocumentId.From(text),
        Snapshot = SnapshotId.From(text),
        Source = "test",
        Sha256 = "",
        TextSha256 = "",
        Encoding = "utf-8",
        Rule = "test",
        Text = text,
        Runs = [],
        Published = published is null ? null : new(Day(published), null, DatePrecision.Day, null, false, false),
    };

    public static Claim Claim(string measure, decimal? value, string? unit = "USD", decimal scale = 1_000_000_000, string? subject = "KOR", string? partner = "CHN", string? flow = null, Period? period = null, string? text = null) => new()
    {
        Id = ClaimId.From(measure, value?.ToString(System.Globalization.CultureInfo.InvariantCulture), unit, subject, partner, flow, period?.ToString(), text),
        Document = DocumentId.From("test"),
        Type = ClaimType.Figure,
        Span = new(0, 0),
        Text = text ?? "test figure 1조 달러 é\u0301 \U0001F600",
        Sentence = new(0, 0),
        Value = value,
        Unit = unit,
        Scale = scale,
        Measure = measure,
        Subject = subject,
        Partner = partner,
        Flow = flow,
        Period = period,
        Rule = new("claims/test@1"),
    };

    public static Claim Trade(string flow, decimal value, int? year, string subject = "KOR", string? partner = "CHN") =>
        Claim("trade", value, subject: subject, partner: partner, flow: flow, period: year is { } y ? Period.OfYear(y) : null);

    public static Claim Change(string flow, decimal percent, int? year, string subject = "KOR", string? partner = "CHN", string? item = null) =>
        Claim("trade", percent, "percent", 1, subject, partner, flow, year is { } y ? Period.OfYear(y) : null) with { Basis = Basis.Change, Direction = Math.Sign(percent), Item = item };

    public static Claim Rank(string subject, string partner, decimal place, int? year = null) =>
        Claim("trade", place, "rank", 1, subject, partner, "total", year is { } y ? Period.OfYear(y) : null) with { Basis = Basis.Rank };

    /// <summary>The claim with its sentence, and the document that holds it.</summary>
    public static (Claim Claim, Document Document) In(this Claim claim, string sentence, string? published = null)
    {
        var document = Document(sentence, published);
        return (claim with { Sentence = new(0, sentence.Length), Document = document.Id }, document);
    }
}
