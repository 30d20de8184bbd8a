using System.IO.Compression;
using Rapport.Language;
using Rapport.Language.Readings;
using Rapport.Resolution.Names;

namespace Rapport.Tests.Quality;

/// <summary>The names of 118 Korean legislators across writings: every name against every other, so that each right pair stands among 117 wrong ones.</summary>
public class LegislatorNamesTests
{
    private static readonly Lazy<List<(string Latin, string Hangul, string Hanja, string? Pinyin)>> Names = new(Read);

    [SharedFact]
    public void Pinyin_finds_the_hangul_and_the_own_spelling()
    {
        var (rank, f1) = Square(Names.Value, n => n.Pinyin, n => n.Hangul);
        Floors.Hold(rank, "names", "legislators", "pinyinHangulRank1");
        Floors.Hold(f1, "names", "legislators", "pinyinHangul");
        Floors.Hold(Square(Names.Value, n => n.Pinyin, n => n.Latin).F1, "names", "legislators", "pinyinLatin");
    }

    [SharedFact]
    public void Own_spellings_and_hanja_find_the_hangul()
    {
        Floors.Hold(Square(Names.Value, n => n.Latin, n => n.Hangul).F1, "names", "legislators", "latinHangul");
        Floors.Hold(Square(Names.Value, n => n.Hanja, n => n.Hangul).F1, "names", "legislators", "hanjaHangul");
    }

    // Each syllable at random in its own spelling or in pinyin, as translated press mixes them.
    [SharedFact]
    public void Mixed_readings_find_the_hangul()
    {
        var random = new Rapport.Numerics.SeededRandom(7, "mixed names", 0);
        var mixed = Names.Value.Select(n => (n.Hangul, Mixed: Mix(n, random))).Where(n => n.Mixed is not null).ToList();
        Assert.True(mixed.Count > 90);
        Floors.Hold(Square(mixed, n => n.Mixed, n => n.Hangul).F1, "names", "legislators", "mixedHangul");
    }

    [SharedFact]
    public void A_name_with_one_other_syllable_is_no_match_within_one_writing()
    {
        var names = Names.Value.Where(n => n.Hangul.Length == 3).ToList();
        var hangul = names.SelectMany(n => n.Hangul[1..]).Distinct().ToList();
        Assert.DoesNotContain(names.SelectMany(n => Exchanged(n.Hangul, hangul)), p => Matches(p.Item1, p.Item2));
        var spellings = names.Select(n => (Words: n.Latin.Split(' '), n.Hangul)).Where(n => n.Words.Length == 3).ToList();
        var spelled = spellings.SelectMany(n => new[] { 1, 2 }.Select(at => (Spelling: n.Words[at].ToUpperInvariant(), Syllable: n.Hangul[at]))).ToLookup(s => s.Spelling, s => s.Syllable);
        var pairs = new List<(string, string)>();
        foreach (var (words, syllables) in spellings)
        {
            foreach (var at in new[] { 1, 2 })
            {
                var own = words[at].ToUpperInvariant();
                foreach (var other in spelled.Where(s => s.Key != own && !s.Contains(syllables[at])))
                    pairs.Add((string.Join(' ', words), string.Join(' ', words.Select((w, i) => i == at ? Capital(other.Key.ToLowerInvariant()) : w))));
            }
        }
        var merged = pairs.Count(p => Matches(p.Item1, p.Item2));
        Assert.True(merged <= Floors.Of("names", "legislators", "mergedSpellings"), $"{merged} of {pairs.Count} pairs of spellings that differ in one syllable were merged");
    }

    private static IEnumerable<(string, string)> Exchanged(string name, List<char> syllables) =>
        new[] { 1, 2 }.SelectMany(at => syllables.Where(s => s != name[at]).Select(s => (name, name[..at] + s + name[(at + 1)..])));

    private static bool Matches(string left, string right) => NameMatcher.Compare(left, right).Verdict is NameVerdict.Same or NameVerdict.Likely;

    private static (double Rank1, double F1) Square<T>(List<T> names, Func<T, string?> left, Func<T, string> right)
    {
        var rows = names.Where(n => left(n) is not null).ToList();
        int first = 0, hits = 0, found = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var compared = rows.Select(r => NameMatcher.Compare(left(rows[i])!, right(r))).ToList();
            var best = compared.Max(c => c.Score);
            first += compared[i].Score == best && compared.Count(c => c.Score == best) == 1 ? 1 : 0;
            hits += compared[i].Verdict is NameVerdict.Same or NameVerdict.Likely ? 1 : 0;
            found += compared.Count(c => c.Verdict is NameVerdict.Same or NameVerdict.Likely);
        }
        return ((double)first / rows.Count, 2.0 * hits / (found + rows.Count));
    }

    private static string? Mix((string Latin, string Hangul, string Hanja, string? Pinyin) name, Rapport.Numerics.SeededRandom random)
    {
        var own = name.Latin.Replace('-', ' ').Split(' ');
        var syllables = Syllables(name.Hanja);
        return syllables is null || syllables.Count != own.Length ? null
            : string.Join(' ', own.Select((word, i) => random.NextUnit() < 0.5 ? Capital(word.ToLowerInvariant()) : Capital(syllables[i])));
    }

    private static List<(string, string, string, string?)> Read() => [.. CsvLines.Read(SharedFolder.File("data/names/korean-legislators/sk_triples.csv")).Skip(1)
        .Select(cells => (cells[0], cells[1], cells[2], Syllables(cells[2]) is { } s ? Capital(s[0]) + " " + Capital(string.Concat(s.Skip(1))) : null))];

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    // Pinyin as Unihan's first value of kMandarin, tones dropped.
    private static List<string>? Syllables(string hanja)
    {
        var syllables = Normalization.ToNfkc(hanja).Text.EnumerateRunes().Select(r => Mandarin.Value.GetValueOrDefault(r.ToString())).ToList();
        return syllables.Contains(null) ? null : [.. syllables.OfType<string>()];
    }

    private static readonly Lazy<Dictionary<string, string>> Mandarin = new(() =>
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.File("data/names/unihan/unihan-readings.tsv.gz")), CompressionMode.Decompress));
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length > 2 && cells[2].Length > 0 && cells[0].StartsWith("U+", StringComparison.Ordinal))
                table[cells[1]] = LatinLetters.Spell(cells[2].Split(' ')[0]);
        }
        return table;
    });
}
