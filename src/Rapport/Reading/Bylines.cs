using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads who wrote, edited or translated a piece from a byline or a credit.</summary>
internal static partial class Bylines
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The people of a byline, or none where the line is no byline.</summary>
    /// <param name="line">The line, spaces plain, at most <see cref="PageBlock.Looked"/> units.</param>
    /// <param name="offset">Where the line stands in the text.</param>
    public static ImmutableArray<CreditedName> Read(string line, int offset)
    {
        if (line.Length is < 3 or > 200)
            return [];
        var people = ImmutableArray.CreateBuilder<CreditedName>();
        if (Labelled().Match(line) is { Success: true } labelled)
        {
            Names(people, labelled.Groups["rest"], RoleOf(labelled.Groups["role"].Value), offset);
        }
        else if (Trailing().Match(line) is { Success: true } trailing)
            Names(people, trailing.Groups["rest"], "reporter", offset, trailing.Groups["role"].Value.Trim());
        else if (HanReporter().Match(line) is { Success: true } han)
            Names(people, han.Groups["rest"], RoleOf(han.Groups["role"].Value), offset);
        return people.ToImmutable();
    }

    /// <summary>The people of a dateline's byline: "(Harbor=Wire) X 기자 =".</summary>
    public static ImmutableArray<CreditedName> ReadDateline(string head, int offset)
    {
        var people = ImmutableArray.CreateBuilder<CreditedName>();
        if (KoreanDateline().Match(head) is { Success: true } match)
            Names(people, match.Groups["rest"], "reporter", offset, match.Groups["role"].Value);
        return people.ToImmutable();
    }

    /// <summary>What a word of a credit says a person did: author, reporter, editor or translator.</summary>
    public static string RoleOf(string word)
    {
        var label = word.Trim().ToLowerInvariant();
        if (TranslatorWord().IsMatch(label))
            return "translator";
        if (EditorWord().IsMatch(label))
            return "editor";
        return ReporterWord().IsMatch(label) ? "reporter" : "author";
    }

    private static void Names(ImmutableArray<CreditedName>.Builder people, Group rest, string role, int offset, string? title = null)
    {
        var first = people.Count;
        foreach (var range in Between().EnumerateSplits(rest.Value))
        {
            var words = rest.Value[range].Trim(' ', '.', '*', '_', '(', ')', '（', '）', '[', ']', '|');
            if (words.Length == 0)
                continue;
            var at = rest.Index + rest.Value.IndexOf(words, range.Start.Value, StringComparison.Ordinal);
            var name = Spaces().Replace(words, " ");
            var isAgency = people.Count == first && OutletNames.HasOutletWord(name) && char.IsUpper(name[0]) && name.Length <= 40;
            if (PersonNames.IsName(name, credited: true) || isAgency)
                people.Add(new(name, role, title, [], new(offset + at, words.Length)));
            else if (people.Count > first && name.Length <= 120)
                people[^1] = people[^1] with { Notes = people[^1].Notes.Add(name) };
            else
                return;
        }
    }

    [GeneratedRegex(
        @"^[\s(（\[【\-–—•▶■●◆※]*(?<role>(?i:by|written by|words by|text by|text|story by|report by|reporting by|reported by|edited by|editing by|translated by|translation by|translation|translator|trans\.|author|authors|writer|reporter|editor|additional reporting by)"
        + @"|글쓴이|글|작성자|필자|번역|옮긴이|편집|作者|撰文|撰稿|文字|文|编辑|編輯|责任编辑|責任編輯|责编|責編|编译|編譯|翻译|翻譯|译者|譯者|译|譯|记者|記者|执笔|執筆|筆者|著者|取材・文|構成|訳|翻訳)(\s*[:：=＝／/・|]\s*|(?<=[A-Za-z.]) +|(?<=\p{Lo}\p{Lo}) +)(?<rest>.+?)[\s)）\]】]*$",
        Plain)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^([\[(【（][^\])】）]{1,30}[\])】）]\s*|[\p{IsHangulSyllables}]{2,6}\s?=\s?)?(?<rest>\p{IsHangulSyllables}{2,4}(\s*[·,]\s*\p{IsHangulSyllables}{2,4})*)\s*(?<role>((선임|수석|인턴|객원|전문|의학전문|시민)\s?)?기자|특파원|논설위원|논설주간|칼럼니스트|앵커|에디터|통신원|해설위원)(\s*[=·|/(]?\s*[\w.\-]+@[\w.\-]+\)?)?\s*=?$|^(【[^】]{1,20}】)?(?<rest>[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]{2,8})\s*(?<role>記者|編集委員|論説委員|特派員)$", Plain)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^[（(【\[]?([\p{IsCJKUnifiedIdeographs}]{0,10})(?<role>特约记者|特約記者|记者|記者|通讯员|通訊員|评论员|評論員)[ 　:：]*(?<rest>\p{IsCJKUnifiedIdeographs}{2,4}([ 　、,，]+\p{IsCJKUnifiedIdeographs}{2,4}){0,4})[）)】\]]?$", Plain)]
    private static partial Regex HanReporter();

    [GeneratedRegex(@"^[\[(【（][^\])】）]{1,30}[\])】）]\s*(?<rest>\p{IsHangulSyllables}{2,4}(\s*[·,]\s*\p{IsHangulSyllables}{2,4})*)\s*(?<role>((선임|수석|인턴|객원|전문)\s?)?기자|특파원)\s*=", Plain)]
    private static partial Regex KoreanDateline();

    [GeneratedRegex(@"\s+and\s+|\s*&\s*|[,、，・/／·]", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+", Plain)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"transl|^trans|번역|옮긴|译|譯|訳", Plain)]
    private static partial Regex TranslatorWord();

    [GeneratedRegex(@"edit|편집|编辑|編輯|责编|責編|編集|構成", Plain)]
    private static partial Regex EditorWord();

    [GeneratedRegex(@"report|기자|记者|記者|通讯员|通訊員", Plain)]
    private static partial Regex ReporterWord();
}
