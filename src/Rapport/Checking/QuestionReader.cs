using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Puts a claim as a question: what the tables call it, whose it is, with whom, by which day's knowledge.</summary>
internal sealed class QuestionReader(SeriesSet set, ImmutableArray<Definition> definitions, CountryPair pair, DateOnly asOf, ImmutableArray<Country> countries)
{
    private static readonly string[] Bilateral = ["bilateral", "two way", "between the two", "between both", "trade between", "each other"];
    /// <summary>The first year that calendar arithmetic is done in.</summary>
    public const int FirstYear = 1000;

    /// <summary>The last.</summary>
    public const int LastYear = 2999;

    private static readonly string[] ClauseCuts = [";", " while ", " whereas ", ", but ", " although "];
    private const decimal LargestScale = 1_000_000_000_000_000_000m;
    private const decimal LargestStated = 100_000_000_000_000_000_000m;

    // An office counts where its whole name stands in the text; short names would be found by chance.
    private const int OfficeFrom = 9;
    private readonly ImmutableArray<(string Folded, string Reporter)> _offices =
    [
        .. set.All.Where(s => s.Observations.Length > 0 && s.Observations[0].Office.Length >= OfficeFrom).GroupBy(s => s.Observations[0].Office, StringComparer.Ordinal)
            // An office that publishes for many countries (a bank, an organisation) says nothing of whose figure it is.
            .Where(g => g.All(s => s.Reporter == g.First().Reporter)).Select(g => (Wording.Fold(g.Key), g.First().Reporter)),
    ];
    private readonly ImmutableArray<ImmutableArray<string>> _words = [.. definitions.Select(d => d.Words.Select(Wording.Fold).ToImmutableArray())];

    /// <summary>Whether a claim's figure and period are such as tables hold. What a text may write is unbounded; arithmetic is not.</summary>
    public static bool IsReadable(Claim claim) =>
        claim.Scale is > 0 and <= LargestScale && IsSmall(claim.Value, claim.Scale) && IsSmall(claim.Low, claim.Scale) && IsSmall(claim.High, claim.Scale)
        && (claim.Period is not { } period || (period.From.Year >= FirstYear && period.To.Year <= LastYear && period.From <= period.To));

    /// <summary>The question.</summary>
    public Question Read(Claim claim, Document? document)
    {
        var sentence = document is not null && claim.Sentence.Start >= 0 && claim.Sentence.Length > 0 && claim.Sentence.End <= document.Text.Length ? claim.Sentence.Of(document.Text) : claim.Text;
        var folded = Wording.Fold(sentence);
        var flow = FlowOf(claim, folded);
        claim = Plain(claim, flow);
        var (subject, partner) = Sides(claim, flow, folded);
        return new()
        {
            Claim = claim,
            Folded = folded,
            Called = [.. Enumerable.Range(0, _words.Length).Where(i => _words[i].Any(w => Wording.HoldsFolded(folded, w)))],
            Measures = MeasuresOf(claim, flow, folded),
            Flow = flow,
            Subject = subject,
            Partner = partner,
            Stated = IsReadable(claim) ? ToleranceReader.Read(claim) : null,
            Published = document?.PublishedAt(claim.Part) is { Precision: >= DatePrecision.Day, Date.Year: >= FirstYear and <= LastYear } day ? day.Date : null,
            AsOf = asOf,
            Reporter = ReporterOf(subject, partner, Wording.Fold(ClauseOf(claim, sentence))),
        };
    }

    // A deficit is a negative balance, a tonne is a thousand kilograms, "the most" is the first place.
    private static Claim Plain(Claim claim, string? flow)
    {
        // A stock or rank told in the present tense is dated by the day it was printed: that is a day to read tables on, not a period they are about.
        if (claim.Period is { Inferred: true, Precision: DatePrecision.Day })
            claim = claim with { Period = null };
        if (flow == "balance" && claim is { Basis: Basis.Level, Direction: < 0, Value: > 0 })
            return claim with { Value = -claim.Value };
        if (claim.Unit == "tonnes")
            return claim with { Unit = "kg", Scale = claim.Scale * 1000 };
        return claim is { Value: null, Low: null, Type: ClaimType.Superlative, Basis: Basis.Rank } ? claim with { Value = 1 } : claim;
    }

    private static string? FlowOf(Claim claim, string folded)
    {
        var byMeasure = MeasureNames.Flow(claim.Measure);
        // "Exports brought 170 billion dollars in revenue" is a figure of exports.
        if (claim.Measure == "revenue" && Wording.Holds(folded, "export") && claim.Item is not null)
            return claim.Flow ?? "exports";
        // A flow on a measure that is no trade ("visitors", exports of a service) is the tables' business, not ours.
        return byMeasure is null ? null : claim.Flow is { Length: > 0 } stated ? stated : byMeasure;
    }

    private ImmutableArray<string> MeasuresOf(Claim claim, string? flow, string folded)
    {
        if (flow is not null)
            return ["trade"];
        var names = claim.Measure is null ? [] : MeasureNames.Held(claim.Measure).Where(IsHeld).ToList();
        if (names.Count == 0)
        {
            // Not a name of the tables: a definition whose words stand in the sentence may say what is meant.
            for (var i = 0; i < definitions.Length; i++)
            {
                var definition = definitions[i];
                if (definition.Selector.Measure is not { } held || held is "trade" or "rank" || set.Of(held).Count == 0)
                    continue;
                if (_words[i].Any(w => Wording.HoldsFolded(folded, w)) || Wording.Same(definition.Term, claim.Measure))
                    names.Add(held);
            }
        }
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    // A measure of which only the growth or a share is published is held as well.
    private bool IsHeld(string measure) => set.Of(measure).Count > 0 || set.Of(MeasureNames.Growth(measure)).Count > 0 || MeasureNames.Share(measure).Any(s => set.Of(s).Count > 0);

    private (string? Subject, string? Partner) Sides(Claim claim, string? flow, string folded)
    {
        var (subject, partner) = (claim.Subject, claim.Partner);
        if (subject is not null && (Wording.Same(subject, "pair") || (subject.Contains(pair.First, StringComparison.Ordinal) && subject.Contains(pair.Second, StringComparison.Ordinal))))
            return (pair.First, pair.Second);
        if (flow == "total" && partner is null && !IsCode(subject) && Wording.HoldsAny(folded, Bilateral))
            return (pair.First, pair.Second);
        if (flow is not null && partner is null && pair.Has(subject) && Wording.HoldsAny(folded, Bilateral))
            return (subject, pair.Other(subject!));
        // A visit has a host; where the sentence names the pair's other country it is meant.
        if (partner is null && pair.Has(subject) && Wording.Holds(folded, "visit") && Names(pair.Other(subject!)).Any(n => Wording.Holds(folded, n)))
            return (subject, pair.Other(subject!));
        return (IsCode(subject) ? subject : null, partner is { Length: > 0 } ? partner : null);
    }

    // "By Korea's customs 267.7 billion; China put it at 310.7": a reporter counts for the figures of its own clause.
    private static string ClauseOf(Claim claim, string sentence)
    {
        var at = claim.Span.Start - claim.Sentence.Start;
        if (claim.Span.Length == 0 || at < 0 || at + claim.Span.Length > sentence.Length)
            return sentence;
        var (from, to) = (0, sentence.Length);
        foreach (var cut in ClauseCuts)
        {
            if (sentence.LastIndexOf(cut, at, StringComparison.OrdinalIgnoreCase) is var before and >= 0)
                from = Math.Max(from, before + cut.Length);
            if (sentence.IndexOf(cut, at + claim.Span.Length, StringComparison.OrdinalIgnoreCase) is var after and >= 0)
                to = Math.Min(to, after);
        }
        return from < to ? sentence[from..to] : sentence;
    }

    private string? ReporterOf(string? subject, string? partner, string folded)
    {
        var named = _offices.Where(o => Wording.HoldsFolded(folded, o.Folded)).Select(o => o.Reporter).ToHashSet(StringComparer.Ordinal);
        foreach (var code in (string?[])[subject, partner])
        {
            if (code is null)
                continue;
            foreach (var name in Names(code))
            {
                if (Wording.HoldsAny(folded, $"{name} customs", $"{name} s customs", $"customs of {name}", $"by {name} s count", $"{name} side s figure", $"{name} statistics", $"{name} s statistics"))
                    named.Add(code);
            }
        }
        // Where both sides are named the sentence weighs one against the other, and each figure's own is not sure.
        return named.Count == 1 ? named.First() : null;
    }

    private IEnumerable<string> Names(string code) =>
        countries.FirstOrDefault(c => c.Code == code) is { } country ? country.Demonyms.Concat(country.Names.Where(n => n.Language == "en").Select(n => n.Text)) : [];

    private static bool IsSmall(decimal? value, decimal scale) => value is not { } figure || Math.Abs(figure) <= LargestStated / scale;

    private static bool IsCode(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);
}
