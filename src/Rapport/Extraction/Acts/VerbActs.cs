using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Codes the acts that verbs tell in one sentence.</summary>
internal sealed class VerbActs(string text, Sentence sentence, RoleReader roles, ActLexicon lexicon, Discourse discourse)
{
    /// <summary>Parties carried over from the clause before weigh less than those that stand in the clause.</summary>
    private const double CarriedWeight = 0.7;

    /// <summary>Why nothing was coded, the nearest miss of the sentence.</summary>
    public string Reason { get; private set; } = "no-known-verb";

    /// <summary>The act of a verb group, or null.</summary>
    public FoundAct? Of(VerbGroup group)
    {
        var subject = group.Passive ? [] : roles.Subject(group);
        if (group.Finite && !subject.IsEmpty && sentence.KeyAt(group.First - 1) is not ("which" or "that"))
            discourse.LastSource = subject;
        var entries = lexicon.OfVerb(group.Lemma);
        if (entries.Count == 0)
            return null;
        if (ToldReader.Of(sentence, group) is not { } told)
        {
            Reason = "not-told";
            return null;
        }
        var after = ClauseReader.After(sentence, group);
        foreach (var entry in entries)
        {
            if (Fits(entry, group, after, out var nouns) && Roles(entry, group, told, subject, after, out var weight) is var (source, target) && !source.IsDefault)
            {
                discourse.LastTarget = target.IsEmpty ? discourse.LastTarget : target;
                return new(entry, group, TextSpan.FromBounds(sentence.Tokens[group.First].Span.Start, sentence.Tokens[Math.Max(group.Head, nouns)].Span.End), source, target, told, weight) { After = after };
            }
        }
        return null;
    }

    private bool Fits(ActEntry entry, VerbGroup group, List<NounPhrase> after, out int noun)
    {
        noun = group.Head;
        if (entry.Particle is { } particle && sentence.KeyAt(group.Head + 1) != particle)
            return false;
        if (entry.Nouns.Count == 0)
            return true;
        var phrases = group.Passive ? ClauseReader.Before(sentence, group) : after;
        foreach (var phrase in phrases)
        {
            if (phrase.Preposition.Length > 0 && phrase.Preposition != entry.Particle && !(phrase.Preposition is "in" or "on" or "as" && entry.Verb is "engage" or "take" or "present" or "give" or "embark"))
            {
                if (group.Passive)
                    break;
                continue;
            }
            for (var i = phrase.End - 1; i >= phrase.First; i--)
            {
                // "the Pakistani ambassador" is a party whose last word is the noun.
                if (sentence.Tokens[i].Mention is { Form: MentionForm.Office } office && entry.Nouns.Contains(office.Text[(office.Text.LastIndexOf(' ') + 1)..].ToLowerInvariant()))
                    return true;
                if (sentence.Tokens[i].Class is WordClass.Noun or WordClass.Adverb && (entry.Nouns.Contains(sentence.Tokens[i].Lemma) || entry.Nouns.Contains(sentence.KeyAt(i))))
                {
                    noun = group.Passive ? group.Head : i;
                    return true;
                }
            }
        }
        return false;
    }

    private (ImmutableArray<EventActor> Source, ImmutableArray<EventActor> Target) Roles(ActEntry entry, VerbGroup group, Told told, ImmutableArray<EventActor> subject, List<NounPhrase> after, out double weight)
    {
        weight = 1;
        var before = group.Passive ? ClauseReader.Before(sentence, group) : [];
        var source = subject;
        if (group.Passive)
        {
            source = after.FindIndex(p => p.Preposition == "by") is var by and >= 0 ? roles.Agents([after[by] with { Preposition = "" }]) : [];
            if (entry.Takes("mutual") && source.IsEmpty)
                source = Both(before, after);
            // "Poland was criticised by Germany over": the subject is what is acted upon.
            if (!source.IsEmpty && entry.Takes("obj") && entry.Nouns.Count == 0 && before.Count > 0)
            {
                var acted = Other(roles.PatientsOf(before[0]), source);
                if (!acted.IsEmpty)
                    return (source, acted);
            }
        }
        if (source.IsEmpty)
        {
            Reason = "no-source";
            return default;
        }
        var target = Target(entry, before.Concat(after), source);
        // "demanded that Poland cancel": the party that is asked stands behind "that".
        if (target.IsEmpty && entry.Type == EventType.Request && sentence.KeyAt(group.Head + 1) == "that")
            target = Other(roles.PatientsOf(new("", group.Head + 2, NextVerb(group.Head + 2))), source);
        // "expressed its willingness to work with Poland": the partner stands behind the infinitive.
        if (target.IsEmpty && entry.Nouns.Count > 0 && entry.Takes("none") && sentence.Groups.FirstOrDefault(g => g.Infinitive && g.Head > group.Head) is { } infinitive)
            target = [.. ClauseReader.After(sentence, infinitive).Where(p => p.Preposition == "with").Take(1).SelectMany(p => Other(roles.PatientsOf(p), source))];
        var several = Countries(source).Count >= 2;
        if (entry.Takes("mutual"))
        {
            if (several && target.IsEmpty)
                return (source, []);
            if (!target.IsEmpty && entry.Type == EventType.Consult && entry.Mode is null or "phone" && told.Turned is Turned.Done or Turned.Planned)
                return ([.. source, .. target], []);
        }
        if (target.IsEmpty && !several && Carried(group, source) is { IsEmpty: false } carried && (entry.Takes("none") || entry.Takes("to") || entry.Takes("obj")) && CarriesOver(entry, after))
        {
            weight = CarriedWeight;
            target = carried;
        }
        if (target.IsEmpty && !entry.Takes("none"))
        {
            Reason = "no-target";
            return default;
        }
        return (source, target);
    }

    private int NextVerb(int from)
    {
        var at = from;
        while (at < sentence.Tokens.Count && at < from + 5 && sentence.ClassAt(at) is not (WordClass.Verb or WordClass.Stop or WordClass.Comma or WordClass.Modal or WordClass.Aux))
            at++;
        return at;
    }

    private ImmutableArray<EventActor> Target(ActEntry entry, IEnumerable<NounPhrase> phrases, ImmutableArray<EventActor> source)
    {
        var all = phrases.ToList();
        foreach (var place in entry.Frame)
        {
            foreach (var phrase in all)
            {
                var here = place switch
                {
                    "obj" => phrase.Preposition.Length == 0 || phrase.Preposition == entry.Particle,
                    "host" => phrase.Preposition is "" or "to",
                    _ => phrase.Preposition == place,
                };
                if (!here || place is "mutual" or "none")
                    continue;
                var found = Other(roles.PatientsOf(phrase, place == "host" || ((entry.Mode == "visit" || entry.Nouns.Contains("embassy")) && place is "to" or "in" or "at")), source);
                if (!found.IsEmpty)
                    return found;
            }
        }
        return [];
    }

    // "Talks were held between Germany and Poland", "An agreement was signed with".
    private ImmutableArray<EventActor> Both(IEnumerable<NounPhrase> before, IEnumerable<NounPhrase> after)
    {
        foreach (var phrase in before.Concat(after).Where(p => p.Preposition is "between" or "by"))
        {
            var found = roles.Agents([phrase with { Preposition = "" }]);
            if (Countries(found).Count >= 2)
                return found;
        }
        return [];
    }

    // "recalled its ambassador" after "criticised Poland": the same source's clause carries its target on.
    private ImmutableArray<EventActor> Carried(VerbGroup group, ImmutableArray<EventActor> source) =>
        ClauseReader.SharedWith(sentence, group) is not null ? Other(discourse.LastTarget, source) : [];

    private bool CarriesOver(ActEntry entry, List<NounPhrase> after)
    {
        // "urged its citizens" has an object of its own.
        if (entry.Nouns.Count == 0 && after.Exists(p => p.Preposition.Length == 0 && !p.IsEmpty))
            return false;
        foreach (var phrase in after)
        {
            for (var i = phrase.First; i < phrase.End; i++)
            {
                if (sentence.ClassAt(i) == WordClass.Party)
                    return false;
            }
        }
        return true;
    }

    internal static ImmutableArray<EventActor> Other(ImmutableArray<EventActor> found, ImmutableArray<EventActor> source)
    {
        var countries = Countries(source);
        return [.. found.Where(f => f.Country is not null ? !countries.Contains(f.Country) : source.All(s => s.Actor != f.Actor))];
    }

    internal static HashSet<string> Countries(ImmutableArray<EventActor> actors) => new(actors.Select(a => a.Country).OfType<string>(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => sentence.Span.Of(text);
}
