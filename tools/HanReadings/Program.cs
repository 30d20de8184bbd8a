using System.Globalization;
using System.IO.Compression;
using System.Text;

// Usage: HanReadings UNIHAN GLYPHS OUTPUT
//   UNIHAN   a tab-separated table (plain or .gz) with a header line that names codepoint, character, kMandarin, kHangul, kCantonese,
//            kJapaneseOn, kHanyuPinlu, kSimplifiedVariant and kTraditionalVariant, one row a character, values as Unihan writes them
//   GLYPHS   glyph-variants.txt of this folder
//   OUTPUT   src/Rapport/Language/Readings/han-readings.bin
// The output is lines of `character class mandarin hangul cantonese japanese uses traditional`, parted by tabs, deflated. A reading is a syllable without its tone
// and, after a colon, its weight: Mandarin in hundredths of the character's uses, Korean in the strength of the lists that give it.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: HanReadings UNIHAN GLYPHS OUTPUT");
    return 2;
}

var rows = ReadRows(args[0]).Where(row => row["kMandarin"].Length > 0 || row["kHangul"].Length > 0).ToList();
var parent = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (var row in rows)
{
    foreach (var variant in $"{row["kSimplifiedVariant"]} {row["kTraditionalVariant"]}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        Join(row["character"], char.ConvertFromUtf32(int.Parse(variant.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}
var glyphs = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (var group in File.ReadLines(args[1]).Where(line => line.Length > 0 && line[0] != '#'))
{
    var shapes = group.EnumerateRunes().Select(rune => rune.ToString()).ToList();
    foreach (var shape in shapes.Skip(1))
    {
        Join(shapes[0], shape);
        glyphs[shape] = shapes[0];
    }
}

var output = new StringBuilder();
var written = 0;
foreach (var row in rows.OrderBy(row => char.ConvertToUtf32(row["character"], 0)))
{
    // A compatibility ideograph is folded to its unified character before anything is looked up.
    if (char.ConvertToUtf32(row["character"], 0) is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F))
        continue;
    output.Append(row["character"]).Append('\t').Append(Root(row["character"])).Append('\t').Append(Mandarin(row)).Append('\t').Append(Korean(row)).Append('\t')
        .Append(Syllables(row["kCantonese"], s => s.TrimEnd('1', '2', '3', '4', '5', '6'))).Append('\t').Append(Syllables(row["kJapaneseOn"], s => s.ToLowerInvariant())).Append('\t').Append(Uses(row)).Append('\t').Append(Traditional(row)).Append('\n');
    written++;
}
using (var deflate = new DeflateStream(File.Create(args[2]), CompressionLevel.SmallestSize))
    deflate.Write(Encoding.UTF8.GetBytes(output.ToString()));
Console.WriteLine($"{written} characters, {new FileInfo(args[2]).Length} bytes");
return 0;

static IEnumerable<Dictionary<string, string>> ReadRows(string path)
{
    Stream file = File.OpenRead(path);
    using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    string[]? header = null;
    while (reader.ReadLine() is { } line)
    {
        if (line.StartsWith('#'))
            continue;
        var cells = line.Split('\t');
        if (header is null)
            header = cells;
        else
            yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}

string Root(string character)
{
    while (parent.TryGetValue(character, out var up))
        character = up;
    return character;
}

void Join(string one, string other)
{
    var (first, second) = (Root(one), Root(other));
    if (first == second)
        return;
    if (string.CompareOrdinal(first, second) < 0)
        parent[second] = first;
    else
        parent[first] = second;
}

// kHanyuPinlu counts uses of each reading; where it is silent, the first value of kMandarin is the mainland's and any second is Taiwan's.
static string Mandarin(Dictionary<string, string> row)
{
    var weights = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (var counted in row["kHanyuPinlu"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        var open = counted.IndexOf('(', StringComparison.Ordinal);
        var syllable = Toneless(counted[..open]);
        weights[syllable] = weights.GetValueOrDefault(syllable) + double.Parse(counted.AsSpan(open + 1, counted.Length - open - 2), CultureInfo.InvariantCulture);
    }
    var total = weights.Values.Sum();
    foreach (var syllable in row["kMandarin"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Toneless).Where(s => !weights.ContainsKey(s)))
        weights[syllable] = total > 0 ? total / 2 : 1;
    total = weights.Values.Sum();
    return string.Join(' ', weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}:{Math.Max(1, Math.Round(100 * w.Value / total))}")));
}

// A traditional character bears the first of its shapes: two of them that are simplified alike are two characters all the same.
string Traditional(Dictionary<string, string> row) => row["kSimplifiedVariant"].Length > 0 && !row["kSimplifiedVariant"].Contains(row["codepoint"], StringComparison.Ordinal) ? glyphs.GetValueOrDefault(row["character"], row["character"]) : "";

// How often texts use the character, as a logarithm to the base 2.
static int Uses(Dictionary<string, string> row) => (int)Math.Round(Math.Log2(1 + row["kHanyuPinlu"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
    .Sum(counted => double.Parse(counted.AsSpan(counted.IndexOf('(', StringComparison.Ordinal) + 1, counted.Length - counted.IndexOf('(', StringComparison.Ordinal) - 2), CultureInfo.InvariantCulture))));

// E: taught in school; N: on the list for personal names; 0 and 1: in the first and second character standard.
static string Korean(Dictionary<string, string> row) => string.Join(' ', row["kHangul"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(reading =>
{
    var parts = reading.Split(':');
    var weight = parts[1].Contains('E', StringComparison.Ordinal) || parts[1].Contains('N', StringComparison.Ordinal) ? 100 : parts[1].Contains('0', StringComparison.Ordinal) ? 30 : parts[1].Contains('1', StringComparison.Ordinal) ? 6 : 2;
    return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}:{weight}");
}));

static string Syllables(string field, Func<string, string> plain) => string.Join(' ', field.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(plain).Distinct(StringComparer.Ordinal));

// The tone mark goes, the two dots of ü stay as v: lü is written lv. Written out, since the runtime decomposes nothing under invariant globalization.
static string Toneless(string syllable)
{
    const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ";
    const string Plain = "aaaaeeeeiiiioooouuuuvvvvvnnnm";
    return string.Concat(syllable.Select(c => Marked.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : c).Where(char.IsAsciiLetterLower))
        .Replace("ê", "e", StringComparison.Ordinal);
}
