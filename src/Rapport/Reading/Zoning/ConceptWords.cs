using System.Collections.Frozen;

namespace Rapport.Reading.Zoning;

/// <summary>The words that names in markup are made of, by what they say. General words of the trade only; no site's own.</summary>
internal static class ConceptWords
{
    private const int Longest = 16;

    private static readonly FrozenDictionary<string, Concept> ByWord = Words();
    private static readonly FrozenDictionary<string, Concept>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the words of an attribute's value say together. Words end at spaces, hyphens, underscores, digits and where a capital begins.</summary>
    public static Concept Of(ReadOnlySpan<char> value)
    {
        var found = Concept.None;
        Span<char> word = stackalloc char[Longest];
        var length = 0;
        var lower = false;
        foreach (var unit in value)
        {
            var letter = char.IsAsciiLetter(unit);
            if (length > 0 && (!letter || (lower && char.IsAsciiLetterUpper(unit))))
            {
                found |= Find(word, length);
                length = 0;
            }
            if (!letter)
                continue;
            lower = char.IsAsciiLetterLower(unit);
            if (length < Longest)
                word[length] = (char)(unit | 0x20);
            length++;
        }
        return length > 0 ? found | Find(word, length) : found;
    }

    private static Concept Find(Span<char> word, int length) => length <= Longest && BySpan.TryGetValue(word[..length], out var concept) ? concept : Concept.None;

    private static FrozenDictionary<string, Concept> Words()
    {
        var words = new Dictionary<string, Concept>(StringComparer.Ordinal);
        Add(Concept.Article, "article story post entry artikel articulo noticia artigo articolo beitrag single hentry news artykul");
        Add(Concept.Body, "body content text fulltext articlebody paragraph richtext prose main copy texto corps testo tresc contenu contenido texte wysiwyg editor");
        Add(Concept.Title, "title headline heading titre titulo titel titolo tytul hed");
        Add(Concept.Summary, "summary lead lede standfirst intro dek deck subtitle subheadline excerpt abstract teaser chapo vorspann abbinder sapo strapline kicker subhead description");
        Add(Concept.Navigation, "nav navigation menu navbar submenu sitemap pager pagination paging toc");
        Add(Concept.Footer, "footer foot copyright legal colophon bottom imprint impressum");
        Add(Concept.Header, "header masthead topbar banner top");
        Add(Concept.Sidebar, "sidebar side aside rail widget widgets secondary sidenav gadget complementary");
        Add(Concept.Related, "related more recommend recommended recommendation recommendations recirc popular trending latest also readmore similar next previous prev mostread most outbrain taboola further suggestions suggested list listing onward promoted recent");
        Add(Concept.Comments, "comment comments disqus reply replies respond discussion kommentare commentaires comentarios commenting feedback guestbook reaction reactions");
        Add(Concept.Share, "share sharing social socials facebook twitter whatsapp linkedin sns addtoany addthis follow shares teilen sharedaddy pinterest instagram telegram");
        Add(Concept.Tags, "tag tags keyword keywords topic topics category categories cat label labels hashtag hashtags");
        Add(Concept.Author, "author authors byline bio autor auteur redakteur vcard profile writer reporter contributor biography autore");
        Add(Concept.Date, "date time timestamp published pubdate datum fecha updated meta metadata postmeta info infos details");
        Add(Concept.Caption, "caption credit credits figcaption image img photo picture gallery media figure legend slideshow slider carousel video player foto bild copyrights thumb thumbnail");
        Add(Concept.Newsletter, "newsletter subscribe subscription signup paywall premium membership subscriber register optin mailchimp donate donation abo form mailing");
        Add(Concept.Advertisement, "ad ads advert advertisement adv sponsor sponsored promo promotion banner commercial werbung anzeige publicidad pub cta affiliate dfp gpt adsense product products shop");
        Add(Concept.Hidden, "hidden hide invisible screenreader sr visuallyhidden offscreen noprint print printonly collapsed");
        Add(Concept.Search, "search suche buscar recherche query");
        Add(Concept.Card, "card cards tile item items box grid block teaser teasers feed loop archive row preview");
        Add(Concept.Popup, "popup modal cookie cookies consent gdpr overlay dialog lightbox notice notification alert disclaimer tooltip toast");
        Add(Concept.Breadcrumb, "breadcrumb breadcrumbs crumb crumbs path");
        Add(Concept.Tools, "tool tools toolbar button btn buttons actions action print login account user rating ratings vote votes bookmark listen audio control controls icon icons");
        Add(Concept.Section, "section rubric kicker rubrik channel eyebrow overline");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(Concept concept, string list)
        {
            foreach (var word in list.Split(' '))
                words[word] = words.GetValueOrDefault(word) | concept;
        }
    }
}
