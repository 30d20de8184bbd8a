using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;

namespace Rapport.Language.Readings;

/// <summary>
/// Han characters with their readings in Mandarin, Korean, Cantonese and Japanese, from Unihan (Unicode 15.0) by way of <c>tools/HanReadings</c>.
/// Simplified, traditional and glyph variants are one <em>class</em> and share their readings.
/// </summary>
internal sealed class HanCharacters
{
    // A character that no list of names or school characters has, and one that texts use without being on a list: such names are rare.
    private const double RareCharacter = 0.02;
    private const double UsedCharacter = 0.3;

    private static readonly Lazy<HanCharacters> Loaded = new(() => new HanCharacters(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<string, string> _traditional = new(StringComparer.Ordinal);
    private readonly List<HanClass> _readings = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _spellings = [];
    private readonly FrozenDictionary<long, Bridge> _bridges;
    private readonly Dictionary<int, double> _mass = [];

    private HanCharacters()
    {
        using var resource = typeof(HanCharacters).Assembly.GetManifestResourceStream("han-readings.bin") ?? throw new InvalidOperationException("the table han-readings.bin is not embedded");
        using var reader = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress));
        var drafts = new List<Draft>();
        var byRepresentative = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (!byRepresentative.TryGetValue(cells[1], out var index))
            {
                byRepresentative.Add(cells[1], index = drafts.Count);
                drafts.Add(new());
            }
            _classes[char.ConvertToUtf32(cells[0], 0)] = index;
            drafts[index].Add(cells, this);
            if (cells[7].Length > 0)
                _traditional[cells[0]] = cells[7];
        }
        foreach (var draft in drafts)
            _readings.Add(draft.ToClass());
        _bridges = Bridges();
    }

    /// <summary>The table, read once.</summary>
    public static HanCharacters Table => Loaded.Value;

    /// <summary>Every Mandarin, Cantonese or Japanese syllable with its number.</summary>
    public IEnumerable<KeyValuePair<string, int>> Syllables(int language) => _names.Where(n => Sounds.Language(n.Value) == language).Select(n => new KeyValuePair<string, int>(n.Key[1..], n.Value));

    /// <summary>Every Hangul syllable that some character is read as.</summary>
    public IEnumerable<char> KoreanSounds() => _mass.Keys.Where(sound => Sounds.Language(sound) == 0).Select(sound => (char)sound);

    /// <summary>The class of a unified character, or -1.</summary>
    public int ClassOf(int codePoint) => _classes.GetValueOrDefault(codePoint, -1);

    /// <summary>Whether two characters of one class are two traditional characters that are only simplified alike, as 鐘 and 鍾 are.</summary>
    public bool AreApart(string one, string other) => _traditional.TryGetValue(one, out var first) && _traditional.TryGetValue(other, out var second) && first != second;

    /// <summary>The readings of a class.</summary>
    public HanClass Of(int index) => _readings[index];

    /// <summary>The usual Mandarin syllable of a class, or nothing.</summary>
    public string MandarinOf(int index)
    {
        var (best, most) = (-1, 0.0);
        foreach (var (sound, share) in _readings[index].Readings)
        {
            if (Sounds.Language(sound) == Sounds.Mandarin && share > most)
                (best, most) = (sound, share);
        }
        return best < 0 ? "" : _spellings[best];
    }

    /// <summary>How readily two sounds of different languages are one character: a negative logarithm, or null where no character has both.</summary>
    /// <param name="one">A sound.</param>
    /// <param name="other">A sound of another language.</param>
    public (double Cost, string Witnesses)? Between(int one, int other) =>
        _bridges.TryGetValue(Key(one, other), out var bridge) ? (-Math.Log(bridge.Mass / Math.Sqrt(_mass[one] * _mass[other])), bridge.Witnesses) : null;

    private int Number(string syllable, int language)
    {
        var key = (char)('a' + (language >> 16)) + syllable;
        if (!_names.TryGetValue(key, out var number))
        {
            _names.Add(key, number = language + _names.Count);
            _spellings.Add(number, syllable);
        }
        return number;
    }

    private static long Key(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    private FrozenDictionary<long, Bridge> Bridges()
    {
        var found = new Dictionary<long, (double Mass, List<(double Mass, HanClass Character)> Best)>();
        foreach (var character in _readings)
        {
            var all = character.Readings;
            foreach (var (sound, share) in all)
                _mass[sound] = _mass.GetValueOrDefault(sound) + (character.Weight * share);
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    if (Sounds.Language(all[i].Sound) == Sounds.Language(all[j].Sound))
                        continue;
                    var key = Key(all[i].Sound, all[j].Sound);
                    var mass = character.Weight * all[i].Share * all[j].Share;
                    if (!found.TryGetValue(key, out var held))
                        held = (0, []);
                    held.Best.Add((mass, character));
                    found[key] = (held.Mass + mass, held.Best);
                }
            }
        }
        return found.ToFrozenDictionary(f => f.Key, f => new Bridge(f.Value.Mass,
            string.Join(' ', f.Value.Best.OrderByDescending(b => b.Mass * (1 + b.Character.Uses)).ThenBy(b => b.Character.Shape, StringComparer.Ordinal).Take(3).Select(b => b.Character.Shape))));
    }

    private sealed record Bridge(double Mass, string Witnesses);

    private sealed class Draft
    {
        private readonly Dictionary<int, double> _shares = [];
        private readonly List<string> _shapes = [];
        private double _weight;
        private int _uses;

        public void Add(string[] cells, HanCharacters owner)
        {
            _shapes.Add(cells[0]);
            _weight = Math.Max(_weight, cells[2].Contains(' ', StringComparison.Ordinal) || cells[3].Length > 0 ? UsedCharacter : RareCharacter);
            foreach (var (syllable, weight) in Weighted(cells[2]))
                Raise(owner.Number(syllable, Sounds.Mandarin), weight / 100);
            foreach (var (syllable, weight) in Weighted(cells[3]))
            {
                Raise(syllable[0], Math.Max(0.05, weight / 100));
                _weight = Math.Max(_weight, weight / 100);
            }
            _uses = Math.Max(_uses, int.Parse(cells[6], CultureInfo.InvariantCulture));
            foreach (var syllable in cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Raise(owner.Number(syllable, Sounds.Cantonese), 1);
            foreach (var syllable in cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Raise(owner.Number(syllable, Sounds.Japanese), 1);
        }

        public HanClass ToClass() => new(_weight, [.. _shares.OrderBy(s => s.Key).Select(s => (s.Key, s.Value))], _shapes[0], _uses);

        private void Raise(int sound, double share) => _shares[sound] = Math.Max(share, _shares.GetValueOrDefault(sound));

        private static IEnumerable<(string, double)> Weighted(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => (r[..r.IndexOf(':', StringComparison.Ordinal)], double.Parse(r.AsSpan(r.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture)));
    }
}
