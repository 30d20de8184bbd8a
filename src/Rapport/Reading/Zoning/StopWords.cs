using System.Collections.Frozen;

namespace Rapport.Reading.Zoning;

/// <summary>The commonest small words of the languages of the press: running text is full of them, labels and lists are not.</summary>
internal static class StopWords
{
    private const int Longest = 6;

    private static readonly FrozenSet<string> All = (
        "the of and to in a is that for it on was with as be by at are this from have has he she they we you i his her its an not or but had were their which been will would there what who when can all more about up out one so if than no into our my "
        + "der die das und ist in den von zu mit sich des auf für nicht ein eine im dem es an als auch aus bei nach wie er sie dass war hat wird noch um so über nur oder "
        + "le la les de des et en un une du que est dans pour qui par sur pas au il elle ne se ce plus avec sont son sa ses été "
        + "el los las y del que se una por con para su es al lo como más pero sus ha fue no o "
        + "o a os e do da em um uma que não com para por mais dos das na no ao foi "
        + "il lo gli di e che è per un una non con del della in sono si da come anche ha al "
        + "de het een en van is dat op te zijn met voor niet aan er die ook als om maar "
        + "i w na z się do nie że jest o to jak za po od ale przez są dla "
        + "och att det som är på en av för med inte den till om ett har og er ikke til af på jeg "
        + "ja on ei se että oli hän mutta ovat a az és hogy nem egy van "
        + "a se na v je že s z to do pro ve si za i po "
        + "ve bir bu da de için ile ne çok olarak daha gibi kadar "
        + "и в не на я что он с как это по но они к у за из о от так же для было "
        + "і у та на що не з до це він за як "
        + "yang dan di itu dengan untuk tidak ini dari dalam akan pada "
        + "và là của có trong được cho với không những các một đã "
        + "si de la în cu nu pe este care un o să din "
        + "και το να του η της με για την από στο είναι").Split(' ').Where(w => w.Length is > 0 and <= Longest).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, in any case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return false;
        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        return BySpan.Contains(lower[..word.Length]);
    }

    /// <summary>Whether a wide character is a small word or an ending of Chinese, Japanese or Korean running text.</summary>
    public static bool IsWideStop(char unit) => unit is '的' or '了' or '是' or '在' or '和' or '不' or '有' or '这' or '這' or '他' or '也' or '就' or '与' or '與'
        or 'の' or 'は' or 'を' or 'が' or 'に' or 'と' or 'で' or 'し' or 'た' or 'る' or '다' or '은' or '는' or '이' or '을' or '를' or '에' or '의' or '고';
}
