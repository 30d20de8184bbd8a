using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Measures;

/// <summary>Lays agenda, agreement, act and study side by side for every field of cooperation that the evidence names.</summary>
public static class ConversionTable
{
    /// <summary>One row a field that anything names, the most named first.</summary>
    /// <param name="domains">Every field with the series that could measure it.</param>
    /// <param name="domainsOf">The fields that a text names.</param>
    /// <param name="pledges">Words about the future.</param>
    /// <param name="events">Dated acts.</param>
    /// <param name="studies">The studies of the case.</param>
    /// <param name="dependences">How far each side hangs on the other: those whose goods are of a field stand beside it.</param>
    /// <param name="series">The official series held.</param>
    /// <param name="scenarios">The scenarios of the case.</param>
    /// <param name="pair">The two sides: acts count where both take part.</param>
    /// <param name="asOf">The day that a stated day is held against.</param>
    public static ImmutableArray<Conversion> Build(
        ImmutableArray<(string Domain, string? Indicator)> domains, Func<string, ImmutableArray<string>> domainsOf, ImmutableArray<Pledge> pledges, ImmutableArray<Event> events, ImmutableArray<Study> studies, ImmutableArray<Dependence> dependences, ImmutableArray<Series> series, ImmutableArray<Scenario> scenarios, CountryPair pair, DateOnly asOf)
    {
        var words = pledges.Select(p => (Pledge: p, Domains: domainsOf(p.Text))).ToArray();
        var acts = events.Where(e => e.Counts && IsBetween(e, pair)).Select(e => (Event: e, Domains: domainsOf(e.Summary))).ToArray();
        var asked = studies.Select(s => (s.Id, Domains: domainsOf(s.Question + " " + s.Outcome))).ToArray();
        // All goods are the field of trade; goods with a name are those of the field that has the name.
        var held = dependences.Where(d => d.Share is not null).Select(d => (Dependence: d, Domains: d.Item == DependenceTable.AllGoods ? domainsOf("bilateral trade") : domainsOf(d.Item))).ToArray();
        var supposed = scenarios.Select(s => (s.Id, Domains: domainsOf(s.Id.Replace('-', ' ') + ". " + s.Question))).ToArray();
        var rows = domains.Select(d =>
        {
            var said = words.Where(w => w.Domains.Contains(d.Domain)).Select(w => w.Pledge).ToArray();
            var done = acts.Where(a => a.Domains.Contains(d.Domain)).Select(a => a.Event).ToArray();
            var pledged = said.Where(p => p.Kind is PledgeKind.Pledge or PledgeKind.Target).ToArray();
            var agreed = done.Where(IsAgreement).ToArray();
            var acted = done.Where(e => !IsAgreement(e) && e.Type != EventType.Consult).ToArray();
            var overdue = pledged.Where(p => p.Due is { } due && due.To < asOf).ToArray();
            ImmutableArray<Dependence> atStake = [.. held.Where(h => h.Domains.Contains(d.Domain)).Select(h => h.Dependence with { Earlier = null, Highest = null })];
            var (official, fetch) = OfficialSeries.Of(d.Indicator, series, atStake, pair, asOf);
            return new Conversion(
                d.Domain, d.Indicator,
                [.. said.Where(p => p.Kind is PledgeKind.Agenda or PledgeKind.Recommendation).Select(p => p.Id)],
                [.. pledged.Select(p => p.Id)],
                [.. agreed.Select(e => e.Id)],
                [.. acted.Select(e => e.Id)],
                [.. overdue.Select(p => p.Id)],
                [.. asked.Where(s => s.Domains.Contains(d.Domain)).Select(s => s.Id)])
            {
                Pace = PaceOf(agreed, acted, overdue, pair),
                AtStake = atStake,
                Held = official,
                Fetch = fetch,
                Scenarios = [.. supposed.Where(s => s.Domains.Contains(d.Domain)).Select(s => s.Id)],
            };
        });
        return [.. rows.Where(r => Named(r) + r.Studies.Length > 0).OrderByDescending(r => r.Studies.Length > 0).ThenByDescending(Named).ThenBy(r => r.Domain, StringComparer.Ordinal)];
    }

    private static Pace PaceOf(Event[] agreed, Event[] acted, Pledge[] overdue, CountryPair pair)
    {
        var days = acted.Where(e => e.Date is { IsMonthOrBetter: true }).Select(e => e.Date!.From).Order().ToArray();
        var followed = agreed.Where(e => e.Date is { IsMonthOrBetter: true }).Select(e => (e.Id, Days: days.Where(d => d >= e.Date!.From).Select(d => (int?)(d.DayNumber - e.Date!.From.DayNumber)).FirstOrDefault())).ToArray();
        var waits = followed.Where(f => f.Days is not null).Select(f => (double)f.Days!.Value).Order().ToArray();
        return new(
            [.. followed.Where(f => f.Days is not null).Select(f => f.Id)],
            [.. followed.Where(f => f.Days is null).Select(f => f.Id)],
            waits.Length == 0 ? null : Quantile.Of(waits, 0.5),
            BySide(acted.Select(e => e.Source)),
            BySide(overdue.Select(p => p.By)));

        ImmutableArray<SideCount> BySide(IEnumerable<ImmutableArray<EventActor>> parties) =>
        [
            .. parties.Select(p => string.Join('+', p.Select(a => a.Country).OfType<string>().Where(pair.Has).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
                .Where(who => who.Length > 0).CountBy(who => who).Select(g => new SideCount(g.Key, g.Value)).OrderBy(c => c.Who, StringComparer.Ordinal),
        ];
    }

    private static int Named(Conversion row) => row.Agenda.Length + row.Pledged.Length + row.Agreed.Length + row.Done.Length;

    // A signature binds, what follows from it is another act.
    private static bool IsAgreement(Event act) => act.Modality is Modality.Agreed or Modality.Promised || act.Type == EventType.Agree || act.Mode == "sign";

    private static bool IsBetween(Event act, CountryPair pair)
    {
        var countries = act.Source.Concat(act.Target).Select(a => a.Country).ToArray();
        return pair.Both.All(code => countries.Contains(code));
    }
}
