namespace Rapport.Extraction.Quotes;

/// <summary>Finds verb and speaker around marked words, or in a sentence without marks, in Korean, Chinese and Japanese.</summary>
internal static class EasternSpeakers
{
    private const int LongestSpeaker = 30;
    private const int MostWords = 4;

    private static readonly string[] BackPointers = ["はこう", "はそう", "もこう", "がこう"];

    // What makes marked words speech in Korean; the adnominal forms only beside a verb of saying.
    private static readonly string[] Quotatives = ["이라면서", "이라고도", "이라고", "이라며", "라면서", "라고도", "라고", "라며", "면서", "고도", "고", "며"];
    private static readonly string[] Adnominals = ["이라는", "라는", "는", "란"];
    private static readonly string[] ReportedEnds = ["다고", "라고", "자고", "냐고", "다며", "라며", "다면서", "라면서"];
    private static readonly string[] CaseEnds = ["은", "는", "을", "를", "에", "서", "로", "며", "고", "와", "과", "한", "된", "할", "인", "등", "날", "께", "듯", "도", "면", "해", "까지", "부터"];

    /// <summary>박 장관은 "…"라고 말했다; "…"고 박 장관은 말했다.</summary>
    public static EasternAttribution? Korean(string text, TextSpan lead, TextSpan tail, EasternCues cues)
    {
        var after = tail.Of(text);
        var particle = Quotatives.Concat(Adnominals).FirstOrDefault(p => after.StartsWith(p, StringComparison.Ordinal));
        if (particle is null)
            return null;
        var cue = cues.First(after[particle.Length..]);
        if (cue is null && Adnominals.Contains(particle))
            return null;
        var at = tail.Start + particle.Length;
        var span = cue is { } found ? TextSpan.FromBounds(at + found.At, WordEnd(text, at + found.At, tail.End)) : (TextSpan?)null;
        var speaker = KoreanSubject(text, lead, cues) ?? (span is { } verb ? KoreanSubject(text, TextSpan.FromBounds(at, verb.Start), cues) : null);
        return new(speaker, span, cue?.Class);
    }

    /// <summary>首相は「…」と述べた.</summary>
    public static EasternAttribution? Japanese(string text, TextSpan lead, TextSpan tail, EasternCues cues)
    {
        var after = tail.Of(text);
        // "という" before a noun names the words, it does not say them.
        var names = after.StartsWith("という", StringComparison.Ordinal) && after.Length > 3;
        if (names || after.IndexOf('と', StringComparison.Ordinal) is not (>= 0 and <= 3) || cues.First(after) is not { } cue)
            return null;
        var topic = text.AsSpan(lead.Start, lead.Length).IndexOfAny('は', 'が');
        TextSpan? speaker = null;
        if (topic > 0)
        {
            var start = lead.Start;
            for (var i = lead.Start + topic - 1; i >= lead.Start && start == lead.Start; i--)
                start = text[i] is '、' or '，' or ' ' or '\u3000' ? i + 1 : start;
            speaker = Trimmed(text, TextSpan.FromBounds(start, lead.Start + topic));
        }
        return new(speaker is { Length: <= LongestSpeaker } ? speaker : null, new(tail.Start + cue.At, cue.Stem.Length), cue.Class);
    }

    /// <summary>「…」。漁師はこう話す: the sentence behind the words, which points back to them.</summary>
    public static EasternAttribution? JapaneseBehind(string text, TextSpan sentence, EasternCues cues)
    {
        var words = sentence.Of(text);
        var at = BackPointers.Select(p => words.IndexOf(p, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        if (at is < 0 or > LongestSpeaker || cues.First(words[at..]) is not { } cue)
            return null;
        return new(Trimmed(text, new(sentence.Start, at)), new(sentence.Start + at + cue.At, cue.Stem.Length), cue.Class);
    }

    /// <summary>发言人近日表示：“…”; “…”，发言人说.</summary>
    public static EasternAttribution? Chinese(string text, TextSpan lead, TextSpan tail, EasternCues cues)
    {
        if (cues.Last(lead.Of(text)) is { } before && Leads(text.AsSpan(lead.Start + before.At + before.Stem.Length, lead.Length - before.At - before.Stem.Length)))
            return new(ChineseSubject(text, TextSpan.FromBounds(lead.Start, lead.Start + before.At), cues), new(lead.Start + before.At, before.Stem.Length), before.Class);
        var start = tail.Start;
        while (start < tail.End && text[start] is '，' or ',' or ' ')
            start++;
        var clause = TextSpan.FromBounds(start, Stop(text, start, tail.End));
        if (cues.Last(clause.Of(text)) is not { } after || after.At > LongestSpeaker)
            return null;
        return new(ChineseSubject(text, TextSpan.FromBounds(clause.Start, clause.Start + after.At), cues), new(clause.Start + after.At, after.Stem.Length), after.Class);
    }

    /// <summary>Words told without marks: 박 장관은 회담이 성공적이었다고 말했다; 发言人表示，中方愿意…. In Japanese they are not told apart from thought.</summary>
    public static (TextSpan Content, EasternAttribution Attribution)? Indirect(string text, TextSpan sentence, string language, EasternCues cues) => language switch
    {
        "ko" => KoreanIndirect(text, sentence, cues),
        "zh" => ChineseIndirect(text, sentence, cues),
        _ => null,
    };

    private static (TextSpan, EasternAttribution)? KoreanIndirect(string text, TextSpan sentence, EasternCues cues)
    {
        var words = sentence.Of(text);
        var (at, end) = (-1, "");
        foreach (var candidate in ReportedEnds)
        {
            // A blank or the verb itself follows: "성공적이었다고 말했다".
            var place = words.LastIndexOf(candidate + " ", StringComparison.Ordinal);
            if (place > at)
                (at, end) = (place, candidate);
        }
        if (at < 0 || cues.First(words[(at + end.Length)..]) is not { } cue)
            return null;
        var place2 = sentence.Start + at + end.Length + cue.At;
        if (KoreanSubject(text, TextSpan.FromBounds(sentence.Start, sentence.Start + at), cues) is not { } speaker)
            return null;
        // Behind the speaker's particle, up to the verb's last syllable before the quotative.
        var content = Trimmed(text, TextSpan.FromBounds(Math.Min(speaker.End + 1, sentence.Start + at + 1), sentence.Start + at + 1));
        return content.Length < 4 ? null : (content, new(speaker, TextSpan.FromBounds(place2, WordEnd(text, place2, sentence.End)), cue.Class));
    }

    private static (TextSpan, EasternAttribution)? ChineseIndirect(string text, TextSpan sentence, EasternCues cues)
    {
        if (cues.First(sentence.Of(text)) is not { } cue || cue.At == 0)
            return null;
        var verb = new TextSpan(sentence.Start + cue.At, cue.Stem.Length);
        if (verb.End >= sentence.End || text[verb.End] is not ('，' or ',' or '：' or ':') || ChineseSubject(text, TextSpan.FromBounds(sentence.Start, verb.Start), cues) is not { Length: > 0 } speaker)
            return null;
        var content = Trimmed(text, TextSpan.FromBounds(verb.End + 1, sentence.End));
        return content.Length < 4 ? null : (content, new(speaker, verb, cue.Class));
    }

    // The first topic, else the last subject before the words: up to four words, back to the one that another particle ends.
    private static TextSpan? KoreanSubject(string text, TextSpan within, EasternCues cues)
    {
        var words = Words(text, within);
        var at = words.FindIndex(w => Stem(text, w, topic: true, cues) is not null);
        var topic = at >= 0;
        if (!topic)
            at = words.FindLastIndex(w => Stem(text, w, topic: false, cues) is not null);
        if (at < 0)
            return null;
        var stem = Stem(text, words[at], topic, cues)!.Value;
        var first = at;
        while (first > 0 && !cues.IsPronoun(stem.Of(text)) && at - first < MostWords - 1 && !cues.IsLink(words[first - 1].Of(text)) && !CaseEnds.Any(e => words[first - 1].Of(text).EndsWith(e, StringComparison.Ordinal)) && !char.IsPunctuation(text[words[first - 1].End - 1]) && !IsDay(words[first - 1].Of(text)))
            first--;
        return TextSpan.FromBounds(words[first].Start, stem.End);
    }

    // A word without its particle; null where it has none, or is no noun. 은 and 이 follow a consonant, 는 and 가 a vowel, 도 ("too") either.
    private static TextSpan? Stem(string text, TextSpan word, bool topic, EasternCues cues)
    {
        // What is joined to a closing mark is the particle of the words before it: “…”면서도.
        if (word.Length < 2 || (word.Start > 0 && text[word.Start - 1] is '”' or '"' or '’' or '」' or '』'))
            return null;
        // Behind a bracket the particle follows the word before it.
        var (bracket, closed) = (text[word.End - 2] == ')', (text[word.End - 2] - '\uAC00') % 28 != 0);
        var fits = text[word.End - 1] switch { '은' => topic && (closed || bracket), '는' => topic && (!closed || bracket), '도' => topic, '이' => !topic && (closed || bracket), '가' => !topic && (!closed || bracket), _ => false };
        var stem = new TextSpan(word.Start, word.Length - 1);
        if (!fits || text[word.End - 2] is not (>= '\uAC00' and <= '\uD7A3' or ')'))
            return null;
        // "회의에서는", "것으로는", "한다는": a particle or an ending stands before.
        var words = stem.Of(text);
        // One syllable is a verb's stem ("찾는"), unless it is a pronoun or a side.
        return (words.Length == 1 && !cues.IsPronoun(words) && words is not "측") || cues.IsNobody(words) || (words.Length > 1 && (words.EndsWith("에서", StringComparison.Ordinal) || words[^1] is '에' or '로' or '다' or '하' or '있' or '되')) ? null : stem;
    }

    private static bool IsDay(string word) => word.EndsWith('일') && word.Length > 1 && char.IsAsciiDigit(word[^2]);

    // The words before the verb in its clause, or in the clause before where there are none; dates, adverbs and "at the conference" taken off their end.
    private static TextSpan? ChineseSubject(string text, TextSpan within, EasternCues cues)
    {
        var end = within.End;
        while (end > within.Start)
        {
            var start = end;
            while (start > within.Start && text[start - 1] is not ('，' or ',' or '；' or '：' or ':' or ' '))
                start--;
            var phrase = Stripped(text, Trimmed(text, TextSpan.FromBounds(start, end)), cues);
            if (phrase.Length is > 0 and <= LongestSpeaker)
                return phrase;
            end = start - 1;
        }
        return null;
    }

    private static TextSpan Stripped(string text, TextSpan phrase, EasternCues cues)
    {
        while (phrase.Length > 0)
        {
            var words = phrase.Of(text);
            var place = words.LastIndexOf('在');
            if (cues.Adverb(words) is { } adverb)
                phrase = new(phrase.Start, phrase.Length - adverb.Length);
            // Of two verbs the first is no part of the speaker: 他补充说.
            else if (cues.Last(words) is { } verb && verb.At > 0 && verb.At + verb.Stem.Length == words.Length)
                phrase = new(phrase.Start, verb.At);
            else if (words[^1] == '日' && words.Length > 1 && char.IsAsciiDigit(words[^2]))
                phrase = new(phrase.Start, words.TrimEnd('日').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length);
            else if (words[^1] == '月' && words.Length > 1 && char.IsAsciiDigit(words[^2]))
                phrase = new(phrase.Start, words.TrimEnd('月').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length);
            else if (place > 0 && words[^1] is '上' or '时' or '時' or '中' or '后' or '後' or '间' or '間' or '会' or '會' or '里' or '裡')
                phrase = new(phrase.Start, place);
            else if (words[0] is '据' or '據' && words.Length > 1)
                phrase = new(phrase.Start + 1, phrase.Length - 1);
            else
                break;
        }
        return phrase;
    }

    // The verb stands right before the marks, or a comma or colon does: "说明“新时代”的意义" says nothing.
    private static bool Leads(ReadOnlySpan<char> between) => between.Trim("道到了称稱，,：: ") is "" || between.TrimEnd() is [.., '，' or ',' or '：' or ':'];

    private static int Stop(string text, int from, int limit)
    {
        while (from < limit && text[from] is not ('，' or ',' or '；' or '。'))
            from++;
        return from;
    }

    private static int WordEnd(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]) && !char.IsPunctuation(text[at]))
            at++;
        return at;
    }

    private static List<TextSpan> Words(string text, TextSpan within)
    {
        var words = new List<TextSpan>();
        for (var i = within.Start; i < within.End;)
        {
            while (i < within.End && char.IsWhiteSpace(text[i]))
                i++;
            var start = i;
            while (i < within.End && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                words.Add(TextSpan.FromBounds(start, i));
        }
        return words;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
