using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Reads the countries of a sentence with the words around them.</summary>
internal static class PartyReader
{
    /// <summary>The sentence's countries, in order; of nested mentions the outer one.</summary>
    public static ImmutableArray<Party> Read(SentenceView view)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        var last = -1;
        foreach (var mention in view.Mentions)
        {
            if (mention.Country is not { } country || mention.Span.Start < last)
                continue;
            last = mention.Span.End;
            var start = view.TokenAt(mention.Span.Start);
            var end = Math.Min(view.End, view.TokenAt(Math.Max(mention.Span.Start, mention.Span.End - 1)) + 1);
            if (view.Word(end) == "-" && end + 1 < view.End && !view.Tokens[end + 1].Spaced && view.Word(end + 1) is "friendly" or "led" or "based" or "made" or "backed" or "related" or "style" or "born")
                continue;
            var before = start - 1;
            while (view.Word(before) is "the" or "former" or "new" or "neighbouring" or "neighboring" or "its" or "a" or "an" or "both")
                before--;
            var word = view.Word(before);
            var preposition = word is "to" or "with" or "from" or "in" or "into" or "by" or "of" or "for" or "between" or "against" or "and" or "among" or "on" or "across" or "towards" or "toward" or "," or "-" or "via" or "at" ? word : "";
            // "between China and Korea", "to Japan and Norway": the second stands behind the first one's preposition.
            if (word == "and" && parties.Count > 0 && before - parties[^1].End <= 0)
                preposition = parties[^1].Before is "" ? "and" : parties[^1].Before;
            var adjective = mention.Form is MentionForm.Demonym;
            parties.Add(new Party(country, mention.Span, start, end, preposition, adjective || view.Word(end) is "'s" or "'", adjective));
        }
        return parties.ToImmutable();
    }
}
