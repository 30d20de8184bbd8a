using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rapport.Tools.UnicodeTables;

// Usage: UnicodeTables FOLDER OUTPUT, where FOLDER holds the files of the Unicode Character Database (plain or .gz)
// and OUTPUT is src/Rapport/Language/unicode.bin. docs/language.md describes the layout.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: UnicodeTables FOLDER OUTPUT");
    return 2;
}

const int CodePoints = 0x110000;
string[] categories = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn"];
// The order is that of the enum Rapport.Language.Script; a script not named here is its Other (0).
string[] scripts = ["Other", "Common", "Inherited", "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Devanagari", "Thai", "Georgian", "Mongolian", "Hangul", "Hiragana", "Katakana", "Bopomofo", "Han"];

var database = new CharacterDatabase(args[0]);
var category = new byte[CodePoints];
Array.Fill(category, (byte)(categories.Length - 1));
var script = new byte[CodePoints];
var combining = new byte[CodePoints];
var flags = new byte[CodePoints];
var decomposition = new Dictionary<int, (bool Compatible, int[] To)>();

var rangeStart = 0;
foreach (var fields in database.Lines("UnicodeData.txt"))
{
    var codePoint = CharacterDatabase.Hex(fields[0]);
    var first = fields[1].EndsWith(", Last>", StringComparison.Ordinal) ? rangeStart : codePoint;
    rangeStart = codePoint;
    for (var each = first; each <= codePoint; each++)
    {
        category[each] = (byte)Array.IndexOf(categories, fields[2]);
        combining[each] = byte.Parse(fields[3], CultureInfo.InvariantCulture);
    }
    if (fields[5].Length > 0)
    {
        var compatible = fields[5][0] == '<';
        decomposition[codePoint] = (compatible, CharacterDatabase.Sequence(compatible ? fields[5][(fields[5].IndexOf('>', StringComparison.Ordinal) + 1)..] : fields[5]));
    }
}

foreach (var fields in database.Lines("Scripts.txt"))
{
    foreach (var codePoint in CharacterDatabase.Range(fields[0]))
        script[codePoint] = (byte)Math.Max(0, Array.IndexOf(scripts, fields[1]));
}

var excluded = new HashSet<int>();
var maybe = new HashSet<int>();
foreach (var fields in database.Lines("DerivedNormalizationProps.txt"))
{
    foreach (var codePoint in CharacterDatabase.Range(fields[0]))
    {
        if (fields[1] == "Full_Composition_Exclusion")
            excluded.Add(codePoint);
        else if (fields[1] == "NFC_QC")
            flags[codePoint] |= 1;
        else if (fields[1] == "NFKC_QC")
            flags[codePoint] |= 2;
        if (fields[1] == "NFC_QC" && fields[2] == "M")
            maybe.Add(codePoint);
    }
}

// A text may be cut before a code point whose decomposition begins with a starter that never composes backwards.
for (var codePoint = 0; codePoint < CodePoints; codePoint++)
{
    if (!IsBoundary(Decompose(codePoint, compatible: false)[0]))
        flags[codePoint] |= 4;
    if (!IsBoundary(Decompose(codePoint, compatible: true)[0]))
        flags[codePoint] |= 8;
}

var folding = new Dictionary<int, int[]>();
foreach (var fields in database.Lines("CaseFolding.txt").Where(line => line[1] is "C" or "F"))
    folding[CharacterDatabase.Hex(fields[0])] = CharacterDatabase.Sequence(fields[2]);

// The pool holds each string once, after its length; place 0 means "stays as it is".
var pool = new List<char> { '\0' };
var places = new Dictionary<string, ushort>(StringComparer.Ordinal);
var mappings = new List<(ushort, ushort, ushort)> { (0, 0, 0) };
var mappingIndex = new Dictionary<(ushort, ushort, ushort), int> { [(0, 0, 0)] = 0 };
var mappingOf = new ushort[CodePoints];
foreach (var codePoint in decomposition.Keys.Concat(folding.Keys).Distinct().Order())
{
    var canonical = Place(Decompose(codePoint, compatible: false), codePoint);
    var compatible = Place(Decompose(codePoint, compatible: true), codePoint);
    var folded = folding.TryGetValue(codePoint, out var to) ? Place(to, codePoint) : (ushort)0;
    if (!mappingIndex.TryGetValue((canonical, compatible, folded), out var index))
    {
        mappingIndex.Add((canonical, compatible, folded), index = mappings.Count);
        mappings.Add((canonical, compatible, folded));
    }
    mappingOf[codePoint] = checked((ushort)index);
}

var properties = new List<(byte, byte, byte, byte)>();
var propertyIndex = new Dictionary<(byte, byte, byte, byte), int>();
var propertyOf = new ushort[CodePoints];
for (var codePoint = 0; codePoint < CodePoints; codePoint++)
{
    var key = (category[codePoint], script[codePoint], combining[codePoint], flags[codePoint]);
    if (!propertyIndex.TryGetValue(key, out var index))
    {
        propertyIndex.Add(key, index = properties.Count);
        properties.Add(key);
    }
    propertyOf[codePoint] = checked((ushort)index);
}

var compositions = decomposition.Where(pair => !pair.Value.Compatible && pair.Value.To.Length == 2 && !excluded.Contains(pair.Key)).OrderBy(pair => pair.Key).ToList();

using var plain = new MemoryStream();
using (var output = new BinaryWriter(plain, Encoding.UTF8, leaveOpen: true))
{
    TwoStageTable.Write(output, propertyOf);
    output.Write(properties.Count);
    foreach (var (a, b, c, d) in properties)
        output.Write([a, b, c, d]);
    TwoStageTable.Write(output, mappingOf);
    output.Write(mappings.Count);
    foreach (var (a, b, c) in mappings)
    {
        output.Write(a);
        output.Write(b);
        output.Write(c);
    }
    output.Write(pool.Count);
    foreach (var unit in pool)
        output.Write((ushort)unit);
    output.Write(compositions.Count);
    foreach (var (composite, (_, pair)) in compositions)
    {
        output.Write(pair[0]);
        output.Write(pair[1]);
        output.Write(composite);
    }
}

using (var file = File.Create(args[1]))
{
    file.Write("RUT1"u8);
    file.Write(BitConverter.GetBytes((int)plain.Length));
    using var deflate = new DeflateStream(file, CompressionLevel.SmallestSize);
    deflate.Write(plain.GetBuffer(), 0, (int)plain.Length);
}
Console.WriteLine($"{properties.Count} properties, {mappings.Count} mappings, {compositions.Count} compositions, {plain.Length} bytes plain, {new FileInfo(args[1]).Length} compressed");
return 0;

bool IsBoundary(int codePoint) => combining[codePoint] == 0 && !maybe.Contains(codePoint);

// Hangul syllables are decomposed by arithmetic in the library; their first part, a leading consonant, is a boundary.
int[] Decompose(int codePoint, bool compatible)
{
    if (!decomposition.TryGetValue(codePoint, out var found) || (found.Compatible && !compatible))
        return [codePoint];
    return Array.ConvertAll(found.To, part => Decompose(part, compatible)).SelectMany(parts => parts).ToArray();
}

ushort Place(int[] to, int codePoint)
{
    if (to.Length == 1 && to[0] == codePoint)
        return 0;
    var text = string.Concat(to.Select(char.ConvertFromUtf32));
    if (!places.TryGetValue(text, out var place))
    {
        places.Add(text, place = checked((ushort)pool.Count));
        pool.Add((char)text.Length);
        pool.AddRange(text);
    }
    return place;
}
