using System.Collections.Immutable;
using Rapport.Briefs.Charts;

namespace Rapport.Briefs.Sections;

/// <summary>What is at stake for each side: dependence both ways, then the scenarios, what they cannot see said first, never a point without its range.</summary>
internal static class AtStake
{
    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var tables = ImmutableArray.CreateBuilder<BriefTable>();
        foreach (var known in dossier.Dependences.Where(d => d.Share is not null && d.Item == "all goods"))
        {
            var source = SourceDesk.Rows($"dependence:{known.Of}:{known.What}:{known.Item}", known.Rows);
            sentences.Add(new SentenceBuilder(notes).Say($"{desk.Country(known.On)} stood for ").Number(100 * known.Share!.Value, 1, "percent", source)
                .Say($" % of {desk.Country(known.Of)}'s {known.What} of ").Verbatim(known.Item, source).Say(" in ").Period(known.Period!, source).Say(".").Build());
        }
        if (!dossier.Dependences.IsEmpty)
            tables.Add(DependenceTable(desk, notes));
        foreach (var stress in dossier.Stress)
        {
            var source = Of(stress);
            sentences.Add(new SentenceBuilder(notes).Verbatim(stress.Question, source).Say(" What the model cannot see: ").Verbatim(string.Join("; ", stress.Blind), source).Say(".").Build());
            foreach (var warning in stress.Warnings)
                sentences.Add(new SentenceBuilder(notes).Say("No number: ").Verbatim(warning.Message, source).Say(".").Build());
            foreach (var horizon in stress.Impacts.Select(i => i.Horizon).Distinct())
                sentences.Add(HorizonSentence(desk, notes, horizon, [.. stress.Impacts.Where(i => i.Horizon == horizon)], source));
            foreach (var asymmetry in stress.Asymmetries.Where(a => a.Ratio is not null))
            {
                // The scenario's own order of the two, which need not be the case's: its impacts stand in it.
                var (first, second) = (stress.Impacts[0].Country, stress.Impacts[1].Country);
                sentences.Add(new SentenceBuilder(notes).Say($"{desk.Country(first)} loses ").Number(asymmetry.Ratio!.Value, 1, "ratio", source).Say($" times what {desk.Country(second)} loses {Horizon(asymmetry.Horizon)}, and more than it in ")
                    .Number(100 * asymmetry.ShareFirstLosesMore, 0, "percent", source).Say(" % of the draws.").Build());
            }
            if (!stress.Impacts.IsEmpty)
                tables.Add(StressTable(desk, notes, stress, source));
        }
        if (sentences.Count == 0)
            sentences.Add(new SentenceBuilder(notes).Say("Nothing can be said of what is at stake: no flow with its whole is held, and the case names no scenario.").Rests(desk.Count("scenarios", [])).Build());
        return new("at-stake", "What is at stake for each side", sentences.ToImmutable(), tables.ToImmutable());
    }

    private static Source Of(StressResult stress) => SourceDesk.Places($"stress:{stress.Scenario}", stress.Anchors, FormattableString.Invariant($"scenario “{stress.Scenario}”, SHA-256 {stress.Hash[..12]}…, model {stress.Model}, seed {stress.Seed}; table of {stress.TableYear}, {stress.Countries} economies, SHA-256 {stress.TableSha256[..12]}…"));

    private static string Horizon(string horizon) => horizon switch
    {
        "months" => "within the first months",
        "year" => "within the first year",
        _ => "in the long run",
    };

    private static BriefSentence HorizonSentence(SourceDesk desk, NoteBook notes, string horizon, Impact[] impacts, Source source)
    {
        var words = Horizon(horizon);
        var sentence = new SentenceBuilder(notes).Say(char.ToUpperInvariant(words[0]) + words[1..] + " real income changes by ");
        for (var i = 0; i < impacts.Length; i++)
        {
            var own = source with { From = impacts[i].Id.Value };
            sentence.Say(i == 0 ? "" : " and by ").Signed(impacts[i].WelfarePercent, 2, "percent", own).Say($" % in {desk.Country(impacts[i].Country)} (")
                .Signed(impacts[i].Range.P5, 2, "percent", own).Say(" to ").Signed(impacts[i].Range.P95, 2, "percent", own).Say(")");
        }
        return sentence.Say("; in brackets, nine in ten draws.").Build();
    }

    private static BriefTable DependenceTable(SourceDesk desk, NoteBook notes)
    {
        var rows = desk.Dossier.Dependences.Select(d =>
        {
            var source = d.Rows.IsEmpty ? desk.Count("shares that are not held", []) : SourceDesk.Rows($"dependence:{d.Of}:{d.What}:{d.Item}", d.Rows);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say($"{desk.Country(d.Of)} on {desk.Country(d.On)}").Build(),
                new SentenceBuilder(notes).Verbatim($"{d.What} of {d.Item}", source).Build(),
                d.Period is { } period ? new SentenceBuilder(notes).Period(period, source).Build() : new SentenceBuilder(notes).Say("–").Build(),
                d.Share is { } share ? new SentenceBuilder(notes).Number(100 * share, 1, "percent", source).Build() : new SentenceBuilder(notes).Verbatim($"not held: {d.Missing?.What}", source).Build());
        });
        return new("Dependence, both ways", ["Who on whom", "Flow", "Year", "Share, %"], [.. rows], null, "The other side's share of each flow, by the customs of the side that depends; a share whose whole is not held is said to be missing, not zero.");
    }

    private static BriefTable StressTable(SourceDesk desk, NoteBook notes, StressResult stress, Source source)
    {
        var rows = stress.Impacts.Select(i => ImmutableArray.Create(
            new SentenceBuilder(notes).Say(desk.Country(i.Country)).Build(),
            new SentenceBuilder(notes).Say(Horizon(i.Horizon)).Build(),
            new SentenceBuilder(notes).Signed(i.WelfarePercent, 2, "percent", source with { From = i.Id.Value }).Build(),
            new SentenceBuilder(notes).Signed(i.Range.P5, 2, "percent", source with { From = i.Id.Value }).Say(" to ").Signed(i.Range.P95, 2, "percent", source with { From = i.Id.Value }).Build(),
            new SentenceBuilder(notes).Signed(i.ExportsPercent, 1, "percent", source with { From = i.Id.Value }).Build(),
            new SentenceBuilder(notes).Signed(i.ImportsPercent, 1, "percent", source with { From = i.Id.Value }).Build()));
        var svg = RangeChart.Draw("Change of real income, percent", [.. stress.Impacts.Select(i => ($"{desk.Country(i.Country)}, {Horizon(i.Horizon)}", i.WelfarePercent, i.Range.P5, i.Range.P95))]);
        return new($"Scenario {stress.Scenario}", ["Side", "Horizon", "Real income, %", "Nine in ten draws, %", "Exports, %", "Imports, %"], [.. rows], svg,
            "Dots: central parameters. Lines: nine in ten draws. Both sides by one method; what the table cannot see stands above.");
    }
}
