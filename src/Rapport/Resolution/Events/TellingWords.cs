using System.Collections.Frozen;
using Rapport.Language;
using Rapport.Resolution.Readouts;

namespace Rapport.Resolution.Events;

/// <summary>The words of a sentence that say what an act was about, by their stems: without names and times.</summary>
/// <param name="All">All of them.</param>
/// <param name="Object">What the act was done to: without the verb that tells it and the nouns that name a measure or an accord as such.</param>
internal sealed record TellingWords(FrozenSet<string> All, FrozenSet<string> Object)
{
    private const int Shortest = 3;

    // From here on "fish" and "fisheri" are of one root.
    private const int Root = 4;

    // When, and who in the parties: neither is what the act was done to.
    private static readonly FrozenSet<string> Silent = ("officials minister ministers ministry president presidents leader leaders government governments authorities soldiers troops army navy navies sides countries counterpart counterparts company companies firm firms business businesses joint jointly new "
        + "day days week weeks month months year years today yesterday tomorrow earlier later ago last next past after before during until since first second two three").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Measures = Terms("ban restriction tariff duty levy tax measure penalty sanction limit export import shipment supply delivery trade visa agreement declaration memorandum contract document statement request order decision step");

    /// <summary>The words; none where the event comes from a table.</summary>
    /// <param name="told">The event as one sentence tells it.</param>
    public static TellingWords Of(Event told)
    {
        var (all, about) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        if (told.Reports[0] is Anchor.InText report)
        {
            for (var at = 0; at < report.Text.Length;)
            {
                var start = at;
                while (at < report.Text.Length && char.IsLetter(report.Text[at]))
                    at++;
                // A capital begins a name, or the sentence.
                if (at - start >= Shortest && char.IsLower(report.Text[start]) && report.Text[start..at] is var word && !Silent.Contains(word) && ReadoutWords.Of(PorterStemmer.Stem(word)) is { } term)
                {
                    all.Add(term);
                    if (told.Trigger?.Start != report.Span.Start + start && !Measures.Contains(term))
                        about.Add(term);
                }
                at = Math.Max(at, start + 1);
            }
        }
        return new(all.ToFrozenSet(StringComparer.Ordinal), about.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether both name what the act was done to, and name different things.</summary>
    public bool IsOther(TellingWords other) => Object.Count > 0 && other.Object.Count > 0 && !Object.Any(o => other.All.Any(a => SameRoot(o, a))) && !other.Object.Any(o => All.Any(a => SameRoot(o, a)));

    /// <summary>How many words both have.</summary>
    public int Shared(TellingWords other) => All.Count(other.All.Contains);

    private static bool SameRoot(string one, string other) => one == other || (Math.Min(one.Length, other.Length) >= Root && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    private static FrozenSet<string> Terms(string words) => words.Split(' ').Select(w => ReadoutWords.Of(PorterStemmer.Stem(w))).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
