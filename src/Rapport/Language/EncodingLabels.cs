using System.Collections.Frozen;

namespace Rapport.Language;

/// <summary>The names by which pages declare their encoding.</summary>
// Ref: WHATWG, Encoding Standard, "Names and labels"; the labels that are left out are of encodings that no table of the runtime covers.
internal static class EncodingLabels
{
    private static readonly FrozenDictionary<string, string> Names = new (string Name, string Labels)[]
    {
        ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        ("utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        ("utf-16be", "unicodefffe utf-16be"),
        ("euc-kr", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 uhc cp949 ms949"),
        ("gbk", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936"),
        ("gb18030", "gb18030"),
        ("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
        ("shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932"),
        ("euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        ("windows-1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"),
        ("windows-1250", "cp1250 windows-1250 x-cp1250"),
        ("windows-1251", "cp1251 windows-1251 x-cp1251"),
        ("windows-1253", "cp1253 windows-1253 x-cp1253"),
        ("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"),
        ("windows-1255", "cp1255 windows-1255 x-cp1255"),
        ("windows-1256", "cp1256 windows-1256 x-cp1256"),
        ("windows-1257", "cp1257 windows-1257 x-cp1257"),
        ("windows-1258", "cp1258 windows-1258 x-cp1258"),
        ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        ("iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        ("iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        ("iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        ("iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        ("iso-8859-6", "arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6 iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
        ("iso-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"),
        ("iso-8859-8", "csisolatinhebrew hebrew iso-8859-8 iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual"),
        ("iso-8859-13", "iso-8859-13 iso8859-13 iso885913"),
        ("iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        ("koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"),
        ("koi8-u", "koi8-ru koi8-u"),
        ("ibm866", "866 cp866 csibm866 ibm866"),
        ("macintosh", "csmacintosh mac macintosh x-mac-roman"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
    }.SelectMany(row => row.Labels.Split(' '), (row, label) => (label, row.Name)).ToFrozenDictionary(row => row.label, row => row.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding's name, or null for a label that is not known.</summary>
    public static string? Find(string label) => Names.GetValueOrDefault(label.Trim(' ', '\t', '\n', '\f', '\r', '"', '\''));

    /// <summary>The number of the runtime's code page that holds the table of an encoding of one or two bytes.</summary>
    public static int CodePage(string name) => name switch
    {
        "euc-kr" => 949,
        "gbk" or "gb18030" => 54936,
        "big5" => 950,
        "shift_jis" => 932,
        "euc-jp" => 20932,
        "windows-874" => 874,
        "koi8-r" => 20866,
        "koi8-u" => 21866,
        "ibm866" => 866,
        "macintosh" => 10000,
        "x-mac-cyrillic" => 10007,
        _ when name.StartsWith("windows-", StringComparison.Ordinal) => int.Parse(name.AsSpan(8), System.Globalization.CultureInfo.InvariantCulture),
        _ => 28590 + int.Parse(name.AsSpan(9), System.Globalization.CultureInfo.InvariantCulture),
    };
}
