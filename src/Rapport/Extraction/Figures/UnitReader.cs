namespace Rapport.Extraction.Figures;

/// <summary>Reads what a number counts: a sign before it, words right after it, or the head of the noun phrase behind it.</summary>
internal static class UnitReader
{
    private const int LongestPhrase = 6;

    /// <summary>The currency whose sign or code ends right before a token, with where it begins; null where none does.</summary>
    public static (string Currency, int Start)? CurrencyBefore(SentenceView view, int number)
    {
        var sign = view.Word(number - 1);
        var joined = number > view.Start && !view.Tokens[number].Spaced;
        var prefix = view.Word(number - 2);
        if (sign is "$" && joined)
        {
            var named = prefix switch { "us" or "u.s." => "USD", "c" or "ca" => "CAD", "a" or "au" => "AUD", "hk" => "HKD", "nt" => "TWD", "s" => "SGD", "nz" => "NZD", "r" => "BRL", _ => null };
            return named is not null && !view.Tokens[number - 1].Spaced ? (named, number - 2) : ("USD", number - 1);
        }
        var currency = sign switch
        {
            "€" => "EUR",
            "£" => "GBP",
            "₩" => "KRW",
            "₹" => "INR",
            "₽" => "RUB",
            "₺" => "TRY",
            "₫" => "VND",
            "¥" => "?",
            "usd" or "cny" or "rmb" or "krw" or "jpy" or "eur" or "gbp" or "inr" or "rub" or "kes" or "pln" or "brl" or "hkd" or "twd" or "sgd" or "aud" or "cad" or "chf" or "zar" or "vnd" or "idr" or "thb" or "myr" or "php" or "mxn" or "czk" or "sek" or "nok" or "dkk" or "nzd" =>
                sign == "rmb" ? "CNY" : sign.ToUpperInvariant(),
            "ksh" => "KES",
            "ush" => "UGX",
            "tsh" => "TZS",
            "rp" => "IDR",
            "rs" => "?",
            "rm" => "MYR",
            _ => null,
        };
        return currency is null ? null : (currency, number - 1);
    }

    /// <summary>Gives the draft the unit that stands at a token or heads the phrase that begins there. False where the words show that the number states nothing.</summary>
    public static bool Read(SentenceView view, FigureDraft draft, int at, ReadNumber number)
    {
        var dash = view.Word(at) == "-" && at < view.End && !view.Tokens[at].Spaced ? 1 : 0;
        if (dash == 1 && view.Word(at + 2) == "-" && !view.Tokens[at + 2].Spaced)
            return false;
        if (at + dash < view.End && FigureTables.Units.At(view.Tokens, at + dash, view.End) is { } unit)
        {
            var after = at + dash + unit.Count;
            // "30 enterprises" is a unit; in "200 business figures" the phrase goes on and its head decides.
            if (unit.Term.At(1) == "none" || (unit.Term.At(1) == "time" && dash == 1))
                return false;
            if (unit.Term.At(1) != "count" || dash == 1 || Head(view, at) is not { } longer || longer.End <= after)
            {
                Take(view, draft, unit.Term, at + dash, after);
                draft.Span = TextSpan.FromBounds(draft.Span.Start, view.Tokens[after - 1].Span.End);
                return true;
            }
        }
        if (dash == 1)
            return false;
        if (People(view, at) is { } people)
        {
            (draft.Unit, draft.Class, draft.Basis, draft.End, draft.Noun) = ("persons", "count", Basis.Count, people, view.SpanOf(at, people));
            draft.Span = TextSpan.FromBounds(draft.Span.Start, view.Tokens[people - 1].Span.End);
            return true;
        }
        if (Head(view, at) is not { } head)
            return true;
        if (head.Term?.At(1) is "none" or "time")
            return false;
        if (head.Term is { } term)
        {
            Take(view, draft, term, head.Start, head.End);
        }
        else
        {
            draft.Unit = view.Word(head.End - 1);
            draft.Class = "count";
            (draft.End, draft.Noun) = (head.End, view.SpanOf(head.Start, head.End));
        }
        if (head.Start == at)
            draft.Span = TextSpan.FromBounds(draft.Span.Start, view.Tokens[head.End - 1].Span.End);
        draft.Basis = Basis.Count;
        return true;
    }

    /// <summary>"1.9 million Indians visited", "2.1 million Chinese live": the people of a country, told by its adjective; the token after it, or null.</summary>
    private static int? People(SentenceView view, int at)
    {
        foreach (var mention in view.Mentions)
        {
            if (mention.Form is not MentionForm.Demonym || at >= view.End || mention.Span.Start != view.Tokens[at].Span.Start)
                continue;
            var end = view.TokenAt(mention.Span.End - 1) + 1;
            var plural = view.Word(end - 1).EndsWith('s');
            return plural || view.Word(end) is "visited" or "travelled" or "traveled" or "came" or "went" or "entered" or "toured" or "flew" or "arrived" or "live" or "lived" or "work" or "worked" or "study" or "studied" or "were" or "are" ? end : null;
        }
        return null;
    }

    /// <summary>The head of the noun phrase that begins at a token: the last known noun before the phrase ends, else a plural that ends it.</summary>
    private static (int Start, int End, Term? Term)? Head(SentenceView view, int at)
    {
        (int, int, Term?)? head = null;
        var i = at;
        for (; i < view.End && i < at + LongestPhrase; i++)
        {
            if (view.IsDate(i) || view.Tokens[i].Kind is not Dates.TokenKind.Word && view.Word(i) is not ("-" or "'s"))
                break;
            if (FigureTables.Units.At(view.Tokens, i, view.End, t => t.At(1) is "count" or "none" or "time") is { } unit)
            {
                head = (i, i + unit.Count, unit.Term);
                i += unit.Count - 1;
                continue;
            }
            if (StopWords.Phrase.Contains(view.Word(i)))
                break;
        }
        if (head is { } known && known.Item2 == i)
            return known;
        if (i == at)
            return head;
        var last = view.Word(i - 1);
        var plural = view.Tokens[i - 1].Kind == Dates.TokenKind.Word && last.Length > 3 && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal) && !last.EndsWith("us", StringComparison.Ordinal)
            && (!view.Tokens[i - 1].Capital || i - 1 == at) && !FigureTables.Changes.At(view.Tokens, i - 1, view.End).HasValue;
        return plural && head is null ? (i - 1, i, null) : head;
    }

    private static void Take(SentenceView view, FigureDraft draft, Term unit, int start, int end)
    {
        draft.Unit = unit.Value == "?" ? null : unit.Value;
        draft.Class = unit.At(1);
        draft.End = end;
        if (draft.Class is "count")
        {
            draft.Basis = Basis.Count;
            draft.Noun = view.SpanOf(start, end);
        }
    }
}
