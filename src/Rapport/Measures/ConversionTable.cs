using System.Collections.Immutable;

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
    /// <param name="pair">The two sides: acts count where both take part.</param>
    /// <param name="asOf">The day that a stated day is held against.</param>
    public static ImmutableArray<Conversion> Build(
        ImmutableArray<(string Domain, string? Indicator)> domains, Func<string, ImmutableArray<string>> domainsOf, ImmutableArray<Pledge> pledges, ImmutableArray<Event> events, ImmutableArray<Study> studies, CountryPair pair, DateOnly asOf)
    {
        var words = pledges.Select(p => (Pledge: p, Domains: domainsOf(p.Text))).ToArray();
        var acts = events.Where(e => e.Counts && IsBetween(e, pair)).Select(e => (Event: e, Domains: domainsOf(e.Summary))).ToArray();
        var asked = studies.Select(s => (s.Id, Domains: domainsOf(s.Question + " " + s.Outcome))).ToArray();
        var rows = domains.Select(d =>
        {
            var said = words.Where(w => w.Domains.Contains(d.Domain)).Select(w => w.Pledge).ToArray();
            var done = acts.Where(a => a.Domains.Contains(d.Domain)).Select(a => a.Event).ToArray();
            var pledged = said.Where(p => p.Kind is PledgeKind.Pledge or PledgeKind.Target).ToArray();
            return new Conversion(
                d.Domain, d.Indicator,
                [.. said.Where(p => p.Kind is PledgeKind.Agenda or PledgeKind.Recommendation).Select(p => p.Id)],
                [.. pledged.Select(p => p.Id)],
                [.. done.Where(IsAgreement).Select(e => e.Id)],
                [.. done.Where(e => !IsAgreement(e) && e.Type != EventType.Consult).Select(e => e.Id)],
                [.. pledged.Where(p => p.Due is { } due && due.To < asOf).Select(p => p.Id)],
                [.. asked.Where(s => s.Domains.Contains(d.Domain)).Select(s => s.Id)]);
        });
        return [.. rows.Where(r => Named(r) + r.Studies.Length > 0).OrderByDescending(r => r.Studies.Length > 0).ThenByDescending(Named).ThenBy(r => r.Domain, StringComparer.Ordinal)];
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
