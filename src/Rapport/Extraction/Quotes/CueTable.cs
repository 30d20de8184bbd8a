using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Quotes;

/// <summary>Verbs that attribute words, by class, from <c>cues.txt</c>; and the manners of speaking that attribute only beside marks.</summary>
internal static class CueTable
{
    private static readonly Dictionary<string, string> Cues = DataLines.Read("Parties.cues.txt").OrderBy(l => l[0], StringComparer.Ordinal)
        .SelectMany(l => l.Words(1).Select(w => (w, l[0]))).GroupBy(c => c.w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);

    private static readonly HashSet<string> Manners = new(
    [
        "smile", "laugh", "joke", "shout", "whisper", "tweet", "post", "quip", "interject", "begin", "go", "write", "sigh", "nod", "cry", "snap", "retort", "respond", "counter", "interrupt", "agree", "declare", "lament", "complain", "muse", "offer", "praise", "predict", "recall", "remember", "reason", "boast", "grumble", "plead", "marvel", "wonder", "fume", "enthuse",
        "greet", "hail", "call", "label", "brand", "term", "dub", "describe", "put", "tell", "thank", "accuse", "criticise", "criticize", "slam", "blast", "denounce", "congratulate",
    ], StringComparer.Ordinal);

    // "is convinced that": what somebody is said to hold is told as "believes that" is.
    private static readonly HashSet<string> Convictions = new(["convinced", "certain", "sure", "confident", "adamant", "hopeful", "optimistic"], StringComparer.Ordinal);

    /// <summary>The class of a verb that may attribute words without marks, or null.</summary>
    public static string? ClassOf(string lemma) => Cues.GetValueOrDefault(lemma) ?? (IsConviction(lemma) ? "claim" : null);

    /// <summary>Whether an adjective attributes the clause behind it.</summary>
    public static bool IsConviction(string word) => Convictions.Contains(word);

    /// <summary>The class of a verb beside marked words, or null.</summary>
    public static string? BesideMarks(string lemma) => ClassOf(lemma) ?? (Manners.Contains(lemma) ? "say" : null);

    /// <summary>Whether an infinitive after the verb tells what was promised or asked for.</summary>
    public static bool TakesInfinitive(string lemma) => lemma is "promise" or "pledge" or "vow" or "threaten" or "urge" or "call" or "ask" or "demand" or "advise" or "agree";
}
