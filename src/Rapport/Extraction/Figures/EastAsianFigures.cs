using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Reads the figures of a Korean or Chinese sentence, unit by unit. What has no unit that the tables know is left unclaimed.</summary>
internal static class EastAsianFigures
{
    private const int LongestForm = 8;

    private static readonly (string Noun, string Flow)[] Ranked =
    [
        ("投资来源国", "investment"), ("投资来源地", "investment"), ("投资国", "investment"), ("투자국", "investment"), ("투자 국가", "investment"), ("客源国", "visitors"), ("客源地", "visitors"), ("游客来源国", "visitors"),
        ("교역 상대국", "total"), ("교역상대국", "total"), ("교역국", "total"), ("무역국", "total"), ("무역 상대국", "total"), ("수출 시장", "exports"), ("수출시장", "exports"), ("수출국", "exports"), ("수입국", "imports"),
        ("贸易伙伴", "total"), ("貿易夥伴", "total"), ("贸易对象", "total"), ("出口市场", "exports"), ("出口目的地", "exports"), ("进口来源", "imports"),
    ];

    /// <summary>The sentence's figures, in order.</summary>
    public static List<FigureDraft> Read(SentenceView view)
    {
        var drafts = new List<FigureDraft>();
        var (text, end) = (view.Text, view.Span.End);
        var dates = view.Dates;
        var date = 0;
        for (var i = view.Span.Start; i < end;)
        {
            while (date < dates.Length && dates[date].Span.End <= i)
                date++;
            if (date < dates.Length && dates[date].Span.Contains(i))
            {
                i = dates[date].Span.End;
                continue;
            }
            var draft = Special(view, i) ?? (EastAsianNumber.Read(text, i, end) is { } number ? Draft(view, number) : null);
            if (draft is not null)
            {
                drafts.Add(draft);
                i = Math.Max(i + 1, draft.Span.End);
            }
            else
                i = EastAsianNumber.Read(text, i, end) is { InFigures: true } skipped ? skipped.End : i + 1;
        }
        return drafts;
    }

    private static FigureDraft? Special(SentenceView view, int at)
    {
        foreach (var (word, value) in (ReadOnlySpan<(string, int)>)[("翻了一番", 2), ("翻一番", 2), ("翻了两番", 4), ("翻番", 2)])
            if (view.Measures.Length > 0 && Is(view.Text, at, word))
                return New(view, at, at + word.Length, at, at + word.Length, value, 1, "times", "multiple", Basis.Multiple, "multiple", 1);
        foreach (var (word, value) in (ReadOnlySpan<(string, int)>)[("두 번째", 2), ("세 번째", 3), ("네 번째", 4), ("다섯 번째", 5), ("여섯 번째", 6), ("일곱 번째", 7), ("여덟 번째", 8), ("아홉 번째", 9), ("열 번째", 10)])
        {
            if (!Is(view.Text, at, word))
                continue;
            var after = at + word.Length;
            foreach (var big in (ReadOnlySpan<string>)["로 큰", "로 많은"])
                after = Is(view.Text, after, big) ? after + big.Length : after;
            if (Noun(view, after) is { } counted)
                return Rank(view, at, at + word.Length, value, counted, ClaimType.Figure);
        }
        foreach (var word in (ReadOnlySpan<string>)["최대", "最大"])
        {
            if (Is(view.Text, at, word) && Noun(view, at + 2) is { } noun)
                return Rank(view, at, at + 2, 1, noun, ClaimType.Superlative);
        }
        var first = view.Text[at] is '第' or '제' ? at + 1 : at;
        if (EastAsianNumber.Read(view.Text, first, view.Span.End) is { Scale: 1, Value: >= 1 and < 100 } place && place.End < view.Span.End && view.Text[place.End] is '대' or '大' && Noun(view, place.End + 1) is { } ranked)
            return Rank(view, at, place.End + 1, place.Value, ranked, ClaimType.Figure);
        return null;
    }

    private static (TextSpan Span, string Flow)? Noun(SentenceView view, int at)
    {
        for (var i = at; i < view.Span.End && i <= at + 2; i++)
        {
            foreach (var (noun, flow) in Ranked)
                if (Is(view.Text, i, noun))
                    return (new TextSpan(i, noun.Length), flow);
            if (view.Text[i] is not (' ' or '的' or '의'))
                return null;
        }
        return null;
    }

    private static FigureDraft Rank(SentenceView view, int start, int end, decimal value, (TextSpan Span, string Flow) noun, ClaimType type)
    {
        var draft = New(view, start, end, start, end, value, 1, "rank", "rank", Basis.Rank, "rank", 0);
        (draft.Type, draft.Noun, draft.OwnMeasure) = (type, noun.Span, new Term("zh", noun.Flow is "investment" or "visitors" ? ["rank", noun.Flow, "-"] : ["rank", "trade", noun.Flow], 0));
        return draft;
    }

    private static FigureDraft? Draft(SentenceView view, EastAsianNumber number)
    {
        var text = view.Text;
        var end = view.Span.End;
        // 第32届, 제3차: an ordinal states nothing.
        if (number.Start > view.Span.Start && text[number.Start - 1] is '第' or '제')
            return null;
        var at = number.End;
        var more = at < end && text[at] is '여' or '多' or '余' or '餘';
        if (more)
            at++;
        if (at < end && text[at] == ' ')
            at++;
        if (FigureTables.Units.At(text, at, end) is not { } unit || unit.Term.At(1) == "none")
            return Unitless(view, number);
        var kind = unit.Term.At(1);
        if (!number.InFigures && kind is not ("multiple" or "tenth" or "time") && number.Scale == 1)
            return null;
        var stop = at + unit.Length;
        // A noun may complete the unit: 30000대 is a number of machines, 3대 is a place.
        if (kind == "time")
            return Since(view, number, stop);
        var value = kind == "tenth" ? number.Value * 10 : number.Value;
        var draft = New(view, number.Start, stop, number.Start, number.End, value, number.Scale, unit.Term.Value == "?" ? null : unit.Term.Value, kind == "tenth" ? "percent" : kind,
            kind == "count" ? Basis.Count : kind == "multiple" ? Basis.Multiple : Basis.Level, kind == "multiple" ? "multiple" : "level", kind == "multiple" ? 1 : 0);
        if (more)
            draft.Comparator = Comparator.Over;
        // "15개 분야": the noun behind the counter says what is counted, and no table knows it.
        if (draft.Unit is null && kind == "count" && stop + 1 < end && text[stop] == ' ' && text[stop + 1] is >= '가' and <= '힣' && !view.Measures.Any(m => m.Span.Start == stop + 1) && FigureTables.Comparators.At(text, stop + 1, end) is null)
            draft.Class = "things";
        if (kind == "tenth" && stop < end && text[stop] is '多' or '余')
        {
            draft.Comparator = Comparator.Over;
            draft.Span = TextSpan.FromBounds(draft.Span.Start, stop + 1);
        }
        if (draft.Class == "count" && view.Measures.Any(m => m.Term.Value == "tfr"))
            (draft.Unit, draft.Basis) = (null, Basis.Level);
        Compare(view, draft);
        Change(view, draft);
        return draft;
    }

    private static FigureDraft? Unitless(SentenceView view, EastAsianNumber number) =>
        view.Measures.Any(m => m.Term.Value == "tfr") && number.InFigures && number.Value < 10 && number.Value != decimal.Truncate(number.Value)
            ? New(view, number.Start, number.End, number.Start, number.End, number.Value, 1, null, "", Basis.Level, "level", 0)
            : null;

    private static FigureDraft? Since(SentenceView view, EastAsianNumber number, int stop)
    {
        var sentence = view.Span.Of(view.Text);
        foreach (var first in (ReadOnlySpan<string>)["첫", "처음", "최초", "최고", "최저", "首次", "首位", "第一次", "最高", "最低"])
            if (sentence.Contains(first, StringComparison.Ordinal))
                return New(view, number.Start, stop, number.Start, number.End, number.Value, 1, "years", "time", Basis.Since, "since", 0);
        return null;
    }

    private static void Compare(SentenceView view, FigureDraft draft)
    {
        if (FormBefore(view, draft.Span.Start, FigureTables.Comparators, "before") is { } before)
        {
            ComparatorReader.Take(draft, before.Term);
            draft.Span = TextSpan.FromBounds(before.Start, draft.Span.End);
        }
        var at = draft.Span.End < view.Span.End && view.Text[draft.Span.End] == ' ' ? draft.Span.End + 1 : draft.Span.End;
        if (FigureTables.Comparators.At(view.Text, at, view.Span.End, t => t.At(1) == "after") is { } after)
        {
            ComparatorReader.Take(draft, after.Term);
            draft.Span = TextSpan.FromBounds(draft.Span.Start, at + after.Length);
        }
    }

    private static void Change(SentenceView view, FigureDraft draft)
    {
        if (draft.Class is not ("percent" or "point" or "money" or "mass" or "count" or "multiple"))
            return;
        var (text, end) = (view.Text, view.Span.End);
        // 增加两倍 is three times as much.
        if (draft.Class == "multiple" && FormBefore(view, draft.Span.Start, FigureTables.Changes, "before") is { } grown)
        {
            (draft.Value, draft.Direction) = (grown.Term.Value == "-1" ? draft.Value : draft.Value + 1, grown.Term.Value == "-1" ? -1 : 1);
            draft.Span = TextSpan.FromBounds(grown.Start, draft.Span.End);
        }
        else if (draft.Class == "percent" && IsShare(view, draft))
            (draft.Basis, draft.Rule) = (Basis.Share, "share");
        else if (draft.Class != "multiple" && FormBefore(view, draft.Span.Start, FigureTables.Changes, "before") is { } before)
        {
            draft.Span = TextSpan.FromBounds(before.Start, draft.Span.End);
            ChangeReader.Change(draft, before.Term.Value == "-1" ? -1 : 1);
        }
        else if (draft.Class is "percent" or "point" or "multiple")
        {
            var at = draft.Span.End;
            // "17.4%로 떨어졌다": where it came to, not by how much.
            var reached = draft.Class != "multiple" && at < end && (text[at] is '로' || Is(text, at, "까지") || Is(text, at, " 수준으로"));
            for (var skipped = 0; at < end && skipped < 4 && text[at] is ' ' or '나' or '이' or '가' or '로' or '으' or '를' or '을' or '포' or '인' or '트'; skipped++)
                at++;
            if (!reached && FigureTables.Changes.At(text, at, end, t => t.At(1) == "after") is { } after)
            {
                if (draft.Class == "multiple")
                    draft.Direction = after.Term.Value == "-1" ? -1 : 1;
                else
                {
                    draft.Span = TextSpan.FromBounds(draft.Span.Start, at + after.Length);
                    ChangeReader.Change(draft, after.Term.Value == "-1" ? -1 : 1);
                }
            }
            else if (draft.Class == "percent" && (Within(view, draft.Span.Start - 24, draft.Span.Start, "占") || Within(view, draft.Span.End, draft.Span.End + 8, "차지")))
                (draft.Basis, draft.Rule) = (Basis.Share, "share");
            else if (draft.Class == "percent" && view.Measures.LastOrDefault(m => m.Span.End <= draft.Span.Start) is { Term.Value: "growth" })
                ChangeReader.Change(draft, 1);
        }
        if (draft.Basis == Basis.Change)
        {
            foreach (var word in (ReadOnlySpan<string>)["전년 동기 대비", "전년 동월 대비", "전년 대비", "전년대비", "전월 대비", "同比", "环比", "比上年", "比去年"])
            {
                if (text.LastIndexOf(word, Math.Max(0, draft.Span.Start), Math.Min(draft.Span.Start, draft.Span.Start - view.Span.Start), StringComparison.Ordinal) is >= 0 and var at && draft.Span.Start - at < 24)
                {
                    (draft.Base, draft.BaseSpan) = (word, new TextSpan(at, word.Length));
                    break;
                }
            }
        }
    }

    /// <summary>수출의 80% 이상이, 점유율은 17.4%, 出口的七成, 八成出口商品: a part of a whole.</summary>
    private static bool IsShare(SentenceView view, FigureDraft draft)
    {
        var (text, start, after) = (view.Text, draft.Span.Start, draft.Span.End);
        if (Within(view, start - 12, start, "점유율") || Within(view, start - 12, start, "비중") || Within(view, start - 12, start, "비율") || Within(view, start - 12, start, "份额") || Within(view, start - 12, start, "比重") || Within(view, start - 12, start, "占比"))
            return true;
        // 今年的5% is no part; exports of which it is one stand right before the particle.
        var particle = start - 1 >= view.Span.Start && text[start - 1] == ' ' ? start - 2 : start - 1;
        var whole = particle >= view.Span.Start && text[particle] is '의' or '的' && view.Measures.Any(m => m.Span.End == particle);
        return whole || (after < view.Span.End && view.Measures.Any(m => m.Span.Start == after && m.Term.At(1) is "exports" or "imports") && draft.Number.End < after);
    }

    private static (int Start, Term Term)? FormBefore(SentenceView view, int at, TermTable table, string form)
    {
        var stop = at > view.Span.Start && view.Text[at - 1] == ' ' ? at - 1 : at;
        for (var start = Math.Max(view.Span.Start, stop - LongestForm); start < stop; start++)
            if (table.At(view.Text, start, stop, t => t.At(1) == form) is { } found && start + found.Length == stop)
                return (start, found.Term);
        return null;
    }

    private static bool Within(SentenceView view, int start, int end, string word)
    {
        start = Math.Max(start, view.Span.Start);
        end = Math.Min(end, view.Span.End);
        return start < end && view.Text.AsSpan(start, end - start).Contains(word, StringComparison.Ordinal);
    }

    private static bool Is(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static FigureDraft New(SentenceView view, int start, int end, int numberStart, int numberEnd, decimal value, decimal scale, string? unit, string kind, Basis basis, string rule, int direction)
    {
        var token = view.TokenAt(start);
        return new FigureDraft
        {
            Rule = rule, Span = TextSpan.FromBounds(start, end), Number = TextSpan.FromBounds(numberStart, numberEnd), Start = token, End = Math.Min(view.End, view.TokenAt(end - 1) + 1),
            Value = value, Scale = scale, Unit = unit, Class = kind, Basis = basis, Direction = direction,
        };
    }
}
