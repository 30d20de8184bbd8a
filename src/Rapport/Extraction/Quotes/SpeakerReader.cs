using Rapport.Extraction.Acts;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Quotes;

/// <summary>Who speaks: the subject of a cue, the words after an inverted one, the agent of a passive; pronouns and descriptions lead to the last whom they can mean.</summary>
internal sealed class SpeakerReader(string text, IReadOnlyList<Mention> mentions)
{
    private static readonly HashSet<string> Unnamed = new(DataLines.Read("Parties.unnamed.txt").Select(l => l[0]), StringComparer.Ordinal);
    private static readonly HashSet<string> Organisations = new(
        ["ministry", "government", "company", "office", "agency", "commission", "committee", "bank", "party", "group", "association", "department", "council", "court", "parliament", "newspaper", "institute", "university", "embassy", "statement", "report", "communique", "side"], StringComparer.Ordinal);

    // "The text says that …" is the text itself speaking, nobody whom it reports.
    private static readonly HashSet<string> Itself = new(["text", "article", "essay"], StringComparer.Ordinal);

    // A name between commas has no more words than this.
    private const int LongestName = 4;

    private readonly List<Speaker> _people = [];
    private readonly List<Speaker> _bodies = [];

    /// <summary>Whom the last words were given to.</summary>
    public Speaker? Last { get; private set; }

    /// <summary>The speaker of a cue, or null where nobody is its subject.</summary>
    public Speaker? Of(ActTree tree, int cue) => Subject(tree, cue, 0) is var at and >= 0 ? Resolve(tree, at) : null;

    /// <summary>The speaker that a phrase names.</summary>
    public Speaker? Resolve(ActTree tree, int head)
    {
        var word = tree.Words[head];
        if (word.Upos == "PRON" || tree.Keys[head] is "he" or "she" or "they" or "it" or "who")
            return Pronoun(tree, head);
        if (word.Upos is not ("PROPN" or "NOUN" or "ADJ" or "NUM" or "DET") && !char.IsUpper(text[word.Span.Start]))
            return null;
        if (word.Upos == "NOUN" && Itself.Contains(tree.Keys[head]) && !HasName(tree, head))
            return null;
        var span = Phrase(tree, head);
        var mention = MentionIn(span, word.Span);
        if (word.Upos != "PROPN" && mention?.Actor is null)
        {
            if (NameBehind(tree, span) is { } name)
                return Named(name);
            if (Unnamed.Contains(tree.Keys[head]) && !HasName(tree, head))
                return Keep(new(span.Of(text), SpeakerKind.Unnamed, null, mention?.Country, span));
            if (Described(tree, head) is { } described)
                return Keep(described);
        }
        return Keep(new(span.Of(text), SpeakerKind.Named, mention?.Actor, mention?.Country, span), isBody: Organisations.Contains(word.Lemma) || IsPlace(mention));
    }

    /// <summary>The speaker whose name a range is.</summary>
    public Speaker Named(TextSpan span)
    {
        var mention = MentionIn(span, span);
        return Keep(new(span.Of(text), SpeakerKind.Named, mention?.Actor, mention?.Country, span), IsPlace(mention));
    }

    /// <summary>Notes those who are named as subjects without speaking: a pronoun may mean them.</summary>
    public void Note(ActTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Words[i].Relation is not ("nsubj" or "nsubj:pass"))
                continue;
            var phrase = Phrase(tree, i);
            var behind = NameBehind(tree, phrase);
            if (behind is null && tree.Words[i].Upos != "PROPN" && !HasName(tree, i))
                continue;
            var span = behind ?? phrase;
            var mention = MentionIn(span, tree.Words[i].Span);
            var named = new Speaker(span.Of(text), SpeakerKind.Named, mention?.Actor, mention?.Country, span);
            (Organisations.Contains(tree.Words[i].Lemma.ToLowerInvariant()) || IsPlace(mention) ? _bodies : _people).Add(named);
        }
    }

    private Speaker Keep(Speaker speaker, bool isBody = false)
    {
        if (speaker.Kind == SpeakerKind.Named)
            (isBody ? _bodies : _people).Add(speaker);
        Last = speaker;
        return speaker;
    }

    private static bool IsPlace(Mention? mention) => mention?.Form is MentionForm.Metonym or MentionForm.Demonym or MentionForm.Side || (mention is { Form: MentionForm.Name, Actor: { } actor } && mention.Country is { } country && actor.Value == ActorId.Prefix + country);

    private static int Subject(ActTree tree, int cue, int steps)
    {
        if (steps > 4)
            return -1;
        // "was quoted as saying by the paper": the paper is the carrier.
        if ((tree.Words[cue].Lemma is "quote" or "cite" || CueTable.IsConviction(tree.Keys[cue])) && tree.Child(cue, "nsubj:pass") is var quoted and >= 0)
            return quoted;
        // "The firms, she argued, will leave": the words right before the verb are its subject, whatever else the tree hangs on it.
        if (Beside(tree, cue) is var beside and >= 0 && tree.Child(cue, "nsubj") is var far && far != beside && (far < 0 || far > beside || (far < beside && Enumerable.Range(far, beside - far).Any(i => tree.Keys[i] == ","))))
            return beside;
        if (tree.Child(cue, "nsubj") is var subject and >= 0)
        {
            // "the firm that said so": the relative pronoun stands for the noun it follows.
            return Antecedent(tree, cue, subject);
        }
        if (tree.Child(cue, "obl:agent") is var agent and >= 0)
            return agent;
        if (IndirectSpeech.JoinedTo(tree, cue) is var joined and >= 0)
            return Subject(tree, joined, steps + 1);
        // "was quoted as saying", "went on to say", "and added": the subject is that of the verb above.
        if (tree.Words[cue].Relation is "conj" or "xcomp" or "advcl" or "ccomp" or "parataxis" && tree.Words[cue].Head is var head and >= 0 && tree.Words[head].Upos is "VERB" or "AUX" or "NOUN" or "ADJ")
        {
            if (tree.Child(head, "nsubj", "nsubj:pass") is var above and >= 0 && above != cue)
                return Antecedent(tree, head, above);
            return Subject(tree, head, steps + 1);
        }
        // "said the minister": what follows the verb speaks.
        for (var i = cue + 1; i < tree.Count && i <= cue + 8; i++)
        {
            if (tree.Words[i].Upos is "VERB" or "AUX" or "SCONJ" or "PUNCT")
                break;
            if (tree.Words[i].Head == cue && tree.Words[i].Relation is "obj" or "nsubj" or "xcomp" or "parataxis" or "vocative" or "obl" && tree.Words[i].Upos is "PROPN" or "NOUN" or "PRON" && tree.Preposition(i).Length == 0)
                return i;
        }
        return -1;
    }

    // "the minister, who took office in March, warned": the relative pronoun stands for the noun that it follows.
    private static int Antecedent(ActTree tree, int verb, int subject)
    {
        if (tree.Keys[subject] is not ("who" or "which" or "that"))
            return subject;
        if (tree.Words[verb].Relation is "acl" or "acl:relcl" && tree.Words[verb].Head is var noun and >= 0 && tree.Words[noun].Upos is "NOUN" or "PROPN")
            return noun;
        for (var i = subject - 1; i >= 0; i--)
        {
            if (tree.Words[i].Upos is "PROPN" or "NOUN" && tree.Preposition(i).Length == 0)
                return tree.Words[i].Relation is "flat" or "compound" && tree.Words[i].Head >= 0 && tree.Words[i].Head < subject ? tree.Words[i].Head : i;
        }
        return subject;
    }

    // The head of the noun phrase that stands right before a finite verb, back to the last comma or verb; −1 where there is none.
    private static int Beside(ActTree tree, int cue)
    {
        if (tree.Words[cue].Xpos is "VBG" or "VB" || (tree.Words[cue].Xpos == "VBN" && tree.Child(cue, "aux", "aux:pass") >= 0) || (cue + 1 < tree.Count && tree.Keys[cue + 1] == "by"))
            return -1;
        // A name alone between a comma and the verb, whatever the tagger takes it for.
        if (cue > 0 && char.IsUpper(tree.Text[tree.Words[cue - 1].Span.Start]) && (cue == 1 || tree.Keys[cue - 2] == ","))
            return cue - 1;
        var first = cue;
        while (first > 0 && tree.Words[first - 1].Upos is not ("PUNCT" or "VERB" or "SCONJ" or "CCONJ") && (tree.Words[first - 1].Upos != "AUX" || first == cue))
            first--;
        while (first < cue && tree.Words[first].Upos is "ADV" or "INTJ")
            first++;
        if (first >= cue || tree.Words[first].Upos == "ADP")
            return -1;
        var head = -1;
        for (var i = first; i < cue && tree.Words[i].Upos != "ADP"; i++)
        {
            if (tree.Words[i].Upos is "PRON" or "PROPN" or "NOUN" || (first == cue - 1 && char.IsUpper(tree.Text[tree.Words[i].Span.Start])))
                head = i;
        }
        if (head < 0 || tree.Keys[head] is "it" or "who" or "which" or "that")
            return -1;
        while (tree.Words[head].Relation is "flat" or "compound" or "appos" && tree.Words[head].Head >= first && tree.Words[head].Head < head)
            head = tree.Words[head].Head;
        return head;
    }

    // "its president, Greta Silber, said": the name between commas is who holds the office before it.
    private static TextSpan? NameBehind(ActTree tree, TextSpan phrase)
    {
        var comma = Enumerable.Range(0, tree.Count).FirstOrDefault(i => tree.Words[i].Span.Start >= phrase.End, -1);
        if (comma < 0 || tree.Keys[comma] != ",")
            return null;
        var end = comma + 1;
        while (end < tree.Count && end <= comma + LongestName && char.IsUpper(tree.Text[tree.Words[end].Span.Start]))
            end++;
        return end > comma + 1 && (end == tree.Count || tree.Keys[end] is "," or ".") ? TextSpan.FromBounds(tree.Words[comma + 1].Span.Start, tree.Words[end - 1].Span.End) : null;
    }

    // The words of a noun phrase: its titles, names and "of" phrases; no clause, no apposition behind a comma.
    private static TextSpan Phrase(ActTree tree, int head)
    {
        var (first, last) = (head, head);
        foreach (var child in tree.Children(head))
        {
            var relation = tree.Words[child].Relation;
            if (relation is "compound" or "flat" or "amod" or "det" or "nummod" or "nmod:poss" || (relation is "nmod" && tree.Words[head].Upos != "PROPN" && child == Next(tree, head)) || (relation == "appos" && child > head && !Enumerable.Range(head, child - head).Any(i => tree.Keys[i] == ",")))
            {
                foreach (var under in Subtree(tree, child))
                {
                    first = Math.Min(first, under);
                    last = Math.Max(last, under);
                }
            }
        }
        // A name goes on behind its title, wherever the tree hangs it.
        while (last >= head && last + 1 < tree.Count && tree.Words[last + 1].Upos == "PROPN")
            last++;
        // A comma inside means that more than the phrase was joined.
        for (var i = first; i < last; i++)
        {
            if (tree.Keys[i] == ",")
            {
                if (i < head)
                    first = i + 1;
                else
                    last = i - 1;
            }
        }
        while (first < head && tree.Words[first].Upos is "ADV" or "CCONJ" or "PUNCT")
            first++;
        return TextSpan.FromBounds(tree.Words[first].Span.Start, tree.Words[Math.Max(last, head)].Span.End);
    }

    private static int Next(ActTree tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child > head && tree.Words[child].Relation == "nmod" && tree.Preposition(child) is "of" or "at" or "for" or "from")
                return child;
        }
        return -1;
    }

    private static List<int> Subtree(ActTree tree, int top)
    {
        var found = new List<int> { top };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var child in tree.Children(found[i]))
            {
                if (tree.Words[child].Relation is not ("acl" or "acl:relcl" or "appos" or "parataxis" or "advcl" or "punct"))
                    found.Add(child);
            }
        }
        return found;
    }

    private static bool HasName(ActTree tree, int head) => tree.Children(head).Any(c => tree.Words[c].Upos == "PROPN" && tree.Words[c].Relation is "appos" or "flat");

    private Speaker? Pronoun(ActTree tree, int head)
    {
        var found = tree.Keys[head] switch
        {
            "he" or "she" or "him" or "her" or "his" => Before(_people, tree.Words[head].Span),
            "they" or "them" or "their" => Before([.. _bodies.Concat(_people).OrderBy(s => s.Span?.Start ?? 0)], tree.Words[head].Span),
            "it" or "its" => Before(_bodies, tree.Words[head].Span),
            "who" => Last,
            _ => null,
        };
        var span = tree.Words[head].Span;
        if (found is not null)
            return Last = found;
        return tree.Keys[head] is "it" or "i" or "we" or "you" or "that" or "this" or "which" ? null : new(span.Of(text), SpeakerKind.Named, null, null, span);
    }

    private static Speaker? Before(List<Speaker> speakers, TextSpan place) => speakers.LastOrDefault(s => s.Span is { } span && span.Start < place.Start);

    // "the minister", "the Korean leader": the last one who was called so.
    private Speaker? Described(ActTree tree, int head)
    {
        var isDefinite = tree.Child(head, "det") is var det and >= 0 && tree.Keys[det] is "the" or "this" or "that";
        if (!isDefinite || Organisations.Contains(tree.Words[head].Lemma))
            return null;
        var lemma = tree.Words[head].Lemma;
        return _people.LastOrDefault(p => p.Text is { } named && named.Contains(lemma, StringComparison.OrdinalIgnoreCase) && named.Any(char.IsUpper));
    }

    private Mention? MentionIn(TextSpan phrase, TextSpan head)
    {
        Mention? best = null;
        foreach (var mention in mentions)
        {
            if (mention.Span.Overlaps(head))
                return mention;
            if (mention.Span.Overlaps(phrase))
                best ??= mention;
        }
        return best is null ? null : best with { Actor = null };
    }
}
