using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>The way from the original to what we hold, as far as the page says it and, marked so, as far as it must be.</summary>
internal static class Chains
{
    /// <summary>Of one article: an original we hold, or an original elsewhere and the translation or copy we hold.</summary>
    public static ImmutableArray<ChainStep> OfArticle(string? outlet, StatedMoment? published, string? language, string? firstOutlet, StatedMoment? firstDate, bool isTranslated)
    {
        if (firstOutlet is not null && firstOutlet == outlet)
            firstOutlet = null;
        if (!isTranslated && firstOutlet is null)
            return [new("original", null, outlet, published, language, Held: true, Inferred: outlet is null)];
        var chain = ImmutableArray.CreateBuilder<ChainStep>();
        chain.Add(new("original", null, firstOutlet, firstDate, isTranslated ? null : language, Held: false, Inferred: firstOutlet is null));
        var copies = firstOutlet is not null && outlet is not null && firstOutlet != outlet;
        if (isTranslated)
            chain.Add(new("translation", null, outlet, published, language, Held: !copies, Inferred: false));
        if (copies || !isTranslated)
            chain.Add(new("copy", null, outlet, published, language, Held: true, Inferred: outlet is null));
        return chain.ToImmutable();
    }

    /// <summary>Of a digest: every part's original and translation, the digest, and the copy of it that we hold.</summary>
    /// <param name="parts">Outlet, date, whether they are stated, and the translation's mark (null: not translated) of each part.</param>
    /// <param name="outlet">The digest's own outlet, where known.</param>
    /// <param name="published">When the digest was published, where known.</param>
    /// <param name="language">The language of what we hold.</param>
    public static ImmutableArray<ChainStep> OfDigest(
        IReadOnlyList<(string? Outlet, StatedMoment? Date, bool Stated, bool? TranslationInferred)> parts, string? outlet, StatedMoment? published, string? language)
    {
        var chain = ImmutableArray.CreateBuilder<ChainStep>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (from, date, stated, translated) = parts[i];
            chain.Add(new("original", i, from, date, translated is null ? language : null, Held: false, Inferred: !stated));
            if (translated is { } inferred)
                chain.Add(new("translation", i, null, null, language, Held: false, Inferred: inferred));
        }
        // A page that names its own outlet is the digest itself; a bare text is a copy of one.
        chain.Add(new("digest", null, outlet, published, language, Held: outlet is not null, Inferred: outlet is null));
        if (outlet is null)
            chain.Add(new("copy", null, null, null, language, Held: true, Inferred: true));
        return chain.ToImmutable();
    }
}
