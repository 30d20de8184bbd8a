using System.Globalization;

namespace Rapport.Statistics.EventTables;

/// <summary>GDELT's events: no header, 57 or 58 columns in version 1, 61 in version 2.</summary>
internal sealed class GdeltLayout(int columns, CountryPair pair) : EventLayout
{
    private const int Day = 1;
    private const int Source = 7;
    private const int Target = 17;
    private const int Code = 26;
    private const int QuadClass = 29;
    private const int Goldstein = 30;
    private const int FewestWithAddress = 58;

    /// <inheritdoc/>
    public override string Name => "gdelt";

    /// <inheritdoc/>
    public override string Scale => "Goldstein scale of GDELT, a tenth";

    /// <inheritdoc/>
    public override bool HasHeader => false;

    /// <inheritdoc/>
    public override (EventRow? Row, string? Bad) Read(string[] fields)
    {
        if (fields.Length != columns)
            return (null, FormattableString.Invariant($"{fields.Length} columns, expected {columns} as in the first line"));
        var (source, target) = (fields[Source], fields[Target]);
        if (!((source == pair.First && target == pair.Second) || (source == pair.Second && target == pair.First)))
            return (null, null);
        if (!DateOnly.TryParseExact(fields[Day], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (null, $"'{fields[Day]}' in column 2 is no day, expected one such as 20260105");
        if (Number(fields[Goldstein]) is not { } score)
            return (null, $"'{fields[Goldstein]}' in column 31 is no score, expected −10 to 10");
        if (fields[QuadClass] is not ("1" or "2" or "3" or "4"))
            return (null, $"'{fields[QuadClass]}' in column 30 is no quad, expected 1 to 4");
        return (new(day, source, target, fields[Code], score, fields[QuadClass][0] - '0', IsMutual(fields[Code]), columns >= FewestWithAddress ? Host(fields[^1]) : "gdelt"), null);
    }

    // A name that is no address is a voice by itself: radio and print have no address.
    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : address.Length > 0 ? address : "gdelt";
}
