using System.Text;
using BenchmarkDotNet.Attributes;
using Rapport.Language;

namespace Rapport.Benchmarks.Language;

/// <summary>The text layer on 1 MB of mixed prose, each method beside the plain way that keeps no map.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TextBenchmarks
{
    private const string English = "The two countries’ ministers met on Jan. 6 and agreed, for the first time in six years, to reopen talks on co-production. ";
    private const string Korean = "두 나라의 장관은 어제 회의를 열고 반도체 공급망에 대해 이야기했다. ";
    private const string Chinese = "两国部长昨天举行会议，讨论了半导体供应链的问题。";

    private byte[] _bytes = [];
    private byte[] _legacy = [];
    private string _text = "";
    private string _decomposed = "";

    /// <summary>Which prose.</summary>
    [Params("english", "mixed")]
    public string Prose { get; set; } = "";

    /// <summary>Makes the megabyte.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var unit = Prose == "english" ? English : English + Korean + Chinese;
        _text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / Encoding.UTF8.GetByteCount(unit)));
        _bytes = Encoding.UTF8.GetBytes(_text);
        _legacy = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(string.Concat(Enumerable.Repeat(Korean, 15_000)));
        _decomposed = _text.Replace("한", "\u1112\u1161\u11AB", StringComparison.Ordinal).Replace("나", "\u1102\u1161", StringComparison.Ordinal);
    }

    /// <summary>UTF-8 to frozen text with the bytes of every unit.</summary>
    [Benchmark]
    public DecodedText Decode() => TextDecoder.Decode(_bytes);

    /// <summary>The twin: the runtime's decoder, no map.</summary>
    [Benchmark]
    public string DecodePlain() => Encoding.UTF8.GetString(_bytes);

    /// <summary>EUC-KR found and decoded.</summary>
    [Benchmark]
    public DecodedText DecodeLegacy() => TextDecoder.Decode(_legacy);

    /// <summary>The check that most texts pass.</summary>
    [Benchmark]
    public bool IsNfc() => Normalization.IsNfc(_text);

    /// <summary>Text with decomposed syllables composed.</summary>
    [Benchmark]
    public MappedText ToNfc() => Normalization.ToNfc(_decomposed);

    /// <summary>Folding with a map.</summary>
    [Benchmark]
    public FoldedText Fold() => FoldedText.Fold(_text);

    /// <summary>The twin: lower case only, no map.</summary>
    [Benchmark]
    public string FoldPlain() => _text.ToLowerInvariant();

    /// <summary>Sentences.</summary>
    [Benchmark]
    public int SplitSentences() => Sentences.Split(_text).Length;

    /// <summary>The twin: cut at every stop.</summary>
    [Benchmark]
    public int SplitSentencesPlain() => _text.Split('.', '。').Length;

    /// <summary>Words.</summary>
    [Benchmark]
    public int SplitWords() => Words.Split(_text).Length;

    /// <summary>The twin: cut at every space.</summary>
    [Benchmark]
    public int SplitWordsPlain() => _text.Split(' ').Length;

    /// <summary>Terms for the index.</summary>
    [Benchmark]
    public int Terms() => SearchTerms.Of(_text).Length;
}
