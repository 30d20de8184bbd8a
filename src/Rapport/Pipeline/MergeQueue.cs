using System.Collections.Immutable;
using Rapport.Ledger;
using Rapport.Resolution.Names;

namespace Rapport.Pipeline;

/// <summary>Names of the press that no party of the case fits for certain, each with the party it may be and why.</summary>
public static class MergeQueue
{
    // Beyond these the names stand once each, and a person reads them in the inbox.
    private const int MostNames = 400;

    // A country or a single word shared by many is no name to merge.
    private const int ShortestName = 3;

    /// <summary>The queue, the most named first; a name that resembles no party is not in it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="actors">Whom the case knows.</param>
    public static ImmutableArray<(NameTally Name, ActorMatch Match)> Of(LedgerFile ledger, ImmutableArray<Actor> actors)
    {
        if (actors.IsEmpty)
            return [];
        var find = new ActorNames(actors);
        var apart = new Rulings(ledger.HoldingDecisions()).Apart;
        return
        [
            .. LastRun.Tallies(ledger, 0, -1).Where(t => t is { Actor: null, IsName: true } && t.Text.Length >= ShortestName).Take(MostNames)
                .Select(t => (Name: t, Match: find.Find(t.Text).FirstOrDefault(m => m.Verdict != NameVerdict.Different)))
                .Where(q => q.Match is not null && !apart[q.Match.Actor.Id.Value].Contains(Rulings.NamePrefix + q.Name.Text, StringComparer.Ordinal)).Select(q => (q.Name, q.Match!)),
        ];
    }
}
