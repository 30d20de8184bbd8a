using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Settles currencies that share a name, such as the rupee, by whose figure it is.</summary>
internal static class SharedCurrencies
{
    /// <summary>The code of the currency that the figure's words name, or null where the parties do not settle it: the subject's own first, else that of the only country named that has one of this name.</summary>
    public static string? Of(SentenceView view, FigureDraft draft, string? subject, ImmutableArray<Party> parties)
    {
        if (Named(view, draft) is not { } name)
            return null;
        var own = subject is null ? null : Code(name, subject);
        if (own is not null)
            return own;
        var codes = parties.Select(p => Code(name, p.Country)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return codes is [var only] ? only : null;
    }

    private static Term? Named(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.Number.End; i < draft.Span.End; i++)
            if (FigureTables.Currencies.At(view.Text, i, draft.Span.End) is { } found)
                return found.Term;
        for (var i = draft.Start; i < draft.End; i++)
            if (FigureTables.Currencies.At(view.Tokens, i, draft.End) is { } found)
                return found.Term;
        return null;
    }

    private static string? Code(Term name, string country)
    {
        for (var i = 0; i + 1 < name.Values.Length; i += 2)
            if (name.Values[i] == country)
                return name.Values[i + 1];
        return null;
    }
}
