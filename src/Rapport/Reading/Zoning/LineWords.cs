using System.Collections.Frozen;

namespace Rapport.Reading.Zoning;

/// <summary>What the words of a short block say it is, in the languages of the press. Whole turns of phrase by what they mean.</summary>
internal static class LineWords
{
    private const int Longest = 400;

    private static readonly string[] Lists =
    [
        // 0: calls to subscribe, to sign up, to pay
        "newsletter|subscribe|sign up|signup|inbox|your email|e-mail address|free trial|become a member|support us|donate|abonnieren|anmelden|abonnez|inscrivez|suscríb|suscrib|assine|iscriviti|zapisz się|подпис|abone ol|구독|订阅|訂閱|購読|メルマガ",
        // 1: read more, related
        "read more|read also|also read|related|recommended|more from|more on|you may|you might|don't miss|latest news|most read|trending|see also|up next|mehr zum thema|mehr zu|lesen sie|weiterlesen|auch interessant|lire aussi|à lire|sur le même sujet|lee también|te puede|más noticias|leia também|leia mais|leggi anche|potrebbe|czytaj także|czytaj też|zobacz też|читайте|по теме|ayrıca|ilgili|관련기사|관련 기사|많이 본|추천|相关|相關|延伸阅读|延伸閱讀|推荐|推薦|les også|läs också|läs mer|læs også|læs mere|lue myös|lees ook|lees meer|čtěte|přečtěte|čítajte|citește și|διαβάστε|baca juga|xem thêm|đọc thêm|oku:|lesetipp|zum thema|pročitajte|skaityk|loe ka|続きを読む|関連|おすすめ|あわせて読みたい|ランキング",
        // 2: share, follow, apps
        "share this|share on|follow us|follow on|tweet|facebook|whatsapp|twitter|linkedin|pinterest|telegram|instagram|youtube|download our|copy link|print this|teilen|folgen sie|partager|suivez|compartir|síguenos|condividi|seguici|udostępnij|поделиться|paylaş|공유|카카오|微信|微博|分享|シェア|フォロー",
        // 3: rights and legal
        "©|copyright|all rights reserved|terms of|privacy policy|cookie|alle rechte|impressum|datenschutz|tous droits|mentions légales|derechos reservados|aviso legal|direitos reservados|diritti riservati|wszelkie prawa|права защищены|hakları saklıdır|무단전재|저작권|版权所有|版權所有|著作権|無断転載",
        // 4: comments
        "comments|leave a reply|leave a comment|post a comment|log in to|logged in|be the first|kommentar|commentaire|comentario|comentário|commenti|komentarz|комментар|yorum|댓글|评论|評論|コメント",
        // 5: captions and credits
        "photo:|photo by|photo credit|photograph:|image:|images:|(photo|file photo|getty|reuters/|ap photo|afp/|shutterstock|imago|picture alliance|foto:|bild:|crédit|photo ©|fuente:|quelle:|credit:|illustration|사진=|사진제공|图片来源|圖片來源|資料圖|提供|写真",
        // 6: advertisement
        "advertisement|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama|реклама|reklam|광고|广告|廣告|広告",
        // 7: about the author, disclaimers
        "about the author|is a reporter|is a journalist|is a freelance|is an editor|is a writer|is the author|is a staff|is the editor|views expressed|opinions expressed|über den autor|à propos de l'auteur|sobre el autor|o autorze|об авторе|기자 |필자|作者简介|作者簡介|著者|originally published|first appeared|this article was|reporting by|editing by",
    ];

    /// <summary>How many lists there are, in the order of <see cref="Phrase"/>.</summary>
    public const int Count = 8;

    // Phrases by their first two units, folded: only where a word begins can one begin.
    private static readonly FrozenDictionary<int, (string Phrase, int List)[]> ByStart = Lists
        .SelectMany((list, i) => list.Split('|').Select(p => (Phrase: p.ToLowerInvariant(), List: i)))
        .GroupBy(p => KeyOf(p.Phrase[0], p.Phrase.Length > 1 ? p.Phrase[1] : '\0')).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>What the phrases of a block's text say, taken together.</summary>
    public static Phrase Find(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[Longest];
        if (text.Length > Longest)
            text = text[..Longest];
        text.ToLowerInvariant(lower);
        lower = lower[..text.Length];
        var found = Phrase.None;
        for (var i = 0; i < lower.Length; i++)
        {
            if (i > 0 && lower[i] < '\u2E80' && char.IsLetterOrDigit(lower[i - 1]) && lower[i - 1] < '\u2E80')
                continue;
            if (ByStart.TryGetValue(KeyOf(lower[i], i + 1 < lower.Length ? lower[i + 1] : '\0'), out var phrases) || ByStart.TryGetValue(KeyOf(lower[i], '\0'), out phrases))
            {
                foreach (var (phrase, list) in phrases)
                {
                    if (lower[i..].StartsWith(phrase, StringComparison.Ordinal))
                        found |= (Phrase)(1 << list);
                }
            }
        }
        return found;
    }

    private static int KeyOf(char first, char second) => (first << 16) | second;
}
