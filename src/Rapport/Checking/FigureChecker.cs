using System.Collections.Immutable;
using System.Globalization;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>
/// Holds stated figures against official series: under every definition that applies, by both reporters of a flow, as known on a day.
/// The text alone is never evidence, whoever says it; rows from memory never decide.
/// </summary>
public sealed class FigureChecker
{
    private readonly DateOnly _asOf;
    private readonly QuestionReader _questions;
    private readonly CandidateFinder _finder;
    private readonly LevelReader _levels;
    private readonly ChangeReader _changes;
    private readonly RankReader _ranks;
    private readonly ShareReader _shares;
    private readonly SinceReader _since;
    private readonly SlipFinder _slips;
    private readonly RateReader _rates;
    private readonly Labels _labels;
    private readonly MissingFinder _missing;
    private readonly Explanation _explanation;

    /// <summary>Prepares the tables once for many claims.</summary>
    /// <param name="series">The series held.</param>
    /// <param name="definitions">What terms can mean, in the order of their file.</param>
    /// <param name="pair">The case's two countries.</param>
    /// <param name="asOf">The day whose knowledge decides.</param>
    /// <param name="chronicle">Dated facts, for statements such as "the first visit in six years".</param>
    /// <param name="countries">Countries with their names, for explanations and for reporters named in a text; codes are shown where they are absent.</param>
    public FigureChecker(
        ImmutableArray<Series> series,
        ImmutableArray<Definition> definitions,
        CountryPair pair,
        DateOnly asOf,
        ImmutableArray<ChronicleFact> chronicle = default,
        ImmutableArray<Country> countries = default)
    {
        if (asOf.Year is < QuestionReader.FirstYear or > QuestionReader.LastYear)
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, "a day of the years 1000 to 2999");
        var set = new SeriesSet(series.IsDefault ? [] : series);
        definitions = definitions.IsDefault ? [] : definitions;
        countries = countries.IsDefault ? [] : countries;
        _asOf = asOf;
        _questions = new(set, definitions, pair, asOf, countries);
        _finder = new(set, definitions);
        _levels = new(set);
        _changes = new(_finder);
        _ranks = new(set, _finder);
        _shares = new(set, _finder);
        _since = new(set, definitions, chronicle.IsDefault ? [] : [.. chronicle.Where(f => f.Date <= asOf)], _finder);
        _slips = new(Read, _finder);
        _rates = new(set);
        _labels = new(new CountryNames(countries));
        _missing = new(_labels);
        _explanation = new(_labels);
    }

    /// <summary>The rules of verdict in the order in which they are tried: id, verdict as the contract names it (empty for none), and sentence.</summary>
    public static ImmutableArray<(RuleRef Rule, VerdictValue? Value, string Sentence)> Rules => [.. VerdictRules.All.Select(r => (r.Ref, r.Value, r.Sentence))];

    /// <summary>The verdict on one claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">The text it stands in, for its sentence and its day of publication; null where only the claim is at hand.</param>
    public Verdict Check(Claim claim, Document? document)
    {
        var question = _questions.Read(claim, document);
        var weighing = Weigh(question);
        var rule = VerdictRules.Decide(weighing);
        var missing = _missing.Find(weighing, rule);
        var readings = Told(weighing, rule);
        var deciding = Deciding(weighing, rule);
        var definitions = weighing.Holding.Select(r => r.Candidate.Definition).Distinct(StringComparer.Ordinal).ToList();
        return new()
        {
            Id = VerdictId.From(claim.Id.Value, rule.Value?.ToString(), _asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Claim = claim.Id,
            Text = claim.Text,
            Value = rule.Value,
            Definition = rule.Value is VerdictValue.Supported or VerdictValue.SupportedUnder && definitions is [not CandidateFinder.AsStated] ? definitions[0] : null,
            Rule = rule.Ref,
            AsOf = _asOf,
            Tolerance = question.Stated?.Tolerance,
            Readings = readings,
            Rows = [.. deciding.SelectMany(r => r.Rows).DistinctBy(r => (r.Observation, r.Cell.File, r.Cell.Line))],
            Missing = missing,
            Explanation = _explanation.Of(weighing, rule, missing),
        };
    }

    private Weighing Weigh(Question question)
    {
        var claim = question.Claim;
        if (claim.Type is ClaimType.Normative or ClaimType.Vague || claim.Modality == Modality.Denied || !QuestionReader.IsReadable(claim))
            return new() { Question = question, Readings = [] };
        var use = ConceptWords.Use(claim, question.Folded);
        var all = Read(question, use);
        // A sentence may mention a forecast beside a figure of what has been.
        if (use == CellUse.Forecast && !ConceptWords.IsToCome(claim) && all.All(r => r.Fit == Fit.Unknown))
            all = Read(question, CellUse.Published);
        var readings = Defined(all.Where(r => r.Candidate.Foreign is null).ToImmutableArray());
        if (readings.IsEmpty && OtherCurrency(question) is { } currency)
            readings = _rates.Read(question, currency, Read(question with { Claim = claim with { Unit = currency } }, use));
        var foreign = claim.Basis == Basis.Since ? [.. all.Where(r => r.Candidate.Foreign is not null)] : Foreign(question);
        var weighing = new Weighing
        {
            Question = question,
            Readings = readings,
            Foreign = foreign,
            Concept = claim.Basis is Basis.Level or Basis.Change ? SlipFinder.OtherConcept(question, foreign) : null,
            OtherCurrency = readings.IsEmpty ? OtherCurrency(question) : null,
        };
        return !weighing.Holding.Any() && weighing.MayTellSlip
            ? new() { Question = question, Readings = readings, Foreign = foreign, Concept = weighing.Concept, Slip = _slips.Find(question) }
            : weighing;
    }

    // Where a term is defined and one of its definitions has a figure, series outside its definitions are no reading of it.
    private static ImmutableArray<Reading> Defined(ImmutableArray<Reading> readings) => readings.RemoveAll(r =>
        r.Candidate.Definition == CandidateFinder.AsStated && readings.Any(o => o.Candidate.Definition != CandidateFinder.AsStated && o.Fit != Fit.Unknown
            && o.Candidate.Series.Measure == r.Candidate.Series.Measure && o.Candidate.Series.Reporter == r.Candidate.Series.Reporter && o.Candidate.Series.Item == r.Candidate.Series.Item));

    private ImmutableArray<Reading> Read(Question question, CellUse use)
    {
        var claim = question.Claim;
        switch (claim.Basis)
        {
            case Basis.Rank:
                return _ranks.Read(question);
            case Basis.Since:
                return _since.Read(question);
            case Basis.Share:
                return _shares.Read(question);
            case Basis.Change or Basis.Multiple:
                return _changes.Read(question, use);
            case Basis.Count when claim.Base is not null || Wording.HoldsAny(Wording.Fold(claim.Text), "of which", "of them", "of those"):
                return _shares.Part(question) is { } part ? [part] : [];
            default:
                return _levels.Read(question, Plain(question).Where(c => c.Foreign is null), use);
        }
    }

    private ImmutableArray<Candidate> Plain(Question question) =>
        [.. _finder.Find(question, question.Measures).Where(c => CandidateFinder.UnitFits(question.Claim.Unit, c.Series.Unit) && c.Series.Unit != "rank")];

    // Targets, potentials and quantities that the text's words do not name: they explain a figure and never support it.
    private ImmutableArray<Reading> Foreign(Question question)
    {
        var candidates = Plain(question).Where(c => c.Foreign is not null).ToList();
        if (question.Claim.Basis == Basis.Change && question.Claim.Unit is null or "percent")
            candidates.AddRange(_finder.Find(question, question.Measures.Select(MeasureNames.Growth)).Where(c => c.Foreign is not null && c.Series.Unit == "percent"));
        if (candidates.Count == 0 || question.Claim.Basis is not (Basis.Level or Basis.Change))
            return [];
        // A target stands under the day it was set, not under the years it is meant for.
        var forecast = ConceptWords.IsToCome(question.Claim) ? question with { Claim = question.Claim with { Period = null } } : question;
        return [.. _levels.Read(forecast, candidates, CellUse.Forecast).Concat(_levels.Read(question, candidates, CellUse.Published)).Where(r => r.Fit != Fit.Unknown)];
    }

    private string? OtherCurrency(Question question) => question.Claim.Unit is { } unit && CandidateFinder.IsMoney(unit)
        ? _finder.Find(question, question.Measures).Select(c => c.Series.Unit).FirstOrDefault(u => u != unit && CandidateFinder.IsMoney(u))
        : null;

    private ImmutableArray<VerdictReading> Told(Weighing weighing, VerdictRule rule)
    {
        var told = weighing.Readings.Select(r => new VerdictReading(r.Candidate.Definition, _labels.Of(r), ValueOf(r), Plain(r.Result), r.Rows));
        if (rule.Id is "check/concept@1" or "check/kind-of-visit@1" || weighing.Question.Claim.Basis == Basis.Since)
            told = told.Concat(weighing.Foreign.Select(r => new VerdictReading(r.Candidate.Definition, _labels.Of(r), r.Fit == Fit.Holds ? VerdictValue.Misstated : ValueOf(r), Plain(r.Result), r.Rows)));
        if (rule.Id == "check/slip@1" && weighing.Slip is { } slip)
            told = told.Append(new(slip.Reading.Candidate.Definition, _labels.Of(slip.Reading), VerdictValue.Misstated, Plain(slip.Reading.Result), slip.Reading.Rows));
        return [.. told];
    }

    // A quotient is told to four decimals; more would be noise.
    private static decimal? Plain(decimal? result) => result is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) / 1.0000m : null;

    private static IEnumerable<Reading> Deciding(Weighing weighing, VerdictRule rule) => rule.Id switch
    {
        "check/all-hold@1" => weighing.Holding,
        "check/slip@1" => weighing.Known.Append(weighing.Slip!.Reading),
        "check/concept@1" => weighing.Foreign.OrderBy(r => r == weighing.Concept!.Reading ? 0 : 1).Concat(weighing.Known),
        "check/held-earlier@1" => weighing.Known.Append(weighing.HeldEarlier! with { Values = [weighing.HeldEarlier!.Earlier!] }),
        _ when weighing.Question.Claim.Basis == Basis.Since => weighing.Known.Concat(weighing.Foreign),
        _ => weighing.Known,
    };

    private static VerdictValue ValueOf(Reading reading) => reading.Earlier is not null ? VerdictValue.Stale : reading.Fit switch
    {
        Fit.Holds => VerdictValue.Supported,
        Fit.Rounded => VerdictValue.SupportedUnder,
        Fit.ByFar => VerdictValue.Undefined,
        Fit.Fails => VerdictValue.Contradicted,
        _ => VerdictValue.NoData,
    };
}
