using System.Collections.Immutable;

namespace Rapport.Checking;

/// <summary>Everything the rules of verdict look at for one claim.</summary>
internal sealed class Weighing
{
    // A figure beyond this ratio of every one held cannot be the other side's: the two sides' figures of one flow have differed by a third at most in the tables known.
    private const decimal FarBelow = 0.6m;
    private const decimal FarAbove = 1.65m;
    private const decimal FarPercentPoints = 20;
    private const int DigitsForOneSide = 4;
    private const int RecentYears = 2;

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The readings of the text.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>Readings of other concepts than the text's; they explain and never support.</summary>
    public ImmutableArray<Reading> Foreign { get; init; } = [];

    /// <summary>The slip found in one changed thing.</summary>
    public Slip? Slip { get; init; }

    /// <summary>The other concept under which it holds.</summary>
    public Slip? Concept { get; init; }

    /// <summary>The currency in which the only figures held are, where it is not the claim's.</summary>
    public string? OtherCurrency { get; init; }

    /// <summary>The readings with a value.</summary>
    public IEnumerable<Reading> Known => Readings.Where(r => r.Fit != Fit.Unknown);

    /// <summary>The readings that hold.</summary>
    public IEnumerable<Reading> Holding => Readings.Where(r => r.Fit == Fit.Holds);

    /// <summary>Whether any reading has this fit.</summary>
    public bool Any(Fit fit) => Readings.Any(r => r.Fit == fit);

    /// <summary>Whether every reading with a value has this fit, and there is one.</summary>
    public bool AllKnown(Fit fit) => Known.Any() && Known.All(r => r.Fit == fit);

    /// <summary>Whether two offices give figures of one definition that do not fit each other, and the claim fits one of them.</summary>
    public bool OfficesDisagree =>
        Holding.Any() && Known.Where(r => r.Fit == Fit.Fails).Any() && Known.Where(r => r.Fit == Fit.Fails)
            .All(f => Holding.Any(h => h.Candidate.Concept == f.Candidate.Concept && h.Office != f.Office && h.Period is { } one && f.Period is { } other && one.SameDays(other)));

    /// <summary>The reading under which the claim held earlier, where none holds now.</summary>
    public Reading? HeldEarlier => Holding.Any() ? null : Readings.FirstOrDefault(r => r.Earlier is not null);

    /// <summary>The later figure that has overtaken a statement about a number that grows: known later than those that fit, and no longer fitting.</summary>
    public Reading? Overtaking
    {
        get
        {
            if (Question.Period is not null || !Holding.Any() || !Holding.All(h => LevelReader.IsStock(h.Candidate.Series)))
                return null;
            var last = Holding.Max(h => h.Vintage);
            return Known.FirstOrDefault(r => r.Fit is Fit.ByFar or Fit.Fails && r.Vintage > last
                && LevelReader.IsStock(r.Candidate.Series)
                && Holding.Any(h => h.Candidate.Series.Item == r.Candidate.Series.Item && h.Candidate.Series.Measure == r.Candidate.Series.Measure && h.Candidate.Series.Reporter == r.Candidate.Series.Reporter));
        }
    }

    /// <summary>Whether every reading of the text is known or, from memory at least, ruled out.</summary>
    public bool IsComplete =>
        Known.Any() && Readings.All(r => r.Fit != Fit.Unknown || r.Memory is Fit.Fails or Fit.ByFar) && Readings.All(r => r.Sure) && (!NeedsMirror || Readings.Any(r => !r.Candidate.Own)) && CodedGoods is null;

    /// <summary>A reading whose goods are bounded by a customs code that no stored definition chose and the text does not name: what the text calls chips may be bounded otherwise. Null where there is none.</summary>
    public Reading? CodedGoods => Readings.FirstOrDefault(r => r.Candidate.Definition == CandidateFinder.AsStated && r.Candidate.Series.Classification is { } code && code.StartsWith("HS ", StringComparison.Ordinal) && !Wording.Holds(Question.Folded, code));

    /// <summary>Whether the other side reports the flow as well and the text does not say whose figure it is.</summary>
    public bool NeedsMirror => Question is { Flow: not null, Partner: { } partner, Reporter: null } && Evidence.PartnerTable.IsCountry(partner) && Question.Claim.Basis is Basis.Level or Basis.Change or Basis.Multiple;

    /// <summary>Whether a slip may be told: nothing that is missing could still make the figure true as told.</summary>
    public bool MayTellSlip =>
        Question.Period is not null && !Question.Claim.Modality.Equals(Modality.Denied) && (IsUnfinished || (Known.All(r => r.Fit is Fit.Fails or Fit.ByFar)
        && (IsComplete || (Question.Stated?.Digits >= DigitsForOneSide && Readings.Any(r => r.Fit != Fit.Unknown || r.Memory is Fit.Fails or Fit.ByFar)))));

    /// <summary>Whether the period was not over when the text appeared, so that a figure for all of it can only be one of a part.</summary>
    public bool IsUnfinished => Question.Period is { } period && period.To > Question.ReadOn && !Known.Any() && !ConceptWords.IsToCome(Question.Claim);

    /// <summary>Whether the subject's own figure is the same with the direction turned round.</summary>
    public bool IsReversed =>
        Question.Claim is { Basis: Basis.Change, Value: not null } && Question.Stated is { Digits: > 1 } stated && AllKnown(Fit.Fails)
        && Known.Any(r => r.Candidate.Own && r.Result is { } result && r.Values.Length > 0 && stated.Weigh(-result, r.Values[0].Series.Unit == "percent" ? r.Values[0].HalfUnit : 0.05m) == Fit.Holds);

    /// <summary>Whether the claim is so far from every figure held that no other side's or definition's could bear it out.</summary>
    public bool IsFar
    {
        get
        {
            if (Question.Period is null || Question.Claim is not { Value: { } value, Basis: Basis.Level or Basis.Change } || !Known.Any() || Known.Any(r => !r.Sure))
                return false;
            var stated = value * Question.Claim.Scale;
            return Known.All(r => r.Result is { } held && (Question.Claim.Unit == "percent" || Question.Claim.Basis == Basis.Change
                ? Math.Abs(stated - held) > FarPercentPoints && Math.Abs(stated - held) > Math.Abs(held)
                : held != 0 && (stated / held < FarBelow || stated / held > FarAbove)));
        }
    }

    /// <summary>Whether a statement without a period is about a place or a number as it is now, and what is held is recent enough to refute it.</summary>
    public bool IsAboutNow =>
        Question.Period is null && Known.Any() && (Question.Claim.Basis == Basis.Rank || Known.All(r => LevelReader.IsStock(r.Candidate.Series)))
        && Known.All(r => r.Period is { } period && period.To >= Question.ReadOn.AddYears(-RecentYears));
}
