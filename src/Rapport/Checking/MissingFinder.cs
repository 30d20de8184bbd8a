using System.Collections.Immutable;

namespace Rapport.Checking;

/// <summary>Says what would decide a claim and is not held, with the command that would bring it in.</summary>
internal sealed class MissingFinder(Labels labels)
{
    /// <summary>The command; CASE and FILE stand for the reader's own.</summary>
    public const string Command = "rapport data import CASE FILE";

    /// <summary>What is missing for a verdict that wants more evidence.</summary>
    public ImmutableArray<MissingEvidence> Find(Weighing weighing, VerdictRule rule)
    {
        var question = weighing.Question;
        if (rule.Value is null)
            return [];
        if (rule.Value == VerdictValue.Undefined)
            return [new($"a stored definition of what \"{question.Claim.Text}\" means as a figure", "add an entry to definitions.yaml of CASE, then rapport run CASE")];
        // Where a verdict stands, what else could be held is no gap of it.
        if (rule.Value is not (VerdictValue.NoData or VerdictValue.NotCheckable))
            return [];
        var missing = new List<MissingEvidence>();
        foreach (var reading in weighing.Readings.Where(r => r.Fit == Fit.Unknown))
            missing.Add(new($"{labels.Possessive(reading.Candidate.Series.Reporter)} figure of {labels.What(reading.Candidate.Series)}, for {When(question)}, in {reading.Candidate.Series.Unit}", CommandFor(question, reading.Candidate.Series.Reporter, reading.Candidate.Series.Partner is { Length: > 0 } other ? other : null, reading.Candidate.Series.Flow)));
        // The subject's own figure comes before the other side's.
        if (rule.Value == VerdictValue.NoData && weighing.NeedsMirror && weighing.Readings.IsEmpty && question.Subject is not null)
            missing.Add(new(Wanted(question), CommandFor(question, question.Subject, question.Partner, question.Flow)));
        if (weighing.NeedsMirror && !weighing.Readings.Any(r => !r.Candidate.Own) && question.Partner is { } partner && question.Subject is { } subject)
            missing.Add(new($"{labels.Possessive(partner)} figure of {Item(question)}{MirrorFlow(question, subject)}, for {When(question)}", CommandFor(question, partner, subject, CandidateFinder.MirrorFlow(question.Flow ?? ""))));
        if (rule.Id == "check/near@1")
            missing.Add(new($"the vintage of the figure that was public when the text appeared, for {When(question)}", Command));
        if (rule.Id == "check/other-currency@1" && weighing.OtherCurrency is { } held)
            missing.Add(new($"the exchange rate of {question.Claim.Unit} and {held} for {When(question)}, or the figure in {question.Claim.Unit}", Command));
        if (rule.Id == "check/other-figures-missing@1" && weighing.CodedGoods is { } coded)
            missing.Add(new($"the figure by the definition of {coded.Candidate.Series.Item} that the text means, for {When(question)}: held is that of {coded.Candidate.Series.Classification}, and offices bound the word differently", Command));
        if (rule.Value is VerdictValue.NoData or VerdictValue.NotCheckable && missing.Count == 0)
            missing.Add(new(Wanted(question), rule.Value == VerdictValue.NotCheckable ? $"none: no office is known to publish it; with a table of it, {Command}" : CommandFor(question, question.Subject, question.Partner, question.Flow)));
        return [.. missing.Distinct()];
    }

    /// <summary>The command that asks a service, where one is known for such a figure; else the one that takes in a file.</summary>
    private static string CommandFor(Question question, string? reporter, string? partner, string? flow)
    {
        var trade = question.Flow is not null;
        var measure = trade ? question.Claim.Measure == "weight" ? "weight" : "trade"
            : question.Claim.Measure is { } told ? MeasureNames.Held(told).FirstOrDefault(m => DataQuery.Measures.Contains(m)) : null;
        if (measure is null || reporter is not { Length: 3 } || question.Claim.Basis is Basis.Since)
            return Command;
        // A place in an order needs every partner's figure, which no single question brings in.
        if (trade ? question.Claim.Basis is Basis.Rank || partner is { Length: not 3 } : partner is not (null or "WLD"))
            return Command;
        var last = question.Period?.To.Year ?? question.ReadOn.Year;
        var first = (question.Period?.From.Year ?? (last - 1)) - (question.Claim.Basis is Basis.Change or Basis.Multiple ? 1 : 0);
        var item = question.Claim.Item is { Length: > 0 } named && !named.Contains(' ', StringComparison.Ordinal) ? named : null;
        return new DataQuery(measure, trade && flow is { Length: > 0 } ? flow : null, item, reporter, trade ? partner ?? "WLD" : null, first, last).ToCommand();
    }

    private string Wanted(Question question)
    {
        if (question.Claim.Measure is null && question.Claim.Type == ClaimType.Superlative)
            return $"a table of every member of the set that \"{question.Claim.Text}\" is compared with";
        var whose = question.Subject is { } subject ? $"{labels.Possessive(subject)} " : question.Claim.Subject is { } words ? $"{words}: " : "";
        var what = question.Flow is { } flow
            ? $"{Item(question)}{(question.Claim.Basis == Basis.Rank ? "partners in " : "")}{(flow == "total" ? "trade" : flow)}{Toward(question.Claim.Basis == Basis.Rank ? "" : flow)} {(question.Partner is { } partner ? labels.Name(partner) : "the world")}"
            : $"{Item(question)}{question.Claim.Measure ?? "figure behind these words"}";
        var basis = question.Claim.Basis == Basis.Change ? ", and the same for the period it is compared with" : "";
        return $"{whose}{what}, for {When(question)}{basis}";
    }

    private static string Toward(string flow) => flow switch { "exports" => " to", "imports" => " from", _ => " with" };

    private string MirrorFlow(Question question, string subject) => question.Flow switch
    {
        "exports" => $"imports from {labels.Name(subject)}",
        "imports" => $"exports to {labels.Name(subject)}",
        "balance" => $"trade balance with {labels.Name(subject)}",
        _ => $"total trade with {labels.Name(subject)}",
    };

    private static string Item(Question question) => question.Claim.Item is { Length: > 0 } item ? $"{item} " : "";

    private static string When(Question question) => question.Period is { } period ? Spelled.When(period) : "the period that the text means";
}
