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
        string? partner = null, host = null;
        for (var i = Math.Max(view.Span.Start, anchor.Start - Reach); i + 1 < view.Span.End && i < anchor.End; i++)
        {
            if (text[i] is not ('대' or '对' or '對' or '赴' or '方' or '방' or '访' or '訪') || (i > view.Span.Start && text[i] is '대' or '방' && Dates.Lexer.IsEastAsian(text[i - 1])))
                continue;
            var country = Country(text[i + 1]);
            if (country is null || parties.Any(p => p.Span.Contains(i + 1) && p.Span.Length > 1 && text[i] is '방'))
                continue;
            // 대중 is also "the public": only before trade is it "toward China".
            if (text[i] is '대' && !view.Measures.Any(m => m.Span.Start >= i + 2 && m.Span.Start <= i + 4))
                continue;
            if (text[i] is '赴' or '방' or '访' or '訪')
                host = country;
            else
                partner = country;
        }
        foreach (var party in parties)
        {
            var before = party.Span.Start > view.Span.Start ? text[party.Span.Start - 1] : ' ';
            if (before is '对' or '對' or '대' or '从' or '從' or '与' or '與' or '和' or '同' or '向' || (measure.Flow is not null && Follows(text, party.Span.End, "에 대한", "으로의", "로의", "에서", "으로부터", "로부터", "과의", "와의")))
                partner ??= party.Country;
        }
        if (measure.Measure == "visitors")
        {
            var origin = parties.LastOrDefault(p => p.Span.End <= anchor.Start && anchor.Start - p.Span.End <= 3);
            var land = host ?? parties.FirstOrDefault(p => p.Country != origin.Country).Country;
            return new Sides(land, origin.Country ?? partner);
        }
        var subject = parties.FirstOrDefault(p => p.Country != partner).Country;
        return new Sides(subject ?? (parties.IsEmpty ? carried.Subject : null), partner);
    }

    private static bool Follows(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return true;
        return false;
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
