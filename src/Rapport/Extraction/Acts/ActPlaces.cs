using System.Globalization;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>Where an act took place and how large it was, as far as its own clause says so.</summary>
internal static class ActPlaces
{
    /// <summary>Days, months and seasons: capitalised words that name no place and nobody.</summary>
    public static readonly HashSet<string> Times = new(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn", "winter"],
        StringComparer.Ordinal);

    /// <summary>The capitalised words after "in" or "at" behind the act, or null.</summary>
    public static string? Of(string text, Sentence sentence, FoundAct act)
    {
        foreach (var phrase in act.After)
        {
            if (phrase.Preposition is not ("in" or "at"))
                continue;
            var end = phrase.First;
            while (end < phrase.End && sentence.Tokens[end] is { Upper: true, Mention: null, Class: WordClass.Noun or WordClass.Mark } token && !Times.Contains(token.Key))
                end++;
            if (end > phrase.First)
                return TextSpan.FromBounds(sentence.Tokens[phrase.First].Span.Start, sentence.Tokens[end - 1].Span.End).Of(text);
        }
        return null;
    }

    /// <summary>A number before a noun in the act's object: "three diplomats" is not read, "30 projects" is.</summary>
    public static Magnitude? Size(string text, Sentence sentence, FoundAct act)
    {
        foreach (var phrase in act.After)
        {
            for (var i = phrase.First; i + 1 < phrase.End; i++)
            {
                var token = sentence.Tokens[i];
                if (token.Class != WordClass.Number || !decimal.TryParse(token.Span.Of(text), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                    continue;
                var unit = sentence.Tokens[phrase.End - 1];
                if (unit.Class == WordClass.Noun && unit.Key is not ("january" or "february" or "march") && phrase.Preposition is "" or "of")
                    return new(value, unit.Key);
            }
            if (phrase.Preposition.Length == 0)
                break;
        }
        return null;
    }
}
