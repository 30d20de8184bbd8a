using System.Collections.Immutable;
using Rapport.Extraction.Grammar;
using Rapport.Language.Syntax;

namespace Rapport.Extraction.Acts;

/// <summary>Codes the acts that the verbs of a sentence tell, along its tree: who is named as agent, and who as what is acted upon.</summary>
internal sealed class TreeActs(Sentence sentence, ActTree tree, TreeParties parties, TreeTargets targets, ActLexicon lexicon, Discourse discourse, bool wide)
{
    private const double LooseWeight = 0.5, ActNounWeight = 0.8, DutyWeight = 0.8;

    private readonly EntryFit _fit = new(lexicon);

    /// <summary>Why nothing was coded, the nearest miss of the sentence.</summary>
    public string Reason { get; private set; } = "no-known-verb";

    /// <summary>The acts, in the order of the text.</summary>
    public List<FoundAct> Find()
    {
        var found = new List<(FoundAct Act, int Verb)>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.IsVerb(i) && tree.Words[i].Relation != "amod" && !IsHyphened(i) && Of(i) is { } act)
                found.Add((act, i));
            if ((Duty(i) ?? Demand(i) ?? OfActNoun(i)) is { } duty)
                found.Add((duty, i));
            if (tree.IsVerb(i) && tree.Child(i, "nsubj", "obl:agent") >= 0 && parties.Of(tree.Agents(i), acting: true) is { IsEmpty: false } named)
                discourse.LastSource = named;
        }
        if (found.Count == 0 && wide && Loose() is { } loose)
            found.Add((loose, -1));
        // What only gives the background of an act told in the main clause is no act of this sentence.
        if (wide && found.Exists(f => f.Verb >= 0 && !IsBackground(f.Verb)))
            found.RemoveAll(f => f.Verb >= 0 && IsBackground(f.Verb));
        // "expressed its willingness to work with Poland" is the expressing; the work is what it was about.
        found.RemoveAll(f => f.Verb >= 0 && tree.Words[f.Verb] is { Relation: "acl", Head: >= 0 } && found.Exists(o => o.Act.Entry.Nouns.Count > 0 && o.Verb != f.Verb && o.Act.Trigger.Contains(tree.Words[tree.Words[f.Verb].Head].Span)));
        // "agreed to lift the ban" is the lifting, as agreed; the agreeing is no second act.
        return [.. found.Where(f => !found.Exists(o => o.Verb != f.Verb && Governs(f.Verb, o.Verb) && o.Act.Told.Modality is Modality.Agreed or Modality.Promised or Modality.Done && f.Act.Entry.Nouns.Count == 0 && SameSource(f.Act, o.Act))).Select(f => f.Act)];
    }

    // "fire-fighting aircraft", "a Seoul-backed plan": the second half of a compound tells no act.
    private bool IsHyphened(int verb) => tree.Words[verb].Span.Start is var start and > 0 && tree.Text[start - 1] == '-';

    private bool IsBackground(int verb)
    {
        for (var i = verb; i >= 0; i = tree.Words[i].Head)
        {
            if (tree.Words[i].Relation == "acl:relcl" || (tree.Words[i].Relation is "advcl" && tree.Child(i, "mark") is var mark and >= 0 && tree.Keys[mark] is "as" or "since" or "because" or "after" or "when" or "before" or "while" or "unless" or "until"))
                return true;
        }
        return false;
    }

    // Where the tree shows nobody in a role: the first party named before a verb acts, the first one behind it is acted upon.
    // Ref: the sparse parsing of TABARI (Schrodt 2001); it weighs half.
    private FoundAct? Loose()
    {
        for (var verb = 1; verb < tree.Count; verb++)
        {
            // A participle before a noun may be a lost verb: "held talks".
            var lost = tree.Words[verb] is { Relation: "amod", Xpos: "VBN" or "VBD" };
            if (!tree.IsVerb(verb) || (tree.Words[verb].Relation == "amod" && !lost) || IsAsked(verb) || TreeTold.Of(tree, verb) is var told && told.Why == "to")
                continue;
            var source = parties.FirstIn(0, verb);
            if (source.IsEmpty || (tree.IsPassive(verb) && !lost))
                continue;
            (ActEntry Entry, double Fit, int Last)? best = null;
            foreach (var entry in lexicon.OfVerb(tree.Words[verb].Lemma))
            {
                if (!(lost && entry.Nouns.Count == 0) && _fit.Of(tree, verb, entry, out var last) is { } fit && (best is not { } held || fit > held.Fit))
                    best = (entry, fit, last);
            }
            if (best is not { } chosen)
                continue;
            var target = targets.Other(parties.FirstIn(verb + 1, tree.Count), source);
            var trigger = TextSpan.FromBounds(tree.Words[verb].Span.Start, Math.Max(tree.Words[verb].Span.End, tree.Words[chosen.Last].Span.End));
            return new(chosen.Entry, null, trigger, source, target, told, LooseWeight);
        }
        return null;
    }

    // "Russia said that Sudan must return": who says it asks it of whom it names.
    private FoundAct? Duty(int clause)
    {
        if (!wide || tree.Words[clause].Relation != "ccomp" || tree.Words[clause].Head is not (var says and >= 0) || TellingTable.Of(tree.Words[says].Lemma) is not (Telling.Say or Telling.None))
            return null;
        foreach (var aux in tree.Children(clause, "aux"))
        {
            if (lexicon.OfDuty(tree.Keys[aux]) is not { } entry)
                continue;
            var source = parties.Of(tree.Agents(says), acting: true);
            var target = targets.Other(parties.Of(tree.Subjects(clause), acting: false), source);
            if (!source.IsEmpty && !target.IsEmpty)
                return new(entry, null, TextSpan.FromBounds(tree.Words[aux].Span.Start, Math.Max(tree.Words[aux].Span.End, tree.Words[clause].Span.End)), source, target, Told.AsDone, DutyWeight);
        }
        return null;
    }

    // "announced the suspension of aid to Poland": the noun tells the act of its verb, what "of" adds is the object.
    private FoundAct? OfActNoun(int noun)
    {
        if (tree.Words[noun].Upos != "NOUN" || lexicon.VerbOf(tree.Words[noun].Lemma) is not { } verb || tree.Words[noun].Head is not (var above and >= 0) || !tree.IsVerb(above) || tree.Words[noun].Relation != "obj")
            return null;
        var source = parties.Of(tree.Agents(above), acting: true);
        if (source.IsEmpty)
            return null;
        (ActEntry Entry, double Fit, int Last)? best = null;
        foreach (var entry in lexicon.OfVerb(verb))
        {
            if (entry.Particle is not null || entry.Nouns.Count == 0)
                continue;
            foreach (var child in tree.Children(noun, "nmod", "compound"))
            {
                var last = noun;
                if (_fit.NounFit(tree, child, entry, 1, ref last) is var fit and > 0 && (best is not { } held || fit > held.Fit))
                    best = (entry, fit, last);
            }
        }
        if (best is not { } chosen)
            return null;
        var target = targets.Other(parties.FirstIn(noun + 1, tree.Count), source);
        if (target.IsEmpty && !(wide && chosen.Entry.Takes("any")))
            return null;
        var trigger = TextSpan.FromBounds(tree.Words[noun].Span.Start, Math.Max(tree.Words[noun].Span.End, tree.Words[chosen.Last].Span.End));
        return new(chosen.Entry, null, trigger, source, target, TreeTold.Of(tree, noun), ActNounWeight);
    }

    // "reiterated its demand that Israel ease": who has the demand asks it of whom the clause names.
    private FoundAct? Demand(int noun)
    {
        if (!wide || tree.Words[noun].Upos != "NOUN" || lexicon.OfNoun(tree.Words[noun].Lemma) is not { Type: EventType.Request } entry || tree.Child(noun, "acl", "ccomp") is not (var clause and >= 0) || tree.Child(clause, "nsubj", "nsubj:pass") < 0)
            return null;
        var source = tree.Words[noun].Head is var verb and >= 0 && tree.IsVerb(verb) ? parties.Of(tree.Agents(verb), acting: true) : [];
        var target = targets.Other(parties.Of(tree.Subjects(clause), acting: false), source);
        return source.IsEmpty || target.IsEmpty ? null : new(entry, null, tree.Words[noun].Span, source, target, Told.AsDone, DutyWeight);
    }

    private bool Governs(int outer, int inner)
    {
        for (var (i, steps) = (inner, 0); steps < 4 && tree.Words[i].Head >= 0 && tree.Words[i].Relation is "xcomp" or "ccomp" or "conj" or "acl" or "obj" or "advcl"; steps++)
        {
            if (tree.Words[i].Relation is "advcl" && TellingTable.Of(tree.Words[tree.Words[i].Head].Lemma) == Telling.None)
                return false;
            i = tree.Words[i].Head;
            if (i == outer)
                return TellingTable.Of(tree.Words[outer].Lemma) != Telling.None;
        }
        return false;
    }

    private static bool SameSource(FoundAct a, FoundAct b) => VerbActs.Countries(a.Source).SetEquals(VerbActs.Countries(b.Source));

    private FoundAct? Of(int verb)
    {
        var agents = tree.Agents(verb);
        if (agents is [var pronoun] && tree.Words[pronoun].Upos == "PRON" && Speaking(verb) is { IsDefaultOrEmpty: false } speaking)
            agents = speaking;
        var source = parties.Of(agents, acting: true);
        // "issued a declaration demanding": who issued it demands.
        if (source.IsEmpty && tree.Words[verb] is { Relation: "acl", Head: >= 0 } && tree.Words[tree.Words[verb].Head].Head is var above and >= 0 && tree.IsVerb(above))
            source = parties.Of(tree.Agents(above), acting: true);
        var known = lexicon.OfVerb(tree.Words[verb].Lemma);
        if (known.Count == 0)
            return null;
        (ActEntry Entry, double Fit, int Last)? best = null;
        ImmutableArray<EventActor> target = [];
        foreach (var entry in known)
        {
            if (_fit.Of(tree, verb, entry, out var last) is not { } fit || (best is { } held && fit <= held.Fit))
                continue;
            if (entry.Particle is null && entry.Nouns.Count == 0 && tree.Child(verb, "compound:prt") is var particle and >= 0 && known.Any(k => k.Particle == tree.Keys[particle]))
                continue;
            if (targets.Of(verb, entry, source) is not { } acted)
            {
                Reason = source.IsEmpty ? "no-source" : "no-target";
                continue;
            }
            (best, target) = ((entry, fit, last), acted);
        }
        // "was arrested in Lebanon": who acts is not said; where it happened may be.
        if (wide && source.IsEmpty && best is { Entry.Type: EventType.Coerce } && tree.IsPassive(verb))
            source = [.. tree.Children(verb, "obl").Where(o => tree.Preposition(o) == "in").SelectMany(o => parties.Of([o], acting: false)).Take(1).Select(p => p with { Sector = "GOV" })];
        // "Korean troops were deployed near", "a Polish consulate was opened in": whose they are acts, where the act is not upon them.
        if (source.IsEmpty && best is { Entry: { Nouns.Count: > 0 } owned } && !owned.Takes("obj") && tree.IsPassive(verb) && tree.Subjects(verb) is [var theirs] && owned.Nouns.Contains(tree.Words[theirs].Lemma.ToLowerInvariant()))
        {
            source = targets.Other(parties.Of([theirs], acting: false), target);
            target = targets.Other(target, source);
        }
        var unsaid = wide && source.IsEmpty && !target.IsEmpty && tree.IsPassive(verb) && best is { Entry.Type: EventType.Assault or EventType.Coerce };
        if (best is not { } chosen || (source.IsEmpty && !unsaid))
        {
            if (source.IsEmpty && known.Count > 0)
                Reason = "no-source";
            return null;
        }
        target = [.. target.Where(t => source.All(x => x.Span != t.Span))];
        var told = TreeTold.Of(tree, verb);
        if (told.Why == "to" || IsAsked(verb) || IsNamed(verb))
        {
            Reason = "not-told";
            return null;
        }
        var (from, to) = (source, target);
        if (chosen.Entry.Takes("mutual") && !target.IsEmpty && chosen.Entry.Type == EventType.Consult && chosen.Entry.Mode is null or "phone" && told.Turned is Turned.Done)
            (from, to) = ([.. source, .. target], []);
        // Where both readings of the sentence call it a verb, it is one: "exports" seldom is.
        if (!wide && !sentence.Groups.Any(g => sentence.Tokens[g.Head].Span.Overlaps(tree.Words[verb].Span)))
            return null;
        discourse.LastTarget = to.IsEmpty ? discourse.LastTarget : to;
        var group = sentence.Groups.FirstOrDefault(g => sentence.Tokens[g.Head].Span.Overlaps(tree.Words[verb].Span));
        var trigger = TextSpan.FromBounds(tree.Words[verb].Span.Start, Math.Max(tree.Words[verb].Span.End, tree.Words[chosen.Last].Span.End));
        return new(chosen.Entry, group, trigger, from, to, told, 1) { After = group is null ? [] : ClauseReader.After(sentence, group) };
    }

    // "Syria says it is willing to withdraw": who speaks is who withdraws.
    private ImmutableArray<int> Speaking(int verb)
    {
        for (var (i, steps) = (verb, 0); steps < 4 && tree.Words[i].Head >= 0 && tree.Words[i].Relation is "xcomp" or "ccomp" or "conj" or "advcl"; steps++)
        {
            var inner = tree.Words[i].Relation;
            i = tree.Words[i].Head;
            if (inner == "ccomp" && tree.IsVerb(i) && TellingTable.Of(tree.Words[i].Lemma) is Telling.Say or Telling.Promise or Telling.Report or Telling.Threaten)
                return tree.Agents(i);
        }
        return [];
    }

    /// <summary>Whether the words name a thing and tell no act: "What Korea buys from China".</summary>
    public bool IsNamed(TextSpan trigger) => tree.Within(trigger).Any(i => tree.IsVerb(i) && IsNamed(i));

    private bool IsNamed(int verb) => tree.Words[verb].Relation is "csubj" or "csubj:pass" || (tree.Words[verb] is { Relation: "acl:relcl", Head: >= 0 } && tree.Keys[tree.Words[verb].Head] is "what" or "whatever")
        || tree.Children(verb).Any(c => c < verb && tree.Keys[c] is "what" or "whatever" or "how" or "why" && tree.Words[c].Relation is "obj" or "advmod" or "mark" or "nsubj");

    // What somebody asks of another is nobody's act yet.
    private bool IsAsked(int verb) => (tree.Words[verb] is { Relation: "acl" or "ccomp", Head: >= 0 } && lexicon.OfNoun(tree.Words[tree.Words[verb].Head].Lemma) is { Type: EventType.Request }) || (tree.Words[verb].Relation is "xcomp" or "ccomp" && tree.Words[verb].Head is var head and >= 0 && TellingTable.Of(tree.Words[head].Lemma) == Telling.Urge);
}
