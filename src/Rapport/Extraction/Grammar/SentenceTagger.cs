using Rapport.Language.Syntax;

namespace Rapport.Extraction.Grammar;

/// <summary>Decides the class of each word from the closed classes, the verb table and the words beside it. No model: what is doubtful stays a noun.</summary>
internal static class SentenceTagger
{
    private static readonly HashSet<string> IngNouns = new(
        ["meeting", "building", "training", "understanding", "spending", "warning", "hearing", "feeling", "beginning", "opening", "funding", "banking", "housing", "shipping", "ruling", "shelling", "gathering", "briefing", "standing", "processing", "manufacturing", "engineering"],
        StringComparer.Ordinal);

    /// <summary>Sets class, lemma and form of every token.</summary>
    public static void Tag(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Class == WordClass.Noun)
                token.Class = ClosedClasses.Of(token.Key) ?? (char.IsDigit(token.Key[0]) ? WordClass.Number : WordClass.Noun);
            token.Lemma = token.Class == WordClass.Party ? token.Key : VerbTable.Singular(token.Key);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            Resolve(tokens, i);
            if (tokens[i].Class == WordClass.Noun)
                TagNoun(tokens, i);
        }
    }

    private static void Resolve(List<Token> tokens, int i)
    {
        var token = tokens[i];
        var previous = Before(tokens, i);
        switch (token.Key)
        {
            case "that" when ClassOf(tokens, i - 1) is WordClass.Verb || (ClassOf(tokens, i - 1) is WordClass.Noun && IsSayingNoun(tokens[i - 1].Key)):
                token.Class = WordClass.Subordinator;
                break;
            case "that" when ClassOf(tokens, i - 1) is WordClass.Noun or WordClass.Party or WordClass.Comma && VerbAhead(tokens, i + 1):
                token.Class = WordClass.Relative;
                break;
            case "to" when InfinitiveAhead(tokens, i + 1):
                token.Class = WordClass.To;
                break;
            case "as" when ClassOf(tokens, i + 1) is WordClass.Determiner or WordClass.Noun && !FiniteAhead(tokens, i + 1):
                token.Class = WordClass.Preposition;
                break;
            case "before" or "after" or "since" or "until" when !FiniteAhead(tokens, i + 1):
                token.Class = WordClass.Preposition;
                break;
            case "may" or "march" when token.Upper && i > 0 && (previous == WordClass.Preposition || ClassOf(tokens, i + 1) is WordClass.Number):
                token.Class = WordClass.Noun;
                break;
            default:
                break;
        }
        if (token.Class == WordClass.Aux)
            token.Lemma = VerbTable.Singular(token.Key);
    }

    private static void TagNoun(List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Key.EndsWith("ly", StringComparison.Ordinal) && VerbTableOf(token).Form == VerbForm.None && token.Key.Length > 4 && token.Key is not ("ally" or "supply" or "family" or "friendly" or "assembly" or "anomaly" or "monopoly"))
        {
            token.Class = WordClass.Adverb;
            return;
        }
        var reading = VerbTableOf(token);
        if (reading.Form == VerbForm.None)
            return;
        var form = Decide(tokens, i, reading);
        if (form == VerbForm.None)
            return;
        token.Class = WordClass.Verb;
        token.Lemma = reading.Lemma;
        token.Form = form;
    }

    private static VerbForm Decide(List<Token> tokens, int i, VerbReading reading)
    {
        var form = reading.Form;
        var at = i - 1;
        while (at >= 0 && tokens[at].Class is WordClass.Adverb or WordClass.Not)
            at--;
        var before = ClassOf(tokens, at);
        if (before is WordClass.Modal or WordClass.To)
            return form & VerbForm.Base;
        if (before == WordClass.Aux)
            return AfterAuxiliary(tokens[at].Key, form);
        // "did Germany sign", "has Poland agreed": the party stands between.
        if (before == WordClass.Party && ClassOf(tokens, at - 1) == WordClass.Aux && ClassOf(tokens, at - 2) is WordClass.Stop or WordClass.Subordinator && !form.HasFlag(VerbForm.Past))
            return AfterAuxiliary(tokens[at - 1].Key, form);
        if (form.HasFlag(VerbForm.Ing))
            return before is WordClass.Determiner or WordClass.Possessive || (IngNouns.Contains(tokens[i].Key) && before is not WordClass.Comma) ? VerbForm.None : VerbForm.Ing;
        if ((form & (VerbForm.Past | VerbForm.Participle)) != 0 && !(form.HasFlag(VerbForm.Base) && reading.AlsoNoun && before is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition))
        {
            if (before is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition or WordClass.Number)
                return VerbForm.None;
            // "the increasingly fragmented chains": an adverb between article and participle.
            return form & (VerbForm.Past | VerbForm.Participle);
        }
        return form.HasFlag(VerbForm.Third) ? Third(tokens, i, at, before, reading) : Base(tokens, i, at, before, reading);
    }

    private static VerbForm AfterAuxiliary(string auxiliary, VerbForm form) => auxiliary switch
    {
        "do" or "does" or "did" => form & VerbForm.Base,
        "have" or "has" or "had" or "having" => form & VerbForm.Participle,
        _ => form & (VerbForm.Participle | VerbForm.Ing),
    };

    private static VerbForm Third(List<Token> tokens, int i, int at, WordClass before, VerbReading reading)
    {
        if (before is WordClass.Determiner or WordClass.Possessive or WordClass.Preposition or WordClass.Number)
            return VerbForm.None;
        if (!reading.AlsoNoun)
            return before is WordClass.Stop && i == 0 ? VerbForm.None : VerbForm.Third;
        if (before is WordClass.Pronoun or WordClass.Relative)
            return VerbForm.Third;
        if (before == WordClass.Conjunction && LastVerb(tokens, at)?.Form.HasFlag(VerbForm.Third) == true)
            return VerbForm.Third;
        var next = ClassOf(tokens, i + 1);
        if (before != WordClass.Party && !(before == WordClass.Noun && ClosedClasses.Sector(tokens[at].Key) is not null))
            return VerbForm.None;
        if (before == WordClass.Party && tokens[at].Mention!.Form == MentionForm.Demonym)
            return VerbForm.None;
        if (next is WordClass.Determiner or WordClass.Party or WordClass.To or WordClass.Number)
            return VerbForm.Third;
        // "Berlin talks with" is a noun where the sentence has a verb to come.
        return !FiniteAhead(tokens, i + 1) && next is not WordClass.Stop ? VerbForm.Third : VerbForm.None;
    }

    private static VerbForm Base(List<Token> tokens, int i, int at, WordClass before, VerbReading reading)
    {
        if (before == WordClass.Conjunction || before == WordClass.Comma)
        {
            // "to meet and discuss", "will sign and implement": the verb before has the same form.
            var last = LastVerb(tokens, at);
            return last is { Form: VerbForm.Base } && (!reading.AlsoNoun || ClassOf(tokens, i + 1) is WordClass.Determiner or WordClass.Party) ? VerbForm.Base : VerbForm.None;
        }
        if (before == WordClass.Verb && tokens[at].Lemma is "help" or "let" or "make")
            return VerbForm.Base;
        var plural = before == WordClass.Pronoun && tokens[at].Key is "they" or "we" or "i" or "you"
            || before == WordClass.Relative
            || (before == WordClass.Party && (tokens[at].Mention!.Form == MentionForm.Both || tokens[at].Key.EndsWith("sides", StringComparison.Ordinal) || ClassOf(tokens, at - 1) == WordClass.Conjunction))
            || (before == WordClass.Noun && tokens[at].Key[^1] == 's' && ClosedClasses.Sector(tokens[at].Key) is not null)
            || (before == WordClass.Noun && !reading.AlsoNoun && tokens[at].Key[^1] == 's' && tokens[at].Key.Length > 3)
            || (before == WordClass.Noun && tokens[at].Key is "people" or "police" or "troops" or "media");
        if (!plural)
            return VerbForm.None;
        return !reading.AlsoNoun || ClassOf(tokens, i + 1) is WordClass.Determiner or WordClass.Party or WordClass.To or WordClass.Preposition or WordClass.Number or WordClass.Pronoun ? VerbForm.Base : VerbForm.None;
    }

    private static bool InfinitiveAhead(List<Token> tokens, int i)
    {
        while (i < tokens.Count && tokens[i].Class is WordClass.Adverb || ClassOf(tokens, i) == WordClass.Noun && tokens[i].Key.EndsWith("ly", StringComparison.Ordinal))
            i++;
        if (i >= tokens.Count || tokens[i].Upper)
            return false;
        if (tokens[i].Key is "be" or "have" or "do")
            return true;
        return tokens[i].Class == WordClass.Noun && VerbTableOf(tokens[i]).Form.HasFlag(VerbForm.Base)
            || (tokens[i].Class == WordClass.Adverb && VerbTableOf(tokens[i]).Form.HasFlag(VerbForm.Base));
    }

    private static bool VerbAhead(List<Token> tokens, int i)
    {
        for (var k = i; k < tokens.Count && k < i + 4; k++)
        {
            if (tokens[k].Class is WordClass.Aux or WordClass.Modal || (tokens[k].Class == WordClass.Noun && VerbTableOf(tokens[k]).Form is var form && (form & (VerbForm.Past | VerbForm.Third)) != 0))
                return true;
        }
        return false;
    }

    private static bool FiniteAhead(List<Token> tokens, int i)
    {
        for (var k = i; k < tokens.Count && k < i + 30; k++)
        {
            if (tokens[k].Class is WordClass.Comma or WordClass.Stop or WordClass.Relative)
                return false;
            if (tokens[k].Class is WordClass.Aux or WordClass.Modal)
                return true;
            if (tokens[k].Class == WordClass.Noun && VerbTableOf(tokens[k]) is var reading && (reading.Form.HasFlag(VerbForm.Past) || (reading.Form.HasFlag(VerbForm.Third) && !reading.AlsoNoun)))
                return true;
        }
        return false;
    }

    private static Token? LastVerb(List<Token> tokens, int i)
    {
        for (var k = i; k >= 0 && k > i - 25; k--)
        {
            if (tokens[k].Class == WordClass.Verb)
                return tokens[k];
            if (tokens[k].Class == WordClass.Stop)
                return null;
        }
        return null;
    }

    private static bool IsSayingNoun(string key) => key is "hope" or "fact" or "claim" or "claims" or "statement" or "warning" or "belief" or "view" or "fear" or "fears" or "hopes" or "report" or "reports";

    private static WordClass Before(List<Token> tokens, int i) => ClassOf(tokens, i - 1);

    private static WordClass ClassOf(List<Token> tokens, int i) => i >= 0 && i < tokens.Count ? tokens[i].Class : WordClass.Stop;

    private static VerbReading VerbTableOf(Token token) => VerbTable.Embedded.Of(token.Key.Replace("-", "", StringComparison.Ordinal));
}
