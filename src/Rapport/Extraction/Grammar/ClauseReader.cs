namespace Rapport.Extraction.Grammar;

/// <summary>Finds what stands before and after a verb: the subject's words, the object's, and those of the prepositions behind it.</summary>
internal static class ClauseReader
{
    /// <summary>How far a clause is searched to either side: longer ones are not understood.</summary>
    private const int Reach = 60;

    /// <summary>The noun phrases after a verb group, each with its preposition; the object is the one without.</summary>
    public static List<NounPhrase> After(Sentence sentence, VerbGroup group)
    {
        var found = new List<NounPhrase>();
        var tokens = sentence.Tokens;
        var preposition = "";
        var first = group.Head + 1;
        var i = first;
        for (; i < tokens.Count && i < group.Head + Reach; i++)
        {
            var kind = tokens[i].Class;
            if (kind == WordClass.Preposition)
            {
                Close(found, preposition, first, i);
                preposition = tokens[i].Key;
                first = i + 1;
            }
            else if (kind == WordClass.Comma)
            {
                if (sentence.ClassAt(i + 1) == WordClass.Preposition)
                {
                    Close(found, preposition, first, i);
                    (preposition, first) = ("", i + 1);
                }
                else if (!ContinuesList(sentence, first, i))
                {
                    break;
                }
            }
            else if (kind == WordClass.Conjunction && ClauseFollows(sentence, i + 1))
            {
                break;
            }
            else if (kind is WordClass.Stop or WordClass.Subordinator or WordClass.Relative or WordClass.To or WordClass.Modal or WordClass.Aux
                || (kind == WordClass.Verb && tokens[i].Group != group))
            {
                break;
            }
        }
        Close(found, preposition, first, i);
        return found;
    }

    /// <summary>The words before a verb group that hold its subject, split at prepositions; empty where the clause shows none.</summary>
    public static List<NounPhrase> Before(Sentence sentence, VerbGroup group)
    {
        var i = SkipBack(sentence, group.First - 1);
        if (sentence.ClassAt(i) == WordClass.Relative)
            i = SkipBack(sentence, i - 1, commaToo: true);
        else if (sentence.ClassAt(i) == WordClass.Comma)
            i = BeforeInsertion(sentence, i);
        var end = i + 1;
        while (i >= 0 && i > group.First - Reach && sentence.ClassAt(i) is var kind)
        {
            if (kind is WordClass.Verb or WordClass.Stop or WordClass.Subordinator or WordClass.Relative or WordClass.To or WordClass.Modal or WordClass.Aux)
                break;
            if (kind == WordClass.Comma && !ListComma(sentence, i, end))
                break;
            i--;
        }
        var first = i + 1;
        // After an object the last member of "Poland and Germany recalled" is the subject of what follows.
        if (sentence.ClassAt(i) == WordClass.Verb && LastConjunction(sentence, first, end) is var conjunction and >= 0 && ObjectOf(sentence.Tokens[i].Lemma))
            first = conjunction + 1;
        return Split(sentence, first, end);
    }

    /// <summary>Cuts a stretch of tokens at its prepositions.</summary>
    public static List<NounPhrase> Split(Sentence sentence, int first, int end)
    {
        var found = new List<NounPhrase>();
        var preposition = "";
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (sentence.Tokens[i].Class != WordClass.Preposition)
                continue;
            Close(found, preposition, start, i);
            preposition = sentence.Tokens[i].Key;
            start = i + 1;
        }
        Close(found, preposition, start, end);
        return found;
    }

    /// <summary>The verb group to the left that a coordinated one shares its subject with, or null.</summary>
    public static VerbGroup? SharedWith(Sentence sentence, VerbGroup group)
    {
        var i = SkipBack(sentence, group.First - 1);
        if (sentence.ClassAt(i) != WordClass.Conjunction && !(sentence.ClassAt(i) == WordClass.Comma && group.Gerund))
            return null;
        if (sentence.ClassAt(i) == WordClass.Comma || sentence.KeyAt(i) is "and" or "but" or "or" or "yet")
            return sentence.Groups.LastOrDefault(g => g.Head < i && (g.Finite || (group.Infinitive && g.Infinitive)) && NoStop(sentence, g.Head, i));
        return null;
    }

    /// <summary>The word that opens the clause of a verb group: if, that, when; empty where none does.</summary>
    public static string Opener(Sentence sentence, VerbGroup group)
    {
        for (var i = group.First - 1; i >= 0 && i > group.First - Reach; i--)
        {
            var kind = sentence.ClassAt(i);
            if (kind is WordClass.Subordinator or WordClass.Relative)
                return sentence.KeyAt(i);
            if (kind is WordClass.Verb or WordClass.Stop || (kind == WordClass.Comma && !ListComma(sentence, i, group.First)))
                return "";
        }
        return "";
    }

    /// <summary>The verb whose complement the clause of a group is: "said" in "said that Poland signed"; null where it stands alone.</summary>
    public static VerbGroup? Governor(Sentence sentence, VerbGroup group)
    {
        var first = Before(sentence, group) is { Count: > 0 } subject ? subject[0].First : group.First;
        if (FollowsPreposition(sentence, first))
            first--;
        var i = first - 1;
        while (i >= 0 && sentence.ClassAt(i) is WordClass.Adverb || (i >= 0 && sentence.KeyAt(i) == "that"))
            i--;
        return i >= 0 && sentence.ClassAt(i) == WordClass.Verb && sentence.Tokens[i].Group != group ? sentence.Tokens[i].Group : null;
    }

    private static bool FollowsPreposition(Sentence sentence, int first) => sentence.ClassAt(first - 1) == WordClass.Preposition;

    private static bool ObjectOf(string lemma) => lemma is not ("say" or "think" or "believe" or "hope" or "fear" or "know");

    private static void Close(List<NounPhrase> found, string preposition, int first, int end)
    {
        if (end > first || preposition.Length > 0)
            found.Add(new(preposition, first, end));
    }

    private static int SkipBack(Sentence sentence, int i, bool commaToo = false)
    {
        while (i >= 0 && (sentence.ClassAt(i) is WordClass.Adverb or WordClass.Mark || (commaToo && sentence.ClassAt(i) == WordClass.Comma)))
            i--;
        return i;
    }

    // "Poland, which joined in 1999, criticised": back over the insertion to the word before its first comma.
    private static int BeforeInsertion(Sentence sentence, int comma)
    {
        for (var i = comma - 1; i >= 0 && i > comma - 30; i--)
        {
            if (sentence.ClassAt(i) == WordClass.Stop)
                break;
            if (sentence.ClassAt(i) != WordClass.Comma)
                continue;
            var finite = sentence.Groups.Any(g => g.Finite && g.Head > i && g.Head < comma);
            var relative = sentence.ClassAt(i + 1) == WordClass.Relative || (sentence.ClassAt(i + 1) == WordClass.Preposition && sentence.ClassAt(i + 2) == WordClass.Relative) || sentence.ClassAt(i + 1) == WordClass.Subordinator;
            if (!finite || relative)
                return i - 1;
        }
        return comma;
    }

    private static bool ContinuesList(Sentence sentence, int first, int comma)
    {
        var party = false;
        for (var i = first; i < comma; i++)
            party |= sentence.ClassAt(i) == WordClass.Party;
        if (!party)
            return false;
        var next = comma + 1;
        while (sentence.ClassAt(next) is WordClass.Determiner or WordClass.Conjunction)
            next++;
        return sentence.ClassAt(next) == WordClass.Party && !ClauseFollows(sentence, comma + 1);
    }

    private static bool ListComma(Sentence sentence, int comma, int end)
    {
        var next = comma + 1;
        while (sentence.ClassAt(next) is WordClass.Determiner or WordClass.Conjunction)
            next++;
        if (sentence.ClassAt(next) != WordClass.Party || sentence.ClassAt(comma - 1) != WordClass.Party)
            return false;
        for (var i = next; i < end; i++)
        {
            if (sentence.ClassAt(i) == WordClass.Conjunction)
                return true;
        }
        return false;
    }

    // Whether a clause of its own follows: a noun phrase and then a verb with tense.
    private static bool ClauseFollows(Sentence sentence, int first)
    {
        for (var i = first; i < sentence.Tokens.Count && i < first + 12; i++)
        {
            var kind = sentence.ClassAt(i);
            if (kind is WordClass.Aux or WordClass.Modal)
                return true;
            if (kind == WordClass.Verb)
                return sentence.Tokens[i].Group is { Finite: true };
            if (kind is WordClass.Stop or WordClass.Comma or WordClass.Relative or WordClass.Subordinator or WordClass.To)
                return false;
        }
        return false;
    }

    private static int LastConjunction(Sentence sentence, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (sentence.ClassAt(i) == WordClass.Conjunction)
                return i;
        }
        return -1;
    }

    private static bool NoStop(Sentence sentence, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.ClassAt(i) == WordClass.Stop)
                return false;
        }
        return true;
    }
}
