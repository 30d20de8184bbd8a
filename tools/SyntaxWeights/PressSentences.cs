using Rapport.Tests.Quality;

namespace Rapport.Tools.SyntaxWeights;

/// <summary>
/// Makes sentences in the manner of agency reports, with their trees, from our own lists of words: what treebanks of talk, travel and schoolbooks
/// hardly hold. They mean nothing; they teach which words are verbs, names and times in such sentences.
/// </summary>
internal sealed class PressSentences(IReadOnlyList<string> countries, IReadOnlyList<string> demonyms, IReadOnlyList<string> actors, IReadOnlyList<string> things, IReadOnlyList<VerbForms> verbs, int seed)
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Months = ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Titles = ["President", "Chancellor", "King", "Premier", "Minister", "Gen.", "Secretary", "Ambassador", "Senator", "Chairman"];
    private static readonly string[] TwoTitles = ["Prime Minister", "Foreign Minister", "Defense Minister", "Vice President", "Finance Minister", "Defence Minister", "Crown Prince", "Foreign Secretary"];
    private static readonly string[] Adjectives = ["new", "military", "economic", "political", "senior", "joint", "humanitarian", "armed", "foreign", "diplomatic", "bilateral", "official", "nuclear", "top", "key", "major", "local", "southern", "northern", "former", "public", "international", "neighboring", "recent"];
    private static readonly string[] Acronyms = ["UN", "U.N.", "EU", "NATO", "U.S.", "US", "UK", "ASEAN", "WHO", "IAEA", "IMF", "EC", "OAU", "PLO"];
    private static readonly string[] Syllables = ["ka", "mor", "ven", "tash", "bel", "ru", "dan", "ko", "li", "sha", "per", "gor", "mi", "lan", "to", "res", "ach", "ul", "em", "bo", "yev", "ski", "ez", "ani", "son", "ham"];
    private static readonly string[] Speech = ["said", "announced", "reported", "added", "declared", "insisted", "warned", "confirmed"];
    private static readonly string[] Stances = ["agree", "refuse", "threaten", "promise", "decide", "plan", "offer", "vow", "try", "want", "hope", "fail", "pledge", "continue", "begin"];
    private static readonly string[] Asking = ["urge", "ask", "order", "press", "allow", "force", "tell", "persuade"];
    private static readonly string[] Particles = ["with", "on", "against", "to", "for", "from", "over", "in", "toward"];

    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;

    public IEnumerable<GoldTree> Make(int count)
    {
        for (var i = 0; i < count; i++)
            yield return Sentence().ToTree($"press{i % 40}");
    }

    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }

    private bool Chance(int percent) => Next(100) < percent;

    private T Of<T>(IReadOnlyList<T> list) => list[Next(list.Count)];

    private Node Sentence()
    {
        var clause = Chance(12) ? Asked() : Clause();
        if (Chance(15))
            clause.First(Chance(50) ? Time(true) : Prepositional("obl"), Comma());
        if (Chance(25))
            clause.After(Comma(), Party("nsubj") is var who ? Verb("say", "VBD").As("parataxis").Before(who).After(Chance(60) ? Time(false) : null) : null);
        else if (Chance(25))
            clause = Reported(clause);
        clause.As("root");
        return Chance(8) ? clause : clause.After(new Node(".", ".", "PUNCT", ".", "punct"));
    }

    private Node Reported(Node clause)
    {
        var said = new Node(Of(Speech) is var form ? form : "", form == "said" ? "say" : Base(form), "VERB", "VBD", "root");
        return said.Before(Party("nsubj")).After(Chance(50) ? Time(false) : null, (Chance(50) ? clause.First(new Node("that", "that", "SCONJ", "IN", "mark")) : clause).As("ccomp"));
    }

    private static string Base(string form) => form switch { "denied" => "deny", "warned" => "warn", "confirmed" => "confirm", "reported" => "report", "added" => "add", "insisted" => "insist", "declared" => "declare", _ => "announce" };

    private Node Clause()
    {
        var subject = Chance(10) ? new Node(Chance(60) ? "it" : "they", "it", "PRON", "PRP", "nsubj") : Party("nsubj");
        if (Chance(14))
            return Passive(subject);
        var root = Finite(subject, out var verb);
        Complete(verb);
        if (Chance(12))
        {
            var second = Verb(Of(verbs).Lemma, "VBD").As("conj").First(new Node("and", "and", "CCONJ", "CC", "cc"));
            Complete(second);
            root.After(second);
        }
        return root;
    }

    private Node Finite(Node subject, out Node verb)
    {
        var lemma = Of(verbs).Lemma;
        switch (Next(9))
        {
            case 0:
                verb = Verb(lemma, "VB").Before(subject, new Node(Chance(70) ? "will" : "would", "will", "AUX", "MD", "aux"));
                return verb;
            case 1:
                verb = Verb(lemma, "VBN").Before(subject, new Node(Chance(60) ? "has" : "have", "have", "AUX", Chance(60) ? "VBZ" : "VBP", "aux"), Chance(20) ? Adverb() : null);
                return verb;
            case 2:
                verb = Verb(lemma, "VBG").Before(subject, new Node(Chance(60) ? "is" : "are", "be", "AUX", "VBZ", "aux"));
                return verb;
            case 3:
                verb = Verb(lemma, "VBZ").Before(subject);
                return verb;
            case 4 or 5:
                verb = Verb(lemma, "VB").As("xcomp").Before(new Node("to", "to", "PART", "TO", "mark"));
                var outer = Verb(Of(Stances), Chance(70) ? "VBD" : "VBZ").Before(subject);
                outer.After(verb);
                return outer;
            default:
                verb = Verb(lemma, "VBD").Before(subject, Chance(10) ? Adverb() : null);
                return verb;
        }
    }

    private Node Asked()
    {
        var verb = Verb(Of(verbs).Lemma, "VB").As("xcomp").Before(new Node("to", "to", "PART", "TO", "mark"));
        Complete(verb);
        return Verb(Of(Asking), "VBD").Before(Party("nsubj")).After(Chance(30) ? Time(false) : null, Party("obj"), verb);
    }

    private Node Passive(Node subject)
    {
        var verb = Verb(Of(verbs).Lemma, "VBN").Before(subject.As("nsubj:pass"), new Node(Chance(60) ? "was" : "were", "be", "AUX", "VBD", "aux:pass"));
        if (Chance(60))
            verb.After(Party("obl:agent").First(new Node("by", "by", "ADP", "IN", "case")));
        if (Chance(40))
            verb.After(Time(false));
        return verb;
    }

    // The object and what follows, in the orders that reports use.
    private void Complete(Node verb)
    {
        var early = Chance(25);
        if (early)
            verb.After(Time(false));
        switch (Next(8))
        {
            case 0:
                break;
            case 1 or 2:
                verb.After(Party("obj"));
                break;
            case 3:
                verb.After(Party("obj"), Prepositional("obl"));
                break;
            case 4:
                verb.After(Thing("obj").After(Prepositional("nmod")));
                break;
            case 5:
                verb.After(Thing("obj"), Prepositional("obl"));
                break;
            case 6:
                verb.After(Prepositional("obl"));
                break;
            default:
                verb.After(Thing("obj"));
                break;
        }
        if (!early && Chance(30))
            verb.After(Time(false));
    }

    private Node Time(bool first)
    {
        switch (Next(first ? 3 : 6))
        {
            case 0:
                return Name(Of(Days)).As("obl").Before(new Node(first ? "On" : "on", "on", "ADP", "IN", "case"));
            case 1:
                return Name(Of(Months)).As("obl").Before(new Node(first ? "In" : "in", "in", "ADP", "IN", "case"));
            case 2:
                var last = Chance(70) ? new Node(first ? "Last" : "last", "last", "ADJ", "JJ", "amod") : new Node(first ? "This" : "this", "this", "DET", "DT", "det");
                return new Node(Of<string>(["week", "month", "year"]), "week", "NOUN", "NN", "obl:unmarked").Before(last);
            case 3:
                return new Node(Of<string>(["today", "yesterday", "tomorrow"]), "today", "NOUN", "NN", "obl:unmarked");
            default:
                return Name(Of(Days)).As("obl:unmarked");
        }
    }

    private Node Party(string relation)
    {
        var party = Next(10) switch
        {
            0 or 1 or 2 => Country(),
            3 or 4 => Actor(Chance(30) ? "NN" : "NNS").Before(Chance(25) ? new Node("the", "the", "DET", "DT", "det") : null, Chance(15) ? Adjective() : null, new Node(Of(demonyms) is var d ? d : "", d, "ADJ", "JJ", "amod"), Chance(20) ? Adjective() : null),
            5 => Person(),
            6 => Actor("NN").Before(Country().As("nmod:poss").After(new Node("'s", "'s", "PART", "POS", "case")), Chance(25) ? Adjective() : null),
            7 => Actor("NNS").Before(Chance(50) ? new Node("the", "the", "DET", "DT", "det") : Number(), Chance(25) ? Adjective() : null).After(Chance(50) ? Country().As("nmod").Before(new Node(Chance(50) ? "of" : "in", "of", "ADP", "IN", "case")) : null),
            8 => new Node(Of(Acronyms) is var a ? a : "", a, "PROPN", "NNP", "").Before(Chance(40) ? new Node("the", "the", "DET", "DT", "det") : null),
            _ => Country().After(new Node(Of(countries.Where(c => !c.Contains(' ', StringComparison.Ordinal)).ToList()) is var c ? c : "", c, "PROPN", "NNP", "conj").Before(new Node("and", "and", "CCONJ", "CC", "cc"))),
        };
        return party.As(relation);
    }

    private Node Actor(string xpos)
    {
        var singular = Of(actors);
        return new Node(xpos == "NN" ? singular : Plural(singular), singular, "NOUN", xpos, "");
    }

    private Node Thing(string relation)
    {
        var singular = Of(things);
        var plural = Chance(40);
        return new Node(plural ? Plural(singular) : singular, singular, "NOUN", plural ? "NNS" : "NN", relation)
            .Before(plural ? null : new Node(Chance(60) ? "a" : "its", "a", Chance(60) ? "DET" : "PRON", Chance(60) ? "DT" : "PRP$", "det"), Chance(35) ? Adjective() : null, Chance(20) ? new Node(Of(demonyms) is var d ? d : "", d, "ADJ", "JJ", "amod") : null);
    }

    private Node Prepositional(string relation) =>
        (Chance(75) ? Party(relation) : Thing(relation)).First(new Node(Of(Particles) is var p ? p : "", p, "ADP", "IN", "case"));

    private Node Person()
    {
        var name = Name(MadeName()).After(Name(MadeName()).As("flat"));
        if (Chance(25))
            return name;
        Node title;
        if (Chance(50))
        {
            title = Name(Of(Titles));
        }
        else
        {
            var two = Of(TwoTitles).Split(' ');
            title = Name(two[1]).Before(two[0] is "Prime" or "Foreign" ? new Node(two[0], two[0], "ADJ", "NNP", "amod") : Name(two[0]).As("compound"));
        }
        if (Chance(60))
            title.First(new Node(Of(demonyms) is var d ? d : "", d, "ADJ", "JJ", "amod"));
        return name.First(title.As("nmod"));
    }

    private string MadeName()
    {
        var name = "";
        for (var i = 0; i < 2 + Next(2); i++)
            name += Of(Syllables);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private Node Country()
    {
        var words = Of(countries).Split(' ');
        var node = Name(words[^1]);
        if (words[^1] is "States" or "Nations" or "Emirates" or "Netherlands" or "Philippines")
            node = new Node(words[^1], words[^1], "PROPN", words[^1] is "States" or "Nations" or "Emirates" ? "NNPS" : "NNP", "").Before(new Node("the", "the", "DET", "DT", "det"));
        foreach (var word in words[..^1])
            node.Before(word is "United" or "Great" or "Central" or "Saudi" ? new Node(word, word, "ADJ", "NNP", "amod") : Name(word).As("compound"));
        return node;
    }

    private static Node Name(string word) => new(word, word, "PROPN", "NNP", "");

    private Node Adjective() => new(Of(Adjectives) is var word ? word : "", word, "ADJ", "JJ", "amod");

    private Node Adverb() => new(Of<string>(["also", "again", "repeatedly", "recently", "already", "formally", "publicly"]) is var word ? word : "", word, "ADV", "RB", "advmod");

    private Node Number() => new(Of<string>(["two", "three", "five", "dozens", "21", "100", "several", "some"]) is var word ? word : "", word, "NUM", "CD", "nummod");

    private static Node Comma() => new(",", ",", "PUNCT", ",", "punct");

    private Node Verb(string lemma, string xpos)
    {
        var forms = verbs.FirstOrDefault(v => v.Lemma == lemma) ?? VerbForms.Regular(lemma);
        return new Node(forms.Of(xpos), lemma, "VERB", xpos, "");
    }

    private static string Plural(string noun) => noun.EndsWith('y') && !noun.EndsWith("ey", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es" : noun is "man" ? "men" : noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^3] + "men" : noun + "s";
}
