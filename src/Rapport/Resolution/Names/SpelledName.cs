using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>A name as a row of words whose spelling is compared.</summary>
/// <param name="Words">The words that name, with particles, titles, sectors and numbers in their place; legal forms are taken out.</param>
/// <param name="Forms">The classes of its legal forms.</param>
/// <param name="IsOrganisation">Whether a legal form or a sector word says that it is an organisation.</param>
internal sealed record SpelledName(ImmutableArray<SpelledWord> Words, ImmutableArray<string> Forms, bool IsOrganisation)
{
    /// <summary>Reads the words of a name.</summary>
    public static SpelledName Read(WrittenName name)
    {
        var latin = name.Words.Select(w => WordTable.Mended(w.Latin)).ToArray();
        var words = ImmutableArray.CreateBuilder<SpelledWord>();
        var forms = ImmutableArray.CreateBuilder<string>();
        var isOrganisation = false;
        for (var i = 0; i < latin.Length;)
        {
            var (length, role, stands) = Organisation(latin, i);
            if (length > 0)
            {
                if (role == WordRole.Form)
                    forms.Add(stands);
                else
                    words.Add(new(stands, role, string.Concat(latin.AsSpan(i, length).ToArray()), false));
                // Particles are in both lists; they make no organisation.
                isOrganisation |= role == WordRole.Place ? false : role == WordRole.Form ? i > 0 || latin.Length > 2 || (stands != "any" && latin[i].Length > 2) : stands.Length > 3;
                i += length;
                continue;
            }
            words.Add(new(latin[i], WordRole.Name, latin[i], name.Words[i].Form.Any(LatinLetters.IsRough)));
            i++;
        }
        if (!isOrganisation)
            return new([.. name.Words.Select((w, i) => Person(w, i == 0))], [], false);
        return new(Numbered(words), forms.ToImmutable(), true);
    }

    private static (int Length, WordRole Role, string Stands) Organisation(string[] latin, int at)
    {
        for (var length = Math.Min(WordTable.Longest, latin.Length - at); length > 0; length--)
        {
            if (WordTable.OfOrganisation(string.Join(' ', latin, at, length)) is { } found)
                return (length, found.Role, found.Stands);
        }
        return (0, WordRole.Name, "");
    }

    // A particle stands inside a name: the Ben that opens one is a given name.
    private static SpelledWord Person(NameWord word, bool isFirst)
    {
        if (word.Latin.Length == 1)
            return new(word.Latin, WordRole.Initial, word.Latin, false);
        if (WordTable.OfPerson(word.Latin) is { } found && !(isFirst && found.Role == WordRole.Particle && word.Latin is not "al"))
            return new(found.Stands, found.Role, word.Latin, false);
        return new(word.Latin, WordRole.Name, word.Latin, word.Form.Any(LatinLetters.IsRough));
    }

    // "Forty 4" is 44; a Roman numeral counts only behind a name.
    private static ImmutableArray<SpelledWord> Numbered(ImmutableArray<SpelledWord>.Builder words)
    {
        var numbered = ImmutableArray.CreateBuilder<SpelledWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Role != WordRole.Name || (i == 0 && words[i].Text.Length < 3) || WordTable.Number(words[i].Text) is not { } number)
            {
                numbered.Add(words[i]);
                continue;
            }
            if (number >= 20 && number % 10 == 0 && i + 1 < words.Count && WordTable.Number(words[i + 1].Text) is { } unit and < 10)
            {
                number += unit;
                i++;
            }
            numbered.Add(new(number.ToString(CultureInfo.InvariantCulture), WordRole.Number, words[i].Written, false));
        }
        return numbered.ToImmutable();
    }
}
