using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads where an author works or sits from a note such as "(The author is a … of …/… at ….)".</summary>
internal static partial class AuthorNotes
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 160;

    /// <summary>The affiliations, split where the note lists several.</summary>
    public static ImmutableArray<Affiliation> Read(string note)
    {
        var match = Statement().Match(note);
        if (!match.Success)
            return [];
        var list = match.Groups["what"].Value.Trim(' ', '.', '。', ')', '）', '*', ']', '】', '_');
        return [.. Separator().Split(list)
            .Select(part => part.Trim(' ', ',', '.', '，', '。'))
            .Where(part => part.Length is >= 2 and <= Longest)
            .Select(part => new Affiliation(Article().Replace(part, ""), PersonNames.IsPoliticalOffice(part)))];
    }

    [GeneratedRegex(
        @"\b([Ii]s|[Aa]re|[Ww]as|[Ss]erves as|[Ww]orks as|[Ww]orks (at|for)|[Tt]eaches( \w+)? at|[Hh]olds|[Hh]eads|[Cc]hairs)\s+(currently\s+|now\s+)?(?<what>[^.!?]+(\.(?=\S)[^.!?]*)*)|(作者|筆者|笔者|著者|執筆者)(简介|簡介|介紹|介绍)?\s*[:：]?\s*(为|為|是|系|係|现任|現任|は)[、，]?\s*(?<what>[^。]+?)(である|です)?(。|$|[)）])|(글쓴이|필자|저자|작성자)(는|은)\s*(?<what>[^.。]+?)(이다|다|입니다)?(\.|$|[)）])", Plain)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s*[/／;；]\s*|\s+(?:and|as well as)\s+(?=(?:an?|the|former|senior|visiting|vice|deputy|co-|chair|director|member|professor|fellow|adviser|advisor|researcher|president|head|editor)\b)|[、，](?=\S{3,})|,\s+(?=(?:an?|former|senior|visiting)\s)|(?<=\p{IsHangulSyllables})(?:이자|\s겸)\s", Plain)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(the|an?)\s+", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
