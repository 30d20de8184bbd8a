using System.Globalization;

namespace Rapport.Statistics.EventTables;

/// <summary>Tables whose header names the columns: ICEWS and POLECAT. Surplus columns are passed over; a missing one is named.</summary>
internal sealed class ColumnLayout : EventLayout
{
    private readonly string[] _header;
    private readonly Func<string, string?> _codeOf;
    private readonly CountryPair _pair;
    private readonly int _day, _source, _target, _code, _score, _quad, _voice;

    private ColumnLayout(string name, string scale, string[] header, Func<string, string?> codeOf, CountryPair pair, string source, string target, string code, string? quad, string voice)
    {
        (Name, Scale, _header, _codeOf, _pair) = (name, scale, header, codeOf, pair);
        string[] wanted = ["Event Date", source, target, code, "Intensity", voice, .. quad is null ? [] : new[] { quad }];
        Missing = string.Join(", ", wanted.Where(w => !header.Contains(w, StringComparer.Ordinal)));
        (_day, _source, _target, _code, _score, _voice, _quad) = (Place("Event Date"), Place(source), Place(target), Place(code), Place("Intensity"), Place(voice), quad is null ? -1 : Place(quad));
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Scale { get; }

    /// <inheritdoc/>
    public override bool HasHeader => true;

    /// <inheritdoc/>
    public override string Missing { get; }

    /// <summary>ICEWS: countries by name, CAMEO codes and their intensity.</summary>
    public static ColumnLayout Icews(string[] header, Func<string, string?> codeOf, CountryPair pair) =>
        new("icews", "intensity of ICEWS, a tenth", header, codeOf, pair, "Source Country", "Target Country", "CAMEO Code", null, "Publisher");

    /// <summary>POLECAT: countries by code or name, PLOVER types and their intensity.</summary>
    public static ColumnLayout Polecat(string[] header, Func<string, string?> codeOf, CountryPair pair) =>
        new("polecat", "intensity of POLECAT, a tenth", header, codeOf, pair, "Actor Country", "Recipient Country", "Event Type", "Quad Code", "Source");

    /// <inheritdoc/>
    public override (EventRow? Row, string? Bad) Read(string[] fields)
    {
        if (fields.Length != _header.Length)
            return (null, FormattableString.Invariant($"{fields.Length} columns, expected {_header.Length} as in the header"));
        if (Other(fields) is not var (source, target))
            return (null, null);
        if (!DateOnly.TryParseExact(fields[_day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (null, $"'{fields[_day]}' in 'Event Date' is no day, expected one such as 2026-01-05");
        if (Number(fields[_score]) is not { } score)
            return (null, $"'{fields[_score]}' in 'Intensity' is no score, expected −10 to 10");
        var code = fields[_code];
        if ((_quad < 0 ? QuadOf(code) : QuadWord(fields[_quad])) is not { } quad)
            return (null, $"'{(_quad < 0 ? code : fields[_quad])}' names no quad, expected a CAMEO code or words such as VERBAL COOPERATION");
        var mutual = _quad < 0 ? IsMutual(code) : code is "CONSULT" or "AGREE" or "COOPERATE";
        return (new(day, source, target, code, score, quad, mutual, fields[_voice]), null);
    }

    private int Place(string column) => Array.IndexOf(_header, column);

    // Several countries of one side stand in one field, parted by semicolons; a row that holds both of the pair on one side is about nothing between them.
    private (string Source, string Target)? Other(string[] fields)
    {
        var sources = Codes(fields[_source]);
        var targets = Codes(fields[_target]);
        bool Has(string[] codes, string code) => codes.Contains(code, StringComparer.Ordinal);
        return Has(sources, _pair.First) && Has(targets, _pair.Second) ? (_pair.First, _pair.Second)
            : Has(sources, _pair.Second) && Has(targets, _pair.First) ? (_pair.Second, _pair.First)
            : null;
    }

    private string[] Codes(string field) => [.. field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => _codeOf(n) ?? n)];

    private static int? QuadWord(string field) => field.Trim().ToUpperInvariant() switch
    {
        "1" or "VERBAL COOPERATION" or "V-COOP" => 1,
        "2" or "MATERIAL COOPERATION" or "M-COOP" => 2,
        "3" or "VERBAL CONFLICT" or "V-CONF" => 3,
        "4" or "MATERIAL CONFLICT" or "M-CONF" => 4,
        _ => null,
    };
}
