using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Tells a verdict in one or two sentences that a fact-checker would sign: reporter, definition, period, figure, office and carrier.</summary>
internal sealed class Explanation(Labels labels)
{
    private const int Shown = 4;

    /// <summary>The explanation.</summary>
    public string Of(Weighing weighing, VerdictRule rule, ImmutableArray<MissingEvidence> missing)
    {
        var claim = weighing.Question.Claim;
        var inferred = Inferred(weighing);
        return rule.Id switch
        {
            "check/no-verdict@1" or "check/to-come@1" => rule.Value is null && claim.Type == ClaimType.Normative ? "It says what ought to be, which no figure can decide." : "It says what is to come; no target or forecast that could be held against it decides it.",
            "check/concept@1" => $"{Figure(weighing.Concept!.Reading, claim)}: the text tells the figure without \"{weighing.Concept!.Told}\". {Others(weighing, weighing.Foreign.Where(r => r != weighing.Concept!.Reading).Concat(weighing.Known), claim)}".TrimEnd(),
            "check/overtaken@1" => $"It {(weighing.Question.Published < weighing.Overtaking!.Vintage ? "held when it was published" : "was true earlier")}: {List(weighing.Holding, claim)}. {Later(weighing.Overtaking!, claim)}",
            "check/held-earlier@1" => Earlier(weighing, claim),
            "check/all-hold@1" => $"{List(weighing.Holding, claim)}{inferred}.",
            "check/some-hold@1" => $"It holds so: {List(weighing.Holding, claim, lower: true)}{inferred}. {Others(weighing, weighing.Known.Where(r => r.Fit != Fit.Holds), claim)}{Visits(weighing, claim)}".TrimEnd(),
            "check/offices-disagree@1" => $"Offices disagree: {List(weighing.Known, claim, lower: true)}; the text fits {string.Join(" and ", weighing.Holding.Select(OfficeOf).Distinct(StringComparer.Ordinal))} alone{inferred}.",
            "check/rounded@1" => $"It holds where the figure is read as rounded: {List(weighing.Readings.Where(r => r.Fit == Fit.Rounded), claim, lower: true)}{inferred}. {Others(weighing, weighing.Known.Where(r => r.Fit != Fit.Rounded), claim)}".TrimEnd(),
            "check/by-far@1" => $"Literally true, yet far off: {List(weighing.Known, claim, lower: true)}{inferred}.",
            "check/slip@1" => SlipSentence(weighing, claim),
            "check/kind-of-visit@1" => $"The span is that of {List(weighing.Foreign.Where(r => r.Fit == Fit.Holds), claim, lower: true)}; as told it is wrong: {List(weighing.Known, claim, lower: true)}.",
            "check/none-holds@1" or "check/reversed@1" => $"No figure held bears it out: {List(weighing.Known, claim, lower: true)}{inferred}. {Reversed(weighing)}".TrimEnd(),
            "check/near@1" => $"Close to {List(weighing.Readings.Where(r => r.Fit == Fit.Near), claim, lower: true)}, but off by more than its digits allow and by less than another vintage explains{inferred}.",
            "check/period-open@1" => $"The text does not say for when; the latest held does not fit: {List(weighing.Known, claim, lower: true)}. {Needed(missing)}".TrimEnd(),
            "check/other-figures-missing@1" => $"It does not fit {List(weighing.Known, claim, lower: true)}, but {Needed(missing, lower: true)}".TrimEnd(),
            "check/vague@1" => $"\"{claim.Text}\" has no figure; it is computed once a definition of it is stored.",
            _ => $"{rule.Sentence} {Needed(missing)}".TrimEnd(),
        };
    }

    private string List(IEnumerable<Reading> readings, Claim claim, bool lower = false)
    {
        var all = readings.ToList();
        var told = all.Take(Shown).Select((r, i) => i == 0 && !lower ? Upper(Figure(r, claim)) : Figure(r, claim));
        return string.Join("; ", told) + (all.Count > Shown ? FormattableString.Invariant($"; and {all.Count - Shown} more") : "");
    }

    private string Figure(Reading reading, Claim claim)
    {
        var when = reading.Period is { } period ? $" {Spelled.At(period)}" : "";
        var how = reading.How is { } way ? $" ({way})" : "";
        if (reading.Label is { } own)
            return $"{own}: {reading.How}{Carrier(reading)}";
        if (reading.Result is not { } result)
            return $"no figure of {labels.What(reading.Candidate.Series)}";
        return $"{OfficeOf(reading)} {(reading.Candidate.Foreign is "forecast" or "target" or "potential" ? "names" : "gives")} {Result(reading, claim, result)} for {Subject(reading)}{when}{how}{Carrier(reading)}";
    }

    private static string Result(Reading reading, Claim claim, decimal result)
    {
        var series = reading.Candidate.Series;
        return claim.Basis switch
        {
            Basis.Rank => $"{Spelled.Place(result)} place",
            Basis.Multiple => Spelled.Amount(result, "times"),
            Basis.Change when claim.Unit is null or "percent" => $"{(result > 0 ? "+" : "")}{Spelled.Amount(result, "percent")}",
            Basis.Share => series.Unit == "percent" || claim.Unit == "percent" ? Spelled.Amount(result, "percent") : Spelled.Amount(result, series.Unit),
            _ => Spelled.Amount(result, series.Unit),
        };
    }

    private string Subject(Reading reading)
    {
        return labels.Whose(reading.Candidate.Series);
    }

    private static string OfficeOf(Reading reading) => reading.Office.Length > 0 ? reading.Office : "an office that the carrier does not name";

    private static string Carrier(Reading reading)
    {
        // Where two cells are compared, both carriers answer for the result.
        var carriers = reading.Values.Select(v => v.Via).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return carriers.Count == 0 ? "" : $", as reported by {string.Join(" and ", carriers)}";
    }

    private string Others(Weighing weighing, IEnumerable<Reading> readings, Claim claim)
    {
        var others = readings.Where(r => r.Result is not null).ToList();
        if (others.Count == 0)
            return "";
        var mirror = weighing.NeedsMirror && others.Exists(r => !r.Candidate.Own) ? " Exports are valued FOB by the seller and imports CIF by the buyer; the two are not averaged." : "";
        return $"Not so: {List(others, claim, lower: true)}.{mirror}";
    }

    private string Visits(Weighing weighing, Claim claim)
    {
        var others = weighing.Foreign.Where(r => r.Label is not null).ToList();
        return others.Count == 0 ? "" : $" Counted otherwise: {List(others, claim, lower: true)}.";
    }

    private string Later(Reading later, Claim claim) =>
        later.Vintage is { } day ? $"Since {Spelled.When(Period.OfDay(day))} {Figure(later, claim)}." : $"Later {Figure(later, claim)}.";

    private string Earlier(Weighing weighing, Claim claim)
    {
        var reading = weighing.HeldEarlier!;
        var earlier = reading.Earlier!;
        var then = reading with { Result = earlier.Value * reading.Candidate.Sign, Values = [earlier], Period = earlier.Period };
        var vintage = reading.Period is { } now && now.SameDays(earlier.Period) && earlier.Vintage is { } day ? $" by the vintage of {Spelled.When(Period.OfDay(day))}" : "";
        return $"It was true{vintage}: {Figure(then, claim)}. Now {List(weighing.Known, claim, lower: true)}.";
    }

    private string SlipSentence(Weighing weighing, Claim claim)
    {
        var slip = weighing.Slip!;
        var told = slip.Kind switch
        {
            "scale" => $"the text tells it {slip.Told}",
            "currency" => $"the text tells it in {slip.Told}",
            "flow" => $"the text tells it as {(slip.Told == "total" ? "total trade" : slip.Told)}",
            "period" or "part-of-period" => $"the text tells it for {slip.Told}",
            "reporter" => "the text gives it to another reporter",
            _ => $"the text tells it {slip.Told}",
        };
        if (slip.Kind is "scale" or "currency")
            return $"{Upper(Figure(slip.Reading, claim))}; {told}.";
        return $"{Upper(Figure(slip.Reading, claim))}; {told}, for which {(weighing.Known.Any() ? List(weighing.Known, claim, lower: true) : "no figure that may decide is held")}.";
    }

    private static string Reversed(Weighing weighing)
    {
        var claim = weighing.Question.Claim;
        return claim.Basis == Basis.Change && claim.Direction != 0 && weighing.Known.All(r => r.Result is { } result && Math.Sign(result) == -claim.Direction) ? "The direction is the reverse." : "";
    }

    private static string Inferred(Weighing weighing)
    {
        if (weighing.Question.Period is null)
            return weighing.Known.Any() ? " (the text does not say for when: inferred from the day it was published)" : "";
        return weighing.Question.Period.Inferred ? " (the period is inferred)" : "";
    }

    private static string Needed(ImmutableArray<MissingEvidence> missing, bool lower = false)
    {
        if (missing.IsEmpty)
            return "";
        var text = $"{(lower ? "missing is" : "Missing is")} {string.Join("; ", missing.Take(Shown).Select(m => m.What))}";
        return text.EndsWith('.') ? text : $"{text}.";
    }

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
