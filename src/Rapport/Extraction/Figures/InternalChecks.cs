using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Extraction.Figures;

/// <summary>
/// Arithmetic inside one article, which needs no outside data: exports less imports is the balance, exports and imports make the total, growth fits its levels, parts do not exceed
/// their whole, a figure told twice is the same, a share is at most the whole. Figures are compared within the rounding that their digits show; what differs in subject, period or unit is never compared.
/// </summary>
public static class InternalChecks
{
    // A document that states more figures than this is a table, and pairing all of them would not end.
    private const int MostClaims = 2000;
    private const int Window = 60;

    /// <summary>The sums that the article's figures allow, in the order of their first figure.</summary>
    public static ImmutableArray<InternalCheck> Check(Document document, ImmutableArray<Claim> claims)
    {
        var figures = claims.Where(c => c is { Type: ClaimType.Figure, Modality: Modality.Done, Value: not null, Scale: > 0 and <= 1e15m } && Math.Abs(c.Value.Value) < 1e12m).Take(MostClaims).ToImmutableArray();
        var checks = new List<InternalCheck>();
        Balances(document.Id, figures, checks);
        Growths(document, figures, checks);
        Parts(document.Id, figures, checks);
        Repeats(document.Id, figures, checks);
        Shares(document.Id, figures, checks);
        return [.. checks];
    }

    private static void Balances(DocumentId document, ImmutableArray<Claim> figures, List<InternalCheck> checks)
    {
        var levels = figures.Where(c => c is { Basis: Basis.Level, Measure: "trade", Currency: not null, Comparator: Comparator.Exactly }).ToList();
        foreach (var group in levels.GroupBy(c => (c.Subject, c.Partner, c.Item, c.Currency, Period: c.Period?.ToString(), c.Part)))
        {
            if (group.Key.Subject is null && group.Select(c => c.Sentence).Distinct().Skip(1).Any())
                continue;
            var (exports, imports) = (Single(group, "exports"), Single(group, "imports"));
            if (exports is null || imports is null)
                continue;
            if (Single(group, "balance") is { } balance)
            {
                var stated = balance.Direction < 0 ? -balance.Scaled!.Value : balance.Scaled!.Value;
                Sum(document, "balance", exports.Scaled!.Value - imports.Scaled!.Value, stated, $"exports {Told(exports)} less imports {Told(imports)}", balance, [exports, imports, balance], checks);
            }
            if (Single(group, "total") is { } total)
                Sum(document, "total", exports.Scaled!.Value + imports.Scaled!.Value, total.Scaled!.Value, $"exports {Told(exports)} and imports {Told(imports)}", total, [exports, imports, total], checks);
        }
    }

    private static Claim? Single(IEnumerable<Claim> group, string flow)
    {
        var found = group.Where(c => c.Flow == flow).ToList();
        return found.Count > 0 && found.All(c => c.Scaled == found[0].Scaled) ? found[0] : null;
    }

    private static void Sum(DocumentId document, string rule, decimal sum, decimal stated, string words, Claim told, ImmutableArray<Claim> claims, List<InternalCheck> checks)
    {
        var allowed = claims.Sum(Rounding);
        checks.Add(Result(document, rule, Math.Abs(sum - stated) <= allowed, $"{words} make {Number(sum / told.Scale)}; stated is {(stated < 0 ? "−" : "")}{Told(told)}", claims));
    }

    /// <summary>"rose 10.0 percent to 110.0 from 100.0": level, base and growth of one sentence.</summary>
    private static void Growths(Document document, ImmutableArray<Claim> figures, List<InternalCheck> checks)
    {
        foreach (var sentence in figures.GroupBy(c => c.Sentence))
        {
            var told = sentence.OrderBy(c => c.Span).ToList();
            if (told.Count > Window)
                continue;
            foreach (var growth in told.Where(c => c is { Basis: Basis.Change, Unit: "percent", Comparator: Comparator.Exactly }))
            {
                var levels = told.Where(c => (c.Basis is Basis.Level or Basis.Count) && c.Unit is not null && c.Unit != growth.Unit && Fits(c, growth) && c.Comparator == Comparator.Exactly).ToList();
                var from = levels.Where(c => Follows(document.Text, c, "from")).ToList();
                var to = levels.Where(c => Follows(document.Text, c, "to")).ToList();
                if (from.Count != 1 || to.Count != 1 || from[0].Unit != to[0].Unit || from[0].Scaled is not > 0)
                    continue;
                var (low, high) = (from[0], to[0]);
                var (least, most) = (Percent(high.Scaled!.Value - Rounding(high), low.Scaled!.Value + Rounding(low)), Percent(high.Scaled!.Value + Rounding(high), Math.Max(low.Scaled!.Value - Rounding(low), 0.0001m)));
                var holds = growth.Value + Rounding(growth) >= least && growth.Value - Rounding(growth) <= most;
                checks.Add(Result(document.Id, "growth", holds, $"from {Told(low)} to {Told(high)} is {Number(Percent(high.Scaled!.Value, low.Scaled!.Value))} percent; stated is {Number(growth.Value!.Value)}", [growth, high, low]));
            }
        }
    }

    private static bool Fits(Claim level, Claim growth) => level.Subject == growth.Subject && (level.Flow == growth.Flow || level.Measure is null || growth.Measure is null) && level.Item == growth.Item && level.Part == growth.Part;

    private static bool Follows(string text, Claim claim, string word)
    {
        var before = text.AsSpan(Math.Max(0, claim.Span.Start - word.Length - 1), Math.Min(claim.Span.Start, word.Length + 1)).Trim();
        return before.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (text[claim.Sentence.Start] > '\u2e80' && word == "from" ? text.AsSpan(Math.Max(0, claim.Span.Start - 1), 1) is "从" or "自" : word == "to" && text.AsSpan(Math.Max(0, claim.Span.Start - 2), Math.Min(2, claim.Span.Start)) is "增至" or "升至" or "降至" or "减至" or "扩至");
    }

    private static decimal Percent(decimal now, decimal then) => (now / then - 1) * 100;

    private static void Parts(DocumentId document, ImmutableArray<Claim> figures, List<InternalCheck> checks)
    {
        foreach (var part in figures.Where(c => c.Rule.Id == "claims/part@1"))
        {
            var whole = figures.LastOrDefault(c => c.Span.End <= part.Span.Start && c.Sentence == part.Sentence && c.Text == part.Base);
            if (whole is not null)
                checks.Add(Result(document, "parts", part.Scaled <= whole.Scaled, $"{Told(part)} of {Told(whole)}", [whole, part]));
        }
    }

    private static void Repeats(DocumentId document, ImmutableArray<Claim> figures, List<InternalCheck> checks)
    {
        var same = figures.Where(c => c is { Subject: not null, Period: not null, Measure: not null, Unit: not null, Comparator: Comparator.Exactly } && c.Basis is Basis.Level or Basis.Change or Basis.Rank && c.Measure is "trade" or "growth" or "tfr" or "births" or "gdp" or "visitors")
            .GroupBy(c => (c.Subject, c.Partner, c.Measure, c.Flow, c.Item, c.Unit, c.Basis, Period: c.Period!.ToString(), c.Base, c.Part, Speaker: c.Speaker.Text));
        foreach (var group in same)
        {
            var told = group.OrderBy(c => c.Span).ToList();
            for (var i = 1; i < told.Count; i++)
            {
                // Within one sentence two figures are two things, however alike they read.
                if (told[i].Sentence == told[0].Sentence)
                    continue;
                var holds = Math.Abs(told[i].Scaled!.Value - told[0].Scaled!.Value) <= Math.Max(Rounding(told[i]), Rounding(told[0])) * 2;
                checks.Add(Result(document, "twice", holds, $"told as {Told(told[0])} and as {Told(told[i])}", [told[0], told[i]]));
            }
        }
    }

    private static void Shares(DocumentId document, ImmutableArray<Claim> figures, List<InternalCheck> checks)
    {
        foreach (var share in figures.Where(c => c is { Basis: Basis.Share, Unit: "percent", Base: not null }))
            checks.Add(Result(document, "share", share.Value is >= 0 and <= 100, $"a share of {Number(share.Value!.Value)} percent", [share]));
    }

    /// <summary>Half a unit of the last digit stated, in the unit with the scale applied.</summary>
    private static decimal Rounding(Claim claim)
    {
        var digits = (decimal.GetBits(claim.Value!.Value)[3] >> 16) & 0xff;
        var unit = 1m;
        for (var i = 0; i < Math.Min(digits, 10); i++)
            unit /= 10;
        return unit / 2 * claim.Scale;
    }

    private static string Told(Claim claim) => claim.Text;

    private static string Number(decimal value) => decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static InternalCheck Result(DocumentId document, string rule, bool holds, string message, ImmutableArray<Claim> claims) =>
        new(document, new RuleRef($"claims/{rule}@1"), holds, message, [.. claims.Select(c => c.Id)]);
}
