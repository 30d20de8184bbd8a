using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>Two names laid beside each other, syllable by syllable.</summary>
/// <param name="Left">One name.</param>
/// <param name="Right">The other.</param>
/// <param name="Meetings">Where they meet; null where they do not.</param>
/// <param name="Cost">The sum of what the meetings cost and of what speaks against the two ways to read the names.</param>
internal sealed record Alignment(SyllableName Left, SyllableName Right, Meeting?[] Meetings, double Cost)
{
    // A name that fails at one place ranks below every name that meets everywhere.
    private const double FailedTop = 0.45;

    private int Failed => Meetings.Count(m => m is null);

    private int Crossing => Meetings.Count(m => m is { Crosses: true });

    /// <summary>Whether it says more for the names being one.</summary>
    public bool IsBetterThan(Alignment other) => Failed != other.Failed ? Failed < other.Failed : Cost != other.Cost ? Cost < other.Cost : Crossing < other.Crossing;

    /// <summary>The comparison with its evidence. The logarithm of the score is the sum of the weights and of what the order of the words and the habit of spelling cost.</summary>
    public NameComparison ToComparison()
    {
        var allowance = Crossing == 0 ? MatchCosts.WithinLanguage : MatchCosts.AcrossLanguages + ((Crossing - 1) * MatchCosts.FurtherCrossing);
        var slope = Math.Log(MatchCosts.Likely) / allowance;
        var evidence = ImmutableArray.CreateBuilder<NameEvidence>();
        string? veto = null;
        for (var i = 0; i < Meetings.Length; i++)
        {
            var (left, right) = (Left.Syllables[i], Right.Syllables[i]);
            if (Meetings[i] is not { } met)
            {
                veto ??= $"'{left.Text}' and '{right.Text}' share no reading";
                evidence.Add(new(i, left.Text, Word.Of(left.Writing), right.Text, Word.Of(right.Writing), [], null));
                continue;
            }
            evidence.Add(new(i, left.Text, Word.Of(met.Left), right.Text, Word.Of(met.Right), met.Witnesses.Length == 0 ? [] : [.. met.Witnesses.Split(' ')], met.Cost * slope));
        }
        if (veto is not null)
            return new(FailedTop * (Meetings.Length - Failed) / Meetings.Length, NameVerdict.Different, veto, evidence.ToImmutable());
        var score = Math.Exp(Cost * slope);
        return new(score, score >= MatchCosts.Likely ? NameVerdict.Likely : score >= MatchCosts.Possible ? NameVerdict.Possible : NameVerdict.Different, null, evidence.ToImmutable());
    }
}
