using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Names of newspapers, agencies, stations and sites: their form, their scripts and the place they name.</summary>
internal static partial class OutletNames
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Latin = "times|daily|post|news|newspaper|gazette|herald|review|journal|press|weekly|monthly|tribune|observer|mail|chronicle|standard|telegraph|globe|courier|sentinel|dispatch|bulletin|examiner|inquirer|mercury|argus|echo|express|magazine|agency|wire|broadcasting|television|radio|network|shimbun|ilbo|ribao|wanbao|zeitung|today|insider|monitor|record|reporter|voice|mirror|independent|guardian|advertiser|register|ledger|messenger";
    private const string Korean = "일보|신문|타임스|뉴스|데일리|통신|저널|방송|포스트|매일|경제지|투데이|미디어|옵서버|가제트|쿠리어|헤럴드|트리뷴|텔레그래프|가디언";
    private const string Chinese = "日报|日報|新闻|新聞|时报|時報|晚报|晚報|早报|早報|邮报|郵報|通讯社|通訊社|电视|電視|广播|廣播|周刊|週刊|月刊|杂志|雜誌|在线|在線|文汇|財經網|财经网|快讯|快報|快报|社區報|公报|公報|观察报|觀察報|论坛报|論壇報|先驱报|卫报";
    private const string Japanese = "新聞|タイムズ|通信|放送|ニュース|テレビ|ジャーナル|ガゼット|デイリー|オブザーバー|ヘラルド|トリビューン|テレグラフ|新報|日報";

    // Every form of the pattern holds one of these, and most lines hold none.
    private static readonly SearchValues<string> Stems = SearchValues.Create($"{Latin}|{Korean}|{Chinese}|{Japanese}".Split('|'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words hold a word that outlets are called by.</summary>
    public static bool HasOutletWord(string words) => words.AsSpan().ContainsAny(Stems) && OutletWord().IsMatch(words);

    /// <summary>The name in each of its scripts: "點新聞-dotdotnews" is a Chinese and an English name.</summary>
    public static ImmutableArray<LocalText> Split(string line)
    {
        var names = ImmutableArray.CreateBuilder<LocalText>();
        foreach (Match run in ScriptRun().Matches(Remark().Replace(line, "")))
        {
            var words = run.Value.Trim(' ', '-', '–', '—', '|', '｜', '·', '/', '(', ')', '（', '）', ',', ':', '：', '[', ']', '《', '》', '『', '』');
            if (words.Length > 0 && words.Any(char.IsLetter))
                names.Add(new(LanguageOf(words), words));
        }
        return names.ToImmutable();
    }

    /// <summary>Whether a short line has two names in two scripts, as bilingual outlets write them.</summary>
    public static bool IsBilingual(string line) => line.Length <= 60 && Split(line) is { Length: 2 } two && two[0].Language != two[1].Language && two.Any(n => n.Language is "en" or "ko") && two.All(n => n.Text.Length >= 2);

    /// <summary>Splits "Dim sum Daily in Hong Kong" into name and place; "of PLACE" stays in the name, since many are called so.</summary>
    public static (string Name, string? Place) SplitPlace(string words)
    {
        var trimmed = words.Trim(' ', ',', '.', ':', '：', ';', '"', '“', '”', '\'', '‘', '’', '《', '》', '『', '』', '「', '」');
        if (TitleMarks().Match(words) is { Success: true } marked)
            return (marked.Groups["name"].Value, marked.Groups["place"].Value is { Length: > 0 } before ? before : null);
        if (InPlace().Match(trimmed) is { Success: true } inside)
            return (Bare(inside.Groups["name"].Value), inside.Groups["place"].Value.Trim(' ', ')'));
        if (OfPlace().Match(trimmed) is { Success: true } of)
            return (Bare(trimmed), of.Groups["place"].Value);
        return (Bare(trimmed), null);
    }

    private static string Bare(string name) => Article().Replace(name.Trim(' ', ',', '\'', '"'), "");

    private static string LanguageOf(string words)
    {
        var language = "en";
        foreach (var unit in words)
        {
            if (unit is >= '\uAC00' and <= '\uD7A3')
                return "ko";
            if (unit is >= '\u3041' and <= '\u30FF')
                return "ja";
            if (unit is >= '\u3400' and <= '\u9FFF')
                language = "zh";
        }
        return language;
    }

    [GeneratedRegex(@"^(?<name>.+?),?\s+(based\s+)?in\s+(the\s+)?(?<place>\p{Lu}[\p{L}\- ]{2,40})$|^(?<name>.+?)\s*[(（](?<place>[\p{L}\- ]{2,40})[)）]$", Plain)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"^\W*(?<place>\w{0,12})[《『](?<name>[^》』]{2,30})[》』]", Plain)]
    private static partial Regex TitleMarks();

    [GeneratedRegex(@"\s+of\s+(the\s+)?(?<place>\p{Lu}[\p{L}\- ]{2,40})$", Plain)]
    private static partial Regex OfPlace();

    [GeneratedRegex(@"\s+[(（][^()（）]{2,30}[)）]\s*$", Plain)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[Tt]he\s+", Plain)]
    private static partial Regex Article();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}][\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables} ]*|[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}’–—]+", Plain)]
    private static partial Regex ScriptRun();

    [GeneratedRegex(@"(?i:\b(" + Latin + @")\b)|\p{L}news\b|\p{Lu}\p{L}*(Times|News|Post|Today|Daily|Press)\b|(" + Korean + "|" + Chinese + "|" + Japanese + ")", Plain)]
    private static partial Regex OutletWord();
}
