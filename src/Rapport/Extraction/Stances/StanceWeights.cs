using System.Collections.Frozen;
using System.Globalization;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Stances;

/// <summary>What each feature of a sentence adds to blame and to praise, in log odds against neither; made by <c>tools/StanceWeights</c>.</summary>
internal sealed class StanceWeights
{
    /// <summary>The weights stand in the table as whole hundredths.</summary>
    public const double Unit = 0.01;

    private readonly FrozenDictionary<string, (double Blame, double Praise)> _weights;

    /// <summary>Weights by the names of their features.</summary>
    public StanceWeights(IEnumerable<KeyValuePair<string, (double Blame, double Praise)>> weights) => _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The embedded weights.</summary>
    public static StanceWeights Embedded { get; } = new(DataLines.Read("Stances.stance-weights.txt").Select(l =>
        KeyValuePair.Create(l[0], (Unit * int.Parse(l[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), Unit * int.Parse(l[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)))));

    /// <summary>What a feature adds; nothing where it was never learned.</summary>
    public (double Blame, double Praise) Of(string feature) => _weights.GetValueOrDefault(feature);
}
