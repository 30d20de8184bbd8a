using System.Collections.Immutable;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>Reads which act a sentence tells from one given party toward another, along the sentence's tree.</summary>
internal sealed class RelationReader(IParser parser, ActLexicon lexicon)
{
    // How directly a party stands in its role. They only order the readings of one sentence; the sum of the best is its confidence.
    private const double Role = 3, Oblique = 2.4, Clause = 1.8, Inherited = 1.4, Elsewhere = 0.6, Step = 0.25;
    private const double Duty = 1.2, OfNounWeight = 0.9, NounAct = -0.5, Purpose = -1.5, WrongPlace = -0.8;

    private readonly EntryFit _fit = new(lexicon);

    /// <summary>Every reading of the sentence, the best first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">Who acts.</param>
    /// <param name="target">Toward whom.</param>
    public ImmutableArray<RelationReading> Read(string text, TextSpan sentence, TextSpan source, TextSpan target)
    {
        var tree = new ActTree(text, sentence, parser, [.. new[] { source, target }.Where(s => IsName(text, s))]);
        var found = new List<RelationReading>();
        var (sources, targets) = (Named(tree, source), Named(tree, target));
        for (var i = 0; i < tree.Count; i++)
        {
            var inside = tree.Words[i].Span.Overlaps(source) || tree.Words[i].Span.Overlaps(target);
            if (tree.IsVerb(i) && !inside)
                found.AddRange(OfVerb(tree, i, sources, targets));
            else if (tree.Words[i].Upos == "ADJ" && !inside)
                found.AddRange(Duties(tree, i, sources, targets));
            else if (tree.Words[i].Upos is "NOUN" or "PROPN" && !inside)
            {
                if (lexicon.OfNoun(tree.Words[i].Lemma) is { } entry)
                    found.Add(OfNoun(tree, i, entry, sources, targets));
                if (lexicon.VerbOf(tree.Words[i].Lemma) is { } verb)
                    found.AddRange(OfActNoun(tree, i, verb, sources, targets));
            }
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Trigger)];
    }

    // Words that all begin with a capital, an article aside, are a name.
    private static bool IsName(string text, TextSpan span) =>
        span.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and < 5 } words && words.All(w => char.IsUpper(w[0])) && words.All(w => w.All(char.IsLetter));

    private IEnumerable<RelationReading> OfVerb(ActTree tree, int verb, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        var roles = VerbRoles(tree, verb, sources, targets);
        var told = TreeTold.Of(tree, verb);
        var place = PlaceOf(tree, verb, targets);
        var parted = tree.Child(verb, "compound:prt") >= 0;
        foreach (var entry in lexicon.OfVerb(tree.Words[verb].Lemma))
        {
            if (_fit.Of(tree, verb, entry, out var last) is not { } fit)
                continue;
            // "called to congratulate": what words do is done by saying them.
            var spoken = told.Why == "to" && tree.Words[verb].Head is var call and >= 0 && tree.Words[call].Lemma is "call" or "phone" or "telephone" or "write" or "tweet" or "visit";
            fit += told.Why == "to" && !spoken ? Purpose : 0;
            fit += parted && entry.Particle is null && entry.Nouns.Count == 0 ? Purpose : 0;
            if (place.Length > 0 && !entry.Takes(place) && !(place == "obj" && (entry.Takes("host") || entry.Takes("mutual") || entry.Nouns.Count > 0)))
                fit += entry.Nouns.Count > 0 && (entry.Takes("any") || entry.Takes("none")) ? WrongPlace / 2 : WrongPlace;
            yield return new(entry, Trigger(tree, verb, last), spoken ? Told.AsDone : told, roles + fit) { Threat = IsThreat(tree, verb) };
        }
        // "said that Poland must pay"
        foreach (var duty in Duties(tree, verb, sources, targets))
            yield return duty;
    }

    private static TextSpan Trigger(ActTree tree, int first, int last) =>
        TextSpan.FromBounds(Math.Min(tree.Words[first].Span.Start, tree.Words[last].Span.Start), Math.Max(tree.Words[first].Span.End, tree.Words[last].Span.End));

    private IEnumerable<RelationReading> Duties(ActTree tree, int clause, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        var says = tree.Words[clause].Relation == "ccomp" ? tree.Words[clause].Head : tree.Child(clause, "parataxis");
        if (says < 0 || TellingTable.Of(tree.Words[says].Lemma) is not (Telling.Say or Telling.Urge or Telling.None))
            yield break;
        var asked = Nearness(tree, tree.Subjects(clause), targets, Role);
        if (asked == 0)
            yield break;
        var score = Nearness(tree, tree.Agents(says), sources, Role) + asked + Duty;
        foreach (var aux in tree.Children(clause, "aux"))
        {
            if (lexicon.OfDuty(tree.Keys[aux]) is { } duty)
                yield return new(duty, Trigger(tree, aux, clause), Told.AsDone, score);
        }
        if (lexicon.OfDuty(tree.Words[clause].Lemma) is { } trait)
            yield return new(trait, Trigger(tree, clause, clause), Told.AsDone, score);
    }

    // "the suspension of aid to Poland": the noun as its verb, what "of" adds as the object.
    private IEnumerable<RelationReading> OfActNoun(ActTree tree, int noun, string verb, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        foreach (var entry in lexicon.OfVerb(verb))
        {
            if (entry.Particle is not null)
                continue;
            var last = noun;
            var fit = 0.0;
            if (entry.Nouns.Count > 0)
            {
                foreach (var child in tree.Children(noun))
                {
                    if (tree.Words[child].Relation is "nmod" or "compound")
                        fit = Math.Max(fit, _fit.NounFit(tree, child, entry, OfNounWeight, ref last));
                }
                if (fit == 0)
                    continue;
            }
            var reading = OfNoun(tree, noun, entry, sources, targets);
            yield return reading with { Trigger = Trigger(tree, noun, last), Score = reading.Score + fit };
        }
    }

    // Where the target stands beside a verb: obj, a preposition, or empty.
    private static string PlaceOf(ActTree tree, int verb, ImmutableArray<int> targets)
    {
        foreach (var child in tree.Children(verb))
        {
            if (targets.Length > 0 && tree.Under(targets[0], child))
                return tree.Words[child].Relation is "obj" or "iobj" or "nsubj:pass" ? "obj" : tree.Words[child].Relation is "obl" && tree.Depth(targets[0], child) == 0 ? tree.Preposition(child) : "";
        }
        return "";
    }

    private static bool IsThreat(ActTree tree, int act)
    {
        for (var (i, steps) = (act, 0); steps < 4 && tree.Words[i].Head >= 0 && tree.Words[i].Relation is "xcomp" or "ccomp" or "conj" or "acl" or "advcl"; steps++)
        {
            i = tree.Words[i].Head;
            if (tree.Words[i].Lemma is "threaten" or "threat" or "warn")
                return true;
        }
        return false;
    }

    private static double VerbRoles(ActTree tree, int verb, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        var acting = Agency(tree, verb, sources);
        if (acting == 0)
            acting = Above(tree, verb, sources);
        if (acting == 0)
            acting = Nearness(tree, [verb], sources, Elsewhere + 0.4);
        return acting + ActedUpon(tree, verb, sources, targets);
    }

    /// <summary>How directly words stand as the agent of a verb.</summary>
    internal static double Agency(ActTree tree, int verb, ImmutableArray<int> sources)
    {
        var inherited = tree.Child(verb, "nsubj", "nsubj:pass", "obl:agent") < 0;
        return Nearness(tree, tree.Agents(verb), sources, inherited ? Role - 0.4 : Role);
    }

    /// <summary>How directly words stand as what a verb acts upon.</summary>
    internal static double ActedUpon(ActTree tree, int verb, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        var agents = tree.Agents(verb);
        var acted = 0.0;
        foreach (var child in tree.Children(verb))
        {
            var weight = tree.Words[child].Relation switch
            {
                "obj" or "iobj" or "nsubj:pass" => Role,
                "obl" or "obl:unmarked" or "obl:agent" => Oblique,
                "xcomp" or "ccomp" => Clause,
                "advcl" => Clause,
                "nmod" => Inherited,
                "nsubj" => Nearness(tree, agents, sources, 1) > 0 ? Oblique : 0,
                _ => Elsewhere,
            };
            if (weight > 0)
                acted = Math.Max(acted, Nearness(tree, [child], targets, weight));
        }
        // "the plan that Poland proposed": the noun that the clause describes.
        if (acted == 0 && tree.Words[verb].Relation is "acl:relcl" or "acl")
            acted = Nearness(tree, [tree.Words[verb].Head], targets, Clause) * (tree.Under(targets.FirstOrDefault(-1), verb) ? 0 : 1);
        return acted;
    }

    // A verb above in the tree whose agent the source is: "Russia said its troops attacked".
    private static double Above(ActTree tree, int verb, ImmutableArray<int> sources)
    {
        for (var (i, steps) = (tree.Words[verb].Head, 0); i >= 0 && steps < 5; i = tree.Words[i].Head, steps++)
        {
            if (tree.IsVerb(i) && Nearness(tree, tree.Agents(i), sources, Inherited) is var near and > 0)
                return near - (Step * steps);
        }
        return 0;
    }

    private static RelationReading OfNoun(ActTree tree, int noun, ActEntry entry, ImmutableArray<int> sources, ImmutableArray<int> targets)
    {
        double acting = 0, acted = 0;
        foreach (var child in tree.Children(noun))
        {
            var preposition = tree.Preposition(child);
            var (asSource, asTarget) = tree.Words[child].Relation switch
            {
                "nmod:poss" => (Role, Inherited),
                "acl" or "ccomp" => (Elsewhere, Clause),
                "amod" or "compound" => (Clause, Inherited),
                "nmod" when preposition is "by" or "from" => (Role, Elsewhere),
                "nmod" when preposition is "of" => (Clause, Oblique),
                "nmod" => (Elsewhere, entry.Takes(preposition) ? Role : Oblique),
                _ => (Elsewhere, Elsewhere),
            };
            acting = Math.Max(acting, Nearness(tree, [child], sources, asSource));
            acted = Math.Max(acted, Nearness(tree, [child], targets, asTarget));
        }
        // "launched an attack": who launches is who attacks.
        var verb = tree.Words[noun].Head;
        if (verb >= 0 && tree.IsVerb(verb) && tree.Words[noun].Relation is "obj" or "obl" or "nsubj:pass" or "nsubj")
        {
            acting = Math.Max(acting, Nearness(tree, tree.Agents(verb), sources, tree.Words[noun].Relation == "nsubj" ? 0 : Clause));
            foreach (var child in tree.Children(verb, "obl", "obj", "iobj"))
            {
                if (child != noun)
                    acted = Math.Max(acted, Nearness(tree, [child], targets, Clause));
            }
        }
        if (acting == 0)
            acting = Above(tree, noun, sources);
        return new(entry, tree.Words[noun].Span, TreeTold.Of(tree, noun), acting + acted + NounAct);
    }

    // The words of a span that can stand for it: its top first, and the tops of what "and" joins.
    private static ImmutableArray<int> Named(ActTree tree, TextSpan span) => tree.Top(span) is var top and >= 0 ? [top] : [];

    private static double Nearness(ActTree tree, ImmutableArray<int> roots, ImmutableArray<int> named, double weight)
    {
        if (weight <= 0)
            return 0;
        var best = 0.0;
        foreach (var root in roots)
        {
            foreach (var word in named)
            {
                if (tree.Depth(word, root) is var depth and >= 0)
                    best = Math.Max(best, Math.Max(weight - (Step * depth), Math.Min(weight, 0.3)));
            }
        }
        return best;
    }
}
