using System.Globalization;

namespace Rapport.Extraction.Quotes;

/// <summary>
/// Who said what in Korean, Chinese and Japanese text, by marks, particles and verbs of saying: no sentence is parsed. Korean and Japanese have the verb behind the marked words and the speaker before them, Chinese has both on
/// either side. Marked words without a verb of saying are speech only where they are long enough to be a sentence.
/// </summary>
internal sealed class EasternSpeech(Document document, IReadOnlyList<Mention> mentions)
{
    // Shorter marked words without a verb of saying are a term or irony.
    private const int LeastBare = 15;
    private const int Reach = 60;
    private const string Ends = ".。!?！？";

    private Speaker? _last;

    /// <summary>Whether a stretch is written in Han, Hangul or kana more than in other letters; then its language, else null.</summary>
    public static string? LanguageOf(ReadOnlySpan<char> text)
    {
        var (hangul, kana, han, others) = (0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (letter is >= '\uAC00' and <= '\uD7A3')
                hangul++;
            else if (letter is >= '\u3040' and <= '\u30FF')
                kana++;
            else if (letter is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (char.IsLetter(letter))
                others++;
        }
        // A Latin letter is a fraction of a word, a syllable or character nearly a whole one.
        if (3 * (hangul + kana + han) <= others || hangul + kana + han == 0)
            return null;
        // A name in another script decides nothing: Korean may hold Han, Japanese does, Chinese neither of the others.
        return hangul >= kana && 2 * hangul >= han ? "ko" : 4 * kana > han ? "ja" : "zh";
    }

    /// <summary>The quotes of a paragraph.</summary>
    public IEnumerable<Quote> Read(TextSpan paragraph, string language)
    {
        var text = document.Text;
        var cues = EasternCues.For(language);
        var marked = MarkFinder.Find(text, paragraph);
        var (from, found, before) = (paragraph.Start, new List<Quote>(), (Speaker?)null);
        for (var i = 0; i < marked.Count; i++)
        {
            var m = marked[i];
            var lead = TextSpan.FromBounds(SentenceStart(text, from, m.Outer.Start), m.Outer.Start);
            var limit = Math.Min(i + 1 < marked.Count ? marked[i + 1].Outer.Start : paragraph.End, m.Outer.End + Reach);
            var tail = TextSpan.FromBounds(m.Outer.End, SentenceEnd(text, m.Outer.End, limit));
            var attribution = language switch
            {
                "ko" => EasternSpeakers.Korean(text, lead, tail, cues),
                "ja" => EasternSpeakers.Japanese(text, lead, tail, cues) ?? (tail.Length == 0 ? EasternSpeakers.JapaneseBehind(text, Next(text, m.Outer.End, limit), cues) : null),
                _ => EasternSpeakers.Chinese(text, lead, tail, cues),
            };
            from = m.Outer.End;
            if (attribution is null && (m.Span.Length < LeastBare || text[m.Outer.Start] is '‘' or '\''))
                continue;
            // Words without a verb of their own go on with the speaker before them in the paragraph.
            var speaker = attribution is { } told ? SpeakerOf(told.Speaker, cues) ?? before ?? Speaker.Author : before ?? Speaker.Author;
            before = speaker.Kind == SpeakerKind.None ? before : speaker;
            found.Add(Make(QuoteKind.Direct, m.Span, attribution, speaker, $"quotes/direct-{language}@1"));
        }
        for (var start = paragraph.Start; start < paragraph.End;)
        {
            // A mark that closes the sentence before is no part of this one.
            while (start < paragraph.End && text[start] is '”' or '"' or '」' or '』' or '’')
                start++;
            var sentence = TextSpan.FromBounds(start, SentenceEnd(text, start, paragraph.End));
            if (!marked.Exists(m => m.Outer.Overlaps(sentence)) && EasternSpeakers.Indirect(text, sentence, language, cues) is { } told && SpeakerOf(told.Attribution.Speaker, cues) is { } speaker)
                found.Add(Make(QuoteKind.Indirect, told.Content, told.Attribution, speaker, $"quotes/indirect-{language}@1"));
            start = sentence.End + 1;
        }
        return found;
    }

    private Speaker? SpeakerOf(TextSpan? named, EasternCues cues)
    {
        if (named is not { Length: > 0 } span)
            return _last;
        var words = span.Of(document.Text);
        if (cues.IsPronoun(words))
            return _last ?? new(words, SpeakerKind.Named, null, null, span);
        // The last of several names is the speaker's own: the country or office stands before it.
        var mention = mentions.LastOrDefault(m => m.Span.Overlaps(span) && m.Actor is not null && m.Country is not null) ?? mentions.LastOrDefault(m => m.Span.Overlaps(span));
        return _last = cues.IsUnnamed(words) ? new(words, SpeakerKind.Unnamed, null, mention?.Country, span) : new(words, SpeakerKind.Named, mention?.Actor, mention?.Country, span);
    }

    private Quote Make(QuoteKind kind, TextSpan span, EasternAttribution? attribution, Speaker speaker, string rule)
    {
        var words = span.Of(document.Text);
        var id = QuoteId.From(document.Id.Value, span.Start.ToString(CultureInfo.InvariantCulture), span.Length.ToString(CultureInfo.InvariantCulture), speaker.Actor?.Value ?? speaker.Text);
        return new(id, document.Id, kind, span, words, attribution?.Cue?.Of(document.Text), speaker, new RuleRef(rule), attribution?.Class, attribution?.Cue);
    }

    // The sentence behind the stop that follows.
    private static TextSpan Next(string text, int from, int limit)
    {
        var start = from;
        while (start < limit && (IsEnd(text, start) || char.IsWhiteSpace(text[start])))
            start++;
        return TextSpan.FromBounds(start, SentenceEnd(text, start, limit));
    }

    private static int SentenceStart(string text, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (IsEnd(text, i))
                return i + 1;
        }
        return from;
    }

    private static int SentenceEnd(string text, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (IsEnd(text, i))
                return i;
        }
        return limit;
    }

    // A full stop within a number or an abbreviation ends nothing.
    private static bool IsEnd(string text, int at) => Ends.Contains(text[at], StringComparison.Ordinal) && (text[at] is not '.' || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));
}
