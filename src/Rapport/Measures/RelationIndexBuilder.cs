using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>
/// The state of a relation from its events: each act moves it by its weight, less the nearer it already is to that end; words fade within weeks, deeds within a year.
/// Ref: the construction of Yan and Qi's monthly scores (range −9..9, saturation near the ends), with decay by tier; our weights and half-lives, printed with the result.
/// </summary>
public static class RelationIndexBuilder
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/relation-index@3";

    /// <summary>The name of the index of both sides' acts.</summary>
    public const string OfBoth = "both";

    /// <summary>The ends of the scale.</summary>
    public const double End = 9;

    /// <summary>Half-life of words (quads 1 and 3), days.</summary>
    public const double VerbalHalfLife = IndexOptions.UsualVerbalDays;

    /// <summary>Half-life of deeds (quads 2 and 4), days.</summary>
    public const double MaterialHalfLife = IndexOptions.UsualMaterialDays;

    /// <summary>The index of both, and of each side toward the other.</summary>
    /// <param name="events">Events; those that count, between the two, dated to the month or better, move it. One dated to a month stands on its first day, one of several days on the first of them. The others are counted.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="until">The last day.</param>
    /// <param name="origins">The independent pieces in which the acts are told, for their voices and for how much each outlet writes.</param>
    /// <param name="options">Half-lives and the band's draws.</param>
    public static ImmutableArray<RelationIndex> Build(ImmutableArray<Event> events, CountryPair pair, DateOnly until, ImmutableArray<Origin> origins = default, IndexOptions? options = null)
    {
        origins = origins.IsDefault ? [] : origins;
        var (acts, leftOut) = new ActWeigher(pair, origins).Weigh(events, until);
        var weights = RelationWeights.Bundled;
        var built = Build(acts, pair, until, weights.Name, weights.Hash, options ?? IndexOptions.Usual, Pieces(origins));
        return
        [
            .. built.Select((index, i) => index with
            {
                Undated = leftOut.Count(l => !l.Later && Belongs(l.Side, (TieSide)i)),
                Later = leftOut.Count(l => l.Later && Belongs(l.Side, (TieSide)i)),
            }),
        ];
    }

    /// <summary>The index of both sides' acts of another tie, named by its two codes in their order.</summary>
    public static RelationIndex Neighbour(ImmutableArray<Event> events, CountryPair tie, DateOnly until, ImmutableArray<Origin> origins, IndexOptions? options = null)
    {
        var ordered = string.CompareOrdinal(tie.First, tie.Second) <= 0 ? tie : new(tie.Second, tie.First);
        return Build(events, ordered, until, origins, options)[0] with { Name = $"{ordered.First}–{ordered.Second}" };
    }

    /// <summary>The same from acts that are weighed already, such as those of an imported table.</summary>
    /// <param name="acts">Acts between the two up to the last day, by day.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="until">The last day.</param>
    /// <param name="table">The name of the weight table.</param>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="options">Half-lives and the band's draws.</param>
    public static ImmutableArray<RelationIndex> Build(ImmutableArray<WeighedAct> acts, CountryPair pair, DateOnly until, string table, string hash, IndexOptions options) =>
        Build(acts, pair, until, table, hash, options, new Dictionary<(string, DateOnly), int>());

    private static ImmutableArray<RelationIndex> Build(ImmutableArray<WeighedAct> acts, CountryPair pair, DateOnly until, string table, string hash, IndexOptions options, IReadOnlyDictionary<(string, DateOnly), int> pieces)
    {
        if (!(options.VerbalHalfLife > 0 && options.MaterialHalfLife > 0))
            throw new ArgumentOutOfRangeException(nameof(options), (options.VerbalHalfLife, options.MaterialHalfLife), "half-lives above 0 days");
        var quads = RelationWeights.Bundled.QuadMeans;
        string[] names = [OfBoth, $"{pair.First}→{pair.Second}", $"{pair.Second}→{pair.First}"];
        var built = new RelationIndex[names.Length];
        Parallel.For(0, names.Length, i => built[i] = One(names[i], (TieSide)i));
        return [.. built];

        RelationIndex One(string name, TieSide side)
        {
            var own = side == TieSide.Both ? acts.AsSpan() : acts.Where(a => Belongs(a.Side, side)).ToArray();
            var walk = new StateWalk(options.VerbalHalfLife, options.MaterialHalfLife);
            var steps = ImmutableArray.CreateBuilder<IndexStep>(own.Length);
            foreach (var act in own)
            {
                var move = walk.Take(act.Day, act.Weight, act.IsDeed);
                if (act.Key.Length > 0)
                    steps.Add(new(new EventId(act.Key), act.Day, act.Weight, move, walk.State));
            }
            var points = CoverageFlow.Correct(IndexBand.Draw(walk.End(until), own, until, quads, options), own, pieces);
            return new(name, table, hash, options.VerbalHalfLife, options.MaterialHalfLife, points, steps.ToImmutable()) { Acts = own.Length, Draws = IndexBand.Draws(own.Length, options), Seed = options.Seed, Turns = TurnDater.Date(own) };
        }
    }

    private static bool Belongs(TieSide act, TieSide index) => index == TieSide.Both || act == TieSide.Both || act == index;

    private static Dictionary<(string, DateOnly), int> Pieces(ImmutableArray<Origin> origins) => origins
        .Where(o => o is { Outlet: not null, Published: not null })
        .GroupBy(o => (o.Outlet!, CoverageFlow.MonthOf(o.Published!.Date)))
        .ToDictionary(g => g.Key, g => g.Count());
}
