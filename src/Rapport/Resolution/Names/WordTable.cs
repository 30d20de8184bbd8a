using System.Collections.Frozen;
using System.Globalization;

namespace Rapport.Resolution.Names;

/// <summary>The words of <c>name-words.txt</c>: legal forms, sectors, titles and particles.</summary>
internal static class WordTable
{
    /// <summary>The most words that one spelling holds.</summary>
    public const int Longest = 5;

    private static readonly FrozenDictionary<string, (string Kind, string Stands)> Organisation = Read("form", "sector", "place");
    private static readonly FrozenDictionary<string, (string Kind, string Stands)> Person = Read("title", "particle");

    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["first"] = 1, ["second"] = 2, ["third"] = 3,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["1st"] = 1, ["2nd"] = 2, ["3rd"] = 3,
        ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["v"] = 5, ["vi"] = 6, ["vii"] = 7, ["viii"] = 8, ["ix"] = 9, ["x"] = 10, ["xi"] = 11, ["xii"] = 12, ["xiii"] = 13, ["xiv"] = 14, ["xv"] = 15, ["xvi"] = 16, ["xx"] = 20,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A slip in a long word of a legal form is no other word: joynt stock, aktiengeselschaft.
    private const double Mendable = 0.8;
    private const int LongWord = 5;

    private static readonly FrozenDictionary<char, string[]> FormWords = Organisation.Where(o => o.Value.Kind == "form").SelectMany(o => o.Key.Split(' ')).Where(w => w.Length >= LongWord)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>A word with a slip in it that is a word of a legal form, or the word as it is.</summary>
    public static string Mended(string word)
    {
        if (word.Length < LongWord || Organisation.ContainsKey(word) || !FormWords.TryGetValue(word[0], out var forms))
            return word;
        var (mended, best) = (word, Mendable);
        foreach (var form in forms)
        {
            if (form == word)
                return word;
            if (Math.Abs(form.Length - word.Length) <= 1 && (form[1] == word[1] || form[2] == word[2]) && WordLikeness.Edited(form, word) is var likeness && likeness >= best)
                (mended, best) = (form, likeness);
        }
        return mended;
    }

    /// <summary>What a word or words of an organisation's name stand for, or null.</summary>
    public static (WordRole Role, string Stands)? OfOrganisation(string words) =>
        Organisation.TryGetValue(words, out var found) ? (found.Kind switch { "form" => WordRole.Form, "place" => WordRole.Place, _ => WordRole.Sector }, found.Stands) : null;

    /// <summary>What a word of a person's name is, or null.</summary>
    public static (WordRole Role, string Stands)? OfPerson(string word) =>
        Person.TryGetValue(word, out var found) ? (found.Kind == "title" ? WordRole.Title : WordRole.Particle, found.Stands) : null;

    /// <summary>The number that a word is, or null; Roman numerals and number words count, single letters other than v and x do not.</summary>
    public static int? Number(string word) =>
        Numbers.TryGetValue(word, out var known) ? known : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;

    private static FrozenDictionary<string, (string, string)> Read(params string[] kinds)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream("name-words.txt") ?? throw new InvalidOperationException("the table name-words.txt is not embedded");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length != 3 || !kinds.Contains(cells[0], StringComparer.Ordinal))
                continue;
            foreach (var spelling in cells[2].Split(','))
                table.TryAdd(spelling, (cells[0], cells[1]));
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
