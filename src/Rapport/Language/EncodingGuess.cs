using System.Buffers;

namespace Rapport.Language;

/// <summary>Finds the encoding of bytes that nothing names, by how much each candidate's reading looks like writing.</summary>
internal static class EncodingGuess
{
    private const int Sample = 1 << 16;

    // The most frequent characters of news prose in each script; a wrong reading meets them only by chance.
    private static readonly SearchValues<char> Korean = SearchValues.Create(
        "이다는의에을가하고한은를로지사기대정도인서자시해나그어라일부리아수국있전으장제만상보들경과구원주게여관공중문세조성신안화선계동회민스했된것면비와북간진미할적당우지양연소용유까력라생실오위업무까방결최치명차개모체처금물달바통");
    private static readonly SearchValues<char> Simplified = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严");
    private static readonly SearchValues<char> Traditional = SearchValues.Create(
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集傳台灣");
    private static readonly SearchValues<char> Japanese = SearchValues.Create("日本一人年大十二中国会出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨韓経済協力関係政府首相両米発表");

    private static readonly string[] Candidates = ["euc-kr", "gb18030", "shift_jis", "big5", "windows-1252"];

    /// <summary>The likeliest of the legacy encodings; windows-1252 where nothing speaks for another.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        // Pages begin with markup; what tells encodings apart begins at the first byte that is not ASCII.
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        var sample = bytes.Slice(first, Math.Min(Sample, bytes.Length - first));
        // One ASCII byte before it tells whether a single accented letter stands in a word.
        if (first > 0)
            sample = bytes.Slice(first - 1, sample.Length + 1);
        var best = "windows-1252";
        var bestScore = double.NegativeInfinity;
        foreach (var candidate in Candidates)
        {
            var output = new DecodingBuffer(0, sample.Length);
            ByteReader.Read(candidate, sample, output);
            var score = candidate == "windows-1252" ? ScoreWestern(output.Written) : ScoreEastern(candidate, output.Written);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>Whether enough sequences of several bytes are good UTF-8 that the rest must be damage or another file's text.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var ascii = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            i += ascii;
            if (System.Text.Rune.DecodeFromUtf8(bytes[i..], out _, out var consumed) == OperationStatus.Done)
                good++;
            else
                bad++;
            i += consumed;
        }
        return good > 3 * bad;
    }

    /// <summary>UTF-16 without a mark, known by the NULs of its ASCII characters; null where it is not.</summary>
    public static string? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var enough = sample.Length / 8;
        return odd > enough && even * 20 < odd ? "utf-16le" : even > enough && odd * 20 < even ? "utf-16be" : null;
    }

    // Points a byte, so that readings of one and of two bytes a character compare.
    private static double ScoreEastern(string candidate, ReadOnlySpan<char> text)
    {
        double points = 0;
        var bytes = 0;
        foreach (var character in text)
        {
            if (character < 0x80)
                continue;
            bytes += character is >= '\uFF61' and <= '\uFF9F' || character == '\uFFFD' ? 1 : 2;
            points += character switch
            {
                '\uFFFD' => -8,
                (>= '\u3001' and <= '\u3011') or '“' or '”' or '‘' or '’' or '…' or '·' or '\u3000' or '！' or '，' or '：' or '；' or '？' or '（' or '）' => .8,
                _ => candidate switch
                {
                    "euc-kr" => KoreanPoints(character),
                    "shift_jis" => JapanesePoints(character),
                    "big5" => ChinesePoints(character, Traditional),
                    _ => ChinesePoints(character, Simplified),
                },
            };
        }
        return bytes == 0 ? -1 : points / bytes;
    }

    private static double KoreanPoints(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' => Korean.Contains(character) ? 2 : .3,
        >= '\u4E00' and <= '\u9FFF' => -1,
        _ => -1.5,
    };

    private static double ChinesePoints(char character, SearchValues<char> frequent) => character switch
    {
        >= '\u4E00' and <= '\u9FFF' => frequent.Contains(character) ? 2 : .1,
        >= '\uFF01' and <= '\uFF5E' => .2,
        _ => -1.5,
    };

    private static double JapanesePoints(char character) => character switch
    {
        >= '\u3041' and <= '\u3093' => 2,
        >= '\u30A1' and <= '\u30FC' => 1.2,
        >= '\u4E00' and <= '\u9FFF' => Japanese.Contains(character) ? 1.5 : .1,
        >= '\uFF61' and <= '\uFF9F' => -1,
        _ => -1.5,
    };

    private static double ScoreWestern(ReadOnlySpan<char> text)
    {
        double points = 0;
        var count = 0;
        var row = 0;
        for (var i = 0; i < text.Length; i++)
        {
            row = text[i] < 0x80 ? 0 : row + 1;
            if (row == 0)
                continue;
            count++;
            var besideAscii = (i > 0 && text[i - 1] < 0x80) || (i + 1 < text.Length && text[i + 1] < 0x80);
            points += text[i] is >= '\u0080' and < '\u00A0' || text[i] == '\uFFFD' ? -4 : row > 2 || !besideAscii ? -1
                : char.IsLetter(text[i]) || text[i] is '“' or '”' or '‘' or '’' or '–' or '—' or '…' or '\u00A0' or '€' or '£' or '§' or '°' or '·' or '«' or '»' or '©' or '®' ? 1
                : 0;
        }
        return count == 0 ? 0 : points / count;
    }
}
