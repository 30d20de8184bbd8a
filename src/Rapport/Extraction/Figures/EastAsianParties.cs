using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Finds whose a Korean or Chinese figure is and with whom.</summary>
internal static class EastAsianParties
{
    private const int Reach = 40;

    private static readonly (char Letter, string Country)[] Short =
    [
        ('중', "CHN"), ('미', "USA"), ('일', "JPN"), ('한', "KOR"), ('러', "RUS"), ('华', "CHN"), ('華', "CHN"), ('中', "CHN"), ('美', "USA"), ('日', "JPN"), ('韩', "KOR"), ('韓', "KOR"), ('俄', "RUS"), ('英', "GBR"), ('德', "DEU"), ('法', "FRA"), ('印', "IND"),
    ];

    /// <summary>The two sides of a figure.</summary>
    public static Sides Resolve(SentenceView view, ImmutableArray<Party> parties, FigureDraft draft, MeasureReading measure, Sides carried)
    {
        var text = view.Text;
        var anchor = measure.Anchor ?? draft.Span;
        if (draft.Basis == Basis.Rank)
        {
            var owner = parties.LastOrDefault(p => p.Span.End <= draft.Span.Start && draft.Span.Start - p.Span.End <= 2);
            var other = parties.FirstOrDefault(p => p.Country != owner.Country && (owner.Country is null || p.Span.End <= owner.Span.Start));
            return new Sides(owner.Country, other.Country);
        }
        if (measure.Flow == "total" && PairBefore(view, anchor.Start) is { } pair)
            return pair;
        if (measure.Flow == "total" && JoinedBefore(view, parties, anchor.Start) is { } joined)
            return joined;
        string? partner = null, host = null;
        for (var i = Math.Max(view.Span.Start, anchor.Start - Reach); i + 1 < view.Span.End && i < anchor.End; i++)
        {
            if (text[i] is not ('대' or '对' or '對' or '赴' or '方' or '방' or '访' or '訪') || (i > view.Span.Start && text[i] is '대' or '방' && Dates.Lexer.IsEastAsian(text[i - 1])))
                continue;
            var country = Country(text[i + 1]);
            if (country is null || parties.Any(p => p.Span.Contains(i + 1) && p.Span.Length > 1 && text[i] is '방'))
                continue;
            // 대중 is also "the public": only before trade is it "toward China".
            if (text[i] is '대' && !view.Measures.Any(m => m.Span.Start >= i + 2 && m.Span.Start <= i + (text[i + 1] == '중' ? 8 : 14)))
                continue;
            if (text[i] is '대' && text[i + 1] == '중' && i + 2 < view.Span.End && text[i + 2] is '문' or '음' or '교' or '매')
                continue;
            if (text[i] is '赴' or '방' or '访' or '訪')
                host = country;
            else
                partner = country;
        }
        foreach (var party in parties)
        {
            var before = party.Span.Start > view.Span.Start ? text[party.Span.Start - 1] : ' ';
            if (before is '对' or '對' or '대' or '从' or '從' or '自' or '与' or '與' or '和' or '同' or '向' || (before is '在' && measure.Measure is "investment" or "enterprises")
                || (party.Span.Start - 2 >= view.Span.Start && text.AsSpan(party.Span.Start - 2, 2) is "销往" or "运往" or "输往" or "出口到" or "來自" or "来自")
                || Follows(text, party.Span.End, "산 ", "으로 향", "로 향", "으로 수출", "로 수출", "에 수출", "에서 수입") || (measure.Measure is "investment" or "enterprises" or "weight" && Follows(text, party.Span.End, "에 "))
                || (measure.Flow is not null && Follows(text, party.Span.End, "에 대한", "으로의", "로의", "에서", "으로부터", "로부터", "과의", "와의")))
                partner ??= party.Country;
        }
        if (measure.Measure == "loans")
        {
            // Who lends stands first in a loan: 从日本获得贷款, 중국에서 빌렸다.
            var lender = partner ?? parties.LastOrDefault(p => p.Span.End <= draft.Span.Start && Follows(text, p.Span.End, "에서", "으로부터", "로부터")).Country;
            lender = parties.LastOrDefault(p => p.Span.End <= draft.Span.Start && p.Span.Start > view.Span.Start && text[p.Span.Start - 1] is '从' or '從' or '向').Country ?? lender;
            return new Sides(lender, parties.FirstOrDefault(p => p.Country != lender).Country);
        }
        // "한국의 인도네시아 투자", "한국의 중국 수출": the one right before the word is the other side.
        if (partner is null && measure.Flow is "exports" or "imports" or null && measure.Measure is "investment" or "trade" && parties.LastOrDefault(p => p.Span.End <= anchor.Start && anchor.Start - p.Span.End <= 1 && p.Span.End < anchor.Start) is { Country: { } beside }
            && parties.Any(p => p.Country != beside && Follows(text, p.Span.End, "의 ")))
            partner = beside;
        if (measure.Measure == "visitors")
        {
            // A share of all visitors is that of the people named before the first of the two words.
            if (draft.Basis == Basis.Share && view.Measures.FirstOrDefault(m => m.Term.Value == "visitors") is { Term: not null } people)
                anchor = people.Span;
            var origin = parties.LastOrDefault(p => p.Span.End <= anchor.Start && anchor.Start - p.Span.End <= 3);
            if (origin.Country is null && host is not null)
                origin = parties.FirstOrDefault(p => p.Country != host);
            var land = host ?? parties.FirstOrDefault(p => p.Country != origin.Country).Country;
            return new Sides(land, origin.Country ?? partner);
        }
        // "한국에서 전차 980대를 도입": bought from there.
        if (partner is null && parties.FirstOrDefault(p => Follows(text, p.Span.End, "에서 ", "으로부터 ", "로부터 ")) is { Country: { } seller } && Buys(view))
            partner = seller;
        if (parties.IsEmpty && view.Span.Of(text).Contains("我国", StringComparison.Ordinal))
            return new Sides("CHN", partner);
        var subject = parties.FirstOrDefault(p => p.Country != partner).Country;
        return new Sides(subject ?? (parties.IsEmpty ? carried.Subject : null), partner);
    }

    private static bool Buys(SentenceView view)
    {
        foreach (var word in (ReadOnlySpan<string>)["도입", "구매", "구입", "사들", "수입"])
            if (view.Span.Of(view.Text).Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool Follows(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return true;
        return false;
    }

    /// <summary>"한국과 베트남의 교역", 中国与越南贸易: the two that are joined right before the measure.</summary>
    private static Sides? JoinedBefore(SentenceView view, ImmutableArray<Party> parties, int at)
    {
        for (var i = 0; i + 1 < parties.Length; i++)
        {
            var (first, second) = (parties[i], parties[i + 1]);
            if (first.Country == second.Country || second.Span.End > at || at - second.Span.End > 10)
                continue;
            if (view.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End) is "과 " or "와 " or "·" or "-" or "与" or "和" or "同" or "與" or "、")
                return new Sides(first.Country, second.Country);
        }
        return null;
    }

    /// <summary>中韩贸易, 한중 교역: two short names right before the measure.</summary>
    private static Sides? PairBefore(SentenceView view, int at)
    {
        for (var i = at - 2; i >= view.Span.Start && i >= at - 5; i--)
            if (Country(view.Text[i]) is { } first && Country(view.Text[i + 1]) is { } second && first != second)
                return new Sides(first, second);
        return null;
    }

    private static string? Country(char letter)
    {
        foreach (var (known, country) in Short)
            if (known == letter)
                return country;
        return null;
    }
}
