using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>
/// The state of a relation from its events: each act moves it by its weight, less the nearer it already is to that end; words fade within weeks, deeds within a year.
/// Ref: the construction of Yan and Qi's monthly scores (range −9..9, saturation near the ends), with decay by tier; our weights and half-lives, printed with the result.
/// </summary>
public static class RelationIndexBuilder
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/relation-index@2";

    /// <summary>The ends of the scale.</summary>
    public const double End = 9;

    /// <summary>Half-life of words (quads 1 and 3), days.</summary>
    public const double VerbalHalfLife = 35;

    /// <summary>Half-life of deeds (quads 2 and 4), days.</summary>
    public const double MaterialHalfLife = 365;

    /// <summary>The index of both, and of each side toward the other.</summary>
    /// <param name="events">Events; those that count, between the two, dated to the month or better, move it. One dated to a month stands on its first day, one of several days on the first of them. The others are counted.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="until">The last day.</param>
    public static ImmutableArray<RelationIndex> Build(ImmutableArray<Event> events, CountryPair pair, DateOnly until)
    {
        var counting = events.Where(e => e.Counts).ToImmutableArray();
        return
        [
            One("both", counting.Where(e => Acts(e, pair.First, pair.Second) || Acts(e, pair.Second, pair.First)), until),
            One($"{pair.First}→{pair.Second}", counting.Where(e => Acts(e, pair.First, pair.Second)), until),
            One($"{pair.Second}→{pair.First}", counting.Where(e => Acts(e, pair.Second, pair.First)), until),
        ];
    }

    // An act of both (no target, both among the sources) is an act of each toward the other.
    private static bool Acts(Event act, string source, string target) =>
        act.Source.Any(a => a.Country == source) && (act.Target.Any(a => a.Country == target) || (act.Target.IsEmpty && act.Source.Any(a => a.Country == target)));

    private static bool IsDated(Event act) =>
        act.Date is { Precision: not (DatePrecision.Century or DatePrecision.Year or DatePrecision.Half or DatePrecision.Quarter) };

    private static RelationIndex One(string name, IEnumerable<Event> events, DateOnly until)
    {
        var weights = RelationWeights.Bundled;
        var all = events.ToArray();
        // Acts of one day in an order that no name enters: what ties after that moves the state alike, whichever comes first.
        var acts = all.Where(e => IsDated(e) && e.Date!.From <= until)
            .Select(e => (Act: e, Day: e.Date!.From, Weight: weights.Of(e), Deed: e.Quad is 2 or 4))
            .OrderBy(a => a.Day).ThenByDescending(a => Math.Abs(a.Weight)).ThenByDescending(a => a.Weight).ThenBy(a => a.Deed).ThenBy(a => a.Act.Id.Value, StringComparer.Ordinal);
        double verbal = 0, material = 0, flow = 0;
        DateOnly? today = null;
        var steps = ImmutableArray.CreateBuilder<IndexStep>();
        var points = ImmutableArray.CreateBuilder<IndexPoint>();
        foreach (var (act, day, weight, deed) in acts)
        {
            Advance(day);
            var move = weight * (1 - (Filled(Math.Sign(weight)) / End));
            if (deed)
                material += move;
            else
                verbal += move;
            flow += weight;
            steps.Add(new(act.Id, day, weight, move, verbal + material));
        }
        if (today is not null)
        {
            Advance(until);
            points.Add(new(until, verbal + material, flow));
        }
        return new(name, weights.Name, weights.Hash, VerbalHalfLife, MaterialHalfLife, points.ToImmutable(), steps.ToImmutable())
        {
            Undated = all.Count(e => !IsDated(e)),
            Later = all.Count(e => IsDated(e) && e.Date!.From > until),
        };

        // How much of the way to an end is taken up by words and deeds on that side. Not the state itself, in which cold words may hide warm deeds:
        // once the words had faded, the deeds alone would stand beyond the end.
        double Filled(int sign) => Math.Min(End, Math.Max(0, sign * verbal) + Math.Max(0, sign * material));

        // Fades to the day, noting the state at the end of each month on the way.
        void Advance(DateOnly day)
        {
            while (today is { } from && MonthEnd(from) is var end && end < day)
            {
                Fade(end.DayNumber - from.DayNumber);
                points.Add(new(end, verbal + material, flow));
                flow = 0;
                today = end.AddDays(1);
                Fade(1);
            }
            Fade(day.DayNumber - (today ?? day).DayNumber);
            today = day;
        }

        void Fade(int days)
        {
            if (days == 0)
                return;
            verbal *= Math.Pow(0.5, days / VerbalHalfLife);
            material *= Math.Pow(0.5, days / MaterialHalfLife);
        }
    }

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
