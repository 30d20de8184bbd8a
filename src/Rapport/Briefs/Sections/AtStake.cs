using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>What is at stake for each side: dependence both ways, then the scenarios, what they cannot see said first, never a point without its range.</summary>
internal static class AtStake
{
    // A loss that prints as 0.00 percent is none to divide by.
    private const double LeastTold = 0.005;

    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        foreach (var known in dossier.Dependences.Where(d => d.Share is not null && d.Item == "all goods"))
        {
            var source = SourceDesk.Rows($"dependence:{known.Of}:{known.What}:{known.Item}", known.Rows);
            sentences.Add(new SentenceBuilder(notes).Say($"{desk.Country(known.On)} stood for ").Number(100 * known.Share!.Value, 1, "percent", source)
                .Say($" % of {desk.Country(known.Of)}'s {known.What} of ").Verbatim(known.Item, source).Say(" in ").Period(known.Period!, source).Say(".").Build());
        }
        foreach (var stress in dossier.Stress.Where(s => !s.Exposures.IsEmpty).DistinctBy(s => s.TableSha256))
            sentences.Add(Screened(desk, notes, stress));
        foreach (var (blind, stress) in dossier.Stress.SelectMany(s => s.Blind.Select(b => (Blind: b, Stress: s))).DistinctBy(b => b.Blind))
            sentences.Add(new SentenceBuilder(notes).Say("What a model cannot see: ").Verbatim(blind, Stakes.Source(stress)).Say(".").Build());
        foreach (var stress in dossier.Stress)
            sentences.Add(Answer(desk, notes, stress));
        foreach (var (warning, stress) in dossier.Stress.SelectMany(s => s.Warnings.Select(w => (Warning: w, Stress: s))).DistinctBy(w => (w.Warning.Code, w.Warning.Message)))
            sentences.Add(new SentenceBuilder(notes).Say("To bear in mind: ").Verbatim(warning.Message, Stakes.Source(stress)).Say(".").Build());
        if (sentences.Count == 0)
            sentences.Add(new SentenceBuilder(notes).Say("Nothing can be said of what is at stake: no flow with its whole is held, and the case names no scenario.").Rests(desk.Count("scenarios", [])).Build());
        return new("at-stake", "What is at stake for each side", sentences.ToImmutable(), Stakes.Tables(desk, notes));
    }

    private static BriefSentence Screened(SourceDesk desk, NoteBook notes, StressResult stress)
    {
        var source = Stakes.Source(stress);
        var met = stress.Exposures.Where(e => !e.Screens.IsEmpty).ToArray();
        var sentence = new SentenceBuilder(notes).Say("By sector, in the table of ").Verbatim(stress.TableYear.ToString(System.Globalization.CultureInfo.InvariantCulture), source);
        if (met.Length == 0)
            return sentence.Say(", no published screen calls either side dependent on the other; sectors this wide hide single products.").Build();
        sentence.Say(", published screens call dependent: ");
        foreach (var (exposure, at) in met.Select((e, at) => (e, at)))
            sentence.Say(at == 0 ? "" : "; ").Say($"{desk.Country(exposure.Of)} on {desk.Country(exposure.On)} in ").Verbatim($"{exposure.Sector} ({string.Join(", ", exposure.Screens)})", source);
        return sentence.Say(".").Build();
    }

    // The longest horizon is the mildest: what remains when all that can has moved. The table has the others.
    private static BriefSentence Answer(SourceDesk desk, NoteBook notes, StressResult stress)
    {
        var source = Stakes.Source(stress);
        var sentence = new SentenceBuilder(notes).Verbatim(stress.Question, source);
        if (stress.Impacts.IsEmpty)
            return sentence.Say(" No number is given.").Build();
        var horizon = stress.Impacts[^1].Horizon;
        var words = Stakes.Horizon(horizon);
        sentence.Say($" {char.ToUpperInvariant(words[0])}{words[1..]} {stress.Measured} changes by ");
        foreach (var (impact, first) in stress.Impacts.Where(i => i.Horizon == horizon).Select((i, at) => (i, at == 0)))
        {
            var own = source with { From = impact.Id.Value };
            sentence.Say(first ? "" : " and by ").Signed(impact.AnswerPercent, 2, "percent", own).Say($" % in {desk.Country(impact.Country)} (")
                .Signed(impact.Range.P5, 2, "percent", own).Say(" to ").Signed(impact.Range.P95, 2, "percent", own).Say(")");
        }
        sentence.Say("; in brackets, nine in ten draws.");
        if (stress.Asymmetries.FirstOrDefault(a => a.Horizon == horizon) is { Ratio: { } ratio } asymmetry && stress.Impacts.Where(i => i.Horizon == horizon).All(i => Math.Abs(i.AnswerPercent) >= LeastTold))
        {
            // The scenario's own order of the two, which need not be the case's: its impacts stand in it.
            sentence.Say($" {desk.Country(stress.Impacts[0].Country)} loses ").Number(ratio, 1, "ratio", source).Say($" times what {desk.Country(stress.Impacts[1].Country)} loses, and more than it in ")
                .Number(100 * asymmetry.ShareFirstLosesMore, 0, "percent", source).Say(" % of the draws.");
        }
        return sentence.Build();
    }
}
