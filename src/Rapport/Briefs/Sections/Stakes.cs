using System.Collections.Immutable;
using Rapport.Briefs.Charts;

namespace Rapport.Briefs.Sections;

/// <summary>The tables of what is at stake: dependence, every scenario for both sides, the sectors that carry it, the assumptions that move it.</summary>
internal static class Stakes
{
    // How many sectors of a side are told for each scenario and horizon.
    private const int Sectors = 3;

    /// <summary>The tables that have rows.</summary>
    public static ImmutableArray<BriefTable> Tables(SourceDesk desk, NoteBook notes)
    {
        var stressed = desk.Dossier.Stress.Where(s => !s.Impacts.IsEmpty).ToArray();
        var tables = ImmutableArray.CreateBuilder<BriefTable>();
        if (!desk.Dossier.Dependences.IsEmpty)
            tables.Add(Dependence(desk, notes));
        foreach (var stress in desk.Dossier.Stress.Where(s => !s.Exposures.IsEmpty).DistinctBy(s => s.TableSha256))
        {
            tables.Add(BySector(desk, notes, stress));
            tables.Add(Fit(desk, notes, stress));
        }
        if (stressed.Length > 0)
        {
            tables.Add(Longest(desk, notes, stressed));
            tables.Add(Horizons(desk, notes, stressed));
        }
        if (stressed.Any(s => !s.SectorLosses.IsEmpty))
            tables.Add(HitMost(desk, notes, [.. stressed.Where(s => !s.SectorLosses.IsEmpty)]));
        if (stressed.Any(s => !s.Drivers.IsEmpty))
            tables.Add(Assumptions(notes, [.. stressed.Where(s => !s.Drivers.IsEmpty)]));
        return tables.ToImmutable();
    }

    /// <summary>What a scenario's numbers rest on.</summary>
    public static Source Source(StressResult stress) => SourceDesk.Places($"stress:{stress.Scenario}", stress.Anchors, FormattableString.Invariant(
        $"scenario “{stress.Scenario}”, SHA-256 {stress.Hash[..12]}…, model {stress.Model}, seed {stress.Seed}; table of {stress.TableYear}, {stress.Countries} economies, {stress.Sectors} sectors, SHA-256 {stress.TableSha256[..12]}…"));

    /// <summary>A horizon in words.</summary>
    public static string Horizon(string horizon) => horizon switch
    {
        "months" => "within the first months",
        "year" => "within the first year",
        _ => "in the long run",
    };

    private static BriefTable Longest(SourceDesk desk, NoteBook notes, StressResult[] stressed)
    {
        var impacts = stressed.SelectMany(s => s.Impacts.Where(i => i.Horizon == s.Impacts[^1].Horizon).Select(i => (Stress: s, Impact: i))).ToArray();
        var rows = impacts.Select(row =>
        {
            var (stress, impact) = row;
            var own = Source(stress) with { From = impact.Id.Value };
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Verbatim(stress.Scenario, own).Build(),
                new SentenceBuilder(notes).Say($"{desk.Country(impact.Country)}, {Horizon(impact.Horizon)}").Build(),
                new SentenceBuilder(notes).Signed(impact.AnswerPercent, 2, "percent", own).Build(),
                Range(notes, impact, own),
                impact.Loss is { } loss ? new SentenceBuilder(notes).Signed(-loss, 0, stress.Unit, own).Say($" {stress.Unit}").Build() : new SentenceBuilder(notes).Say("–").Build());
        });
        var svg = RangeChart.Draw("Change at the longest horizon, percent", [.. impacts.Select(i => ($"{i.Impact.Scenario}, {desk.Country(i.Impact.Country)}", i.Impact.AnswerPercent, i.Impact.Range.P5, i.Impact.Range.P95))]);
        return new("Every scenario at its longest horizon, both sides", ["Scenario", "Side and horizon", "Change, %", "Nine in ten draws, %", "In money of the table's year"], [.. rows], svg,
            "Dots: central parameters. Lines: nine in ten draws. Both sides by one method; what the models cannot see stands above.");
    }

    private static BriefTable Horizons(SourceDesk desk, NoteBook notes, StressResult[] stressed)
    {
        var rows = stressed.SelectMany(stress => stress.Impacts.Select(i => ImmutableArray.Create(
            new SentenceBuilder(notes).Verbatim(stress.Scenario, Source(stress)).Build(),
            new SentenceBuilder(notes).Say(desk.Country(i.Country)).Build(),
            new SentenceBuilder(notes).Say(Horizon(i.Horizon)).Build(),
            new SentenceBuilder(notes).Signed(i.AnswerPercent, 2, "percent", Source(stress) with { From = i.Id.Value }).Build(),
            Range(notes, i, Source(stress) with { From = i.Id.Value }),
            new SentenceBuilder(notes).Signed(i.ExportsPercent, 1, "percent", Source(stress) with { From = i.Id.Value }).Build(),
            new SentenceBuilder(notes).Signed(i.ImportsPercent, 1, "percent", Source(stress) with { From = i.Id.Value }).Build())));
        return new("Every horizon, both sides", ["Scenario", "Side", "Horizon", "Change, %", "Nine in ten draws, %", "Exports, %", "Imports, %"], [.. rows], null, "All horizons of all scenarios, with what happens to all exports and imports of the side.");
    }

    private static BriefTable HitMost(SourceDesk desk, NoteBook notes, StressResult[] stressed)
    {
        var rows = stressed.SelectMany(stress => stress.SectorLosses.GroupBy(l => (l.Country, l.Horizon)).Select(group =>
        {
            var cell = new SentenceBuilder(notes);
            foreach (var (loss, at) in group.OrderByDescending(l => l.LossPercent).ThenBy(l => l.Sector, StringComparer.Ordinal).Take(Sectors).Select((l, at) => (l, at)))
                cell.Say(at == 0 ? "" : ", ").Verbatim(loss.Sector, Source(stress)).Say(" ").Signed(-loss.LossPercent, 1, "percent", Source(stress) with { From = $"{Source(stress).From}:{loss.Country}:{loss.Sector}:{loss.Horizon}" });
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Verbatim(stress.Scenario, Source(stress)).Build(),
                new SentenceBuilder(notes).Say(desk.Country(group.Key.Country)).Build(),
                new SentenceBuilder(notes).Say(Horizon(group.Key.Horizon)).Build(),
                cell.Build());
        }));
        return new("The sectors that are hit most", ["Scenario", "Side", "Horizon", "Change of output, %"], [.. rows], null, "The three sectors of each side that lose most of what they make; where no sector loses, those that gain least.");
    }

    private static BriefTable Assumptions(NoteBook notes, StressResult[] stressed)
    {
        var rows = stressed.Select(stress =>
        {
            var cell = new SentenceBuilder(notes);
            foreach (var (driver, at) in stress.Drivers.Select((d, at) => (d, at)))
                cell.Say(at == 0 ? "" : ", ").Verbatim(driver.Parameter, Source(stress)).Say(" ").Number(driver.Contribution, 2, "points", Source(stress) with { From = $"{Source(stress).From}:{driver.Parameter}" });
            return ImmutableArray.Create(new SentenceBuilder(notes).Verbatim(stress.Scenario, Source(stress)).Build(), new SentenceBuilder(notes).Verbatim(stress.Model, Source(stress)).Build(), cell.Build());
        });
        return new("The assumptions that move the answer most", ["Scenario", "Model", "Percentage points from end to end of the prior"], [.. rows], null,
            "By how much the answer of the side that is moved more differs between the two ends of an assumption's prior, all else at its middle.");
    }

    private static BriefTable Dependence(SourceDesk desk, NoteBook notes)
    {
        var rows = desk.Dossier.Dependences.Select(d =>
        {
            var source = d.Rows.IsEmpty ? desk.Count("shares that are not held", []) : SourceDesk.Rows($"dependence:{d.Of}:{d.What}:{d.Item}", d.Rows);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say($"{desk.Country(d.Of)} on {desk.Country(d.On)}").Build(),
                new SentenceBuilder(notes).Verbatim($"{d.What} of {d.Item}", source).Build(),
                d.Period is { } period ? new SentenceBuilder(notes).Period(period, source).Build() : new SentenceBuilder(notes).Say("–").Build(),
                d.Share is { } share ? new SentenceBuilder(notes).Number(100 * share, 1, "percent", source).Build() : new SentenceBuilder(notes).Verbatim($"not held: {d.Missing?.What}", source).Build(),
                Past(notes, d.Earlier),
                d.Share is not null && d.Highest is null && d.Earlier is not null ? new SentenceBuilder(notes).Say("now").Build() : Past(notes, d.Highest));
        });
        return new("Dependence, both ways", ["Who on whom", "Flow", "Year", "Share, %", "Five years before, or as near as held", "Highest held"], [.. rows], null, "The other side's share of each flow, by the customs of the side that depends; a share whose whole is not held is said to be missing, not zero.");
    }

    private static BriefSentence Past(NoteBook notes, Rapport.Dependence? past)
    {
        if (past is null)
            return new SentenceBuilder(notes).Say("–").Build();
        var source = SourceDesk.Rows($"dependence:{past.Of}:{past.What}:{past.Item}:{past.Period}", past.Rows);
        return new SentenceBuilder(notes).Number(100 * past.Share!.Value, 1, "percent", source).Say(" (").Period(past.Period!, source).Say(")").Build();
    }

    private static BriefTable BySector(SourceDesk desk, NoteBook notes, StressResult stress)
    {
        var rows = stress.Exposures.Select(e =>
        {
            var source = Source(stress) with { From = $"exposure:{stress.TableSha256[..12]}:{e.Of}:{e.Sector}" };
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say($"{desk.Country(e.Of)} on {desk.Country(e.On)}").Build(),
                new SentenceBuilder(notes).Verbatim(e.Sector, source).Build(),
                Percent(notes, e.ImportShare, source),
                Percent(notes, e.ImportReliance, source),
                Percent(notes, e.ExportShare, source),
                Percent(notes, e.ExportReliance, source),
                e.Herfindahl is { } herfindahl ? new SentenceBuilder(notes).Number(herfindahl, 2, "index", source).Build() : new SentenceBuilder(notes).Say("–").Build(),
                new SentenceBuilder(notes).Number(e.Others, 0, "countries", source).Build(),
                e.Screens.IsEmpty ? new SentenceBuilder(notes).Say("none").Build() : new SentenceBuilder(notes).Verbatim(string.Join(", ", e.Screens), source).Build());
        });
        return new(
            $"Dependence by sector, both ways, in the table of scenario {stress.Scenario}",
            ["Who on whom", "Sector", "Share of imports, %", "Share of all that is used, %", "Share of exports, %", "Share of all that is made, %", "Concentration of suppliers", "Others who sell as much", "Screens met"],
            [.. rows],
            null,
            "The other side's share, sector by sector, in the table's year; the concentration is the sum of squared shares of foreign suppliers; the screens are those of docs/measuring.md.");
    }

    private static BriefTable Fit(SourceDesk desk, NoteBook notes, StressResult stress)
    {
        var rows = stress.Profiles.Select(p =>
        {
            var source = Source(stress) with { From = $"profile:{stress.TableSha256[..12]}:{p.Of}" };
            BriefSentence Index(double? value) => value is { } known ? new SentenceBuilder(notes).Number(known, 2, "index", source).Build() : new SentenceBuilder(notes).Say("–").Build();
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say($"{desk.Country(p.Of)} to {desk.Country(p.On)}").Build(), Index(p.Complementarity), Index(p.Similarity), Index(p.Intensity), Index(p.IntraIndustry), Index(p.Concentration));
        });
        return new(
            $"Partners or rivals: how the trade of the two fits, in the table of scenario {stress.Scenario}",
            ["Seller to buyer", "Complementarity", "Similarity of exports", "Intensity", "Within industries", "Concentration of what is sold"],
            [.. rows],
            null,
            "Complementarity: whether the one sells what the other buys, from none to all. Similarity: whether both sell the same abroad. Intensity above one: they trade more with each other than their size lets expect. By wide sectors much looks alike that is not; how each is computed stands in docs/measuring.md.");
    }

    private static BriefSentence Percent(NoteBook notes, double? share, Source source) =>
        share is { } known ? new SentenceBuilder(notes).Number(100 * known, 1, "percent", source).Build() : new SentenceBuilder(notes).Say("–").Build();

    private static BriefSentence Range(NoteBook notes, Impact impact, Source own) =>
        new SentenceBuilder(notes).Signed(impact.Range.P5, 2, "percent", own).Say(" to ").Signed(impact.Range.P95, 2, "percent", own).Build();
}
