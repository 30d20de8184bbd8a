using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Turns of phrase of page furniture that is written in sentences. Every pattern looks at one bounded block.</summary>
internal static partial class PagePhrases
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Whose views a text gives or does not give.</summary>
    [GeneratedRegex(
        @"\b(views?|opinions?|positions?)\b.{0,80}\b(do(es)? not|don't|may not|not necessarily)\b.{0,40}\b(reflect|represent|express|those of|coincide)"
        + @"|\b(views?|opinions?)\b.{0,60}\b(are|is)\b.{0,30}\b(those of|own|alone|author's|personal|solely)\b|\bnot necessarily (the )?(views?|opinions?|position)\b"
        + @"|\bin (his|her|their|a) (personal|private) capacity\b"
        + @"|(본지|본보|본 매체|신문사|회사)의?\s*.{0,20}(편집 ?방향|입장|견해|의견).{0,10}(다를|무관|일치하지)|외부 ?(필자|기고).{0,40}(다를 수|무관)|(필자|개인)의? ?(개인적 ?)?(의견|견해)(이며|일 뿐|임을|입니다)"
        + @"|(不|未必|並不|并不|不一定)(代表|反映).{0,12}(本报|本報|本网|本網|本站|本刊|本台|本社|平台|報社|报社|立场|立場|观点|觀點)|(仅|僅|只)代表?(作者|个人|個人)|(文章|本文|以上).{0,10}(纯属|純屬|仅为|僅為|屬)(作者)?(个人|個人)"
        + @"|(本社|本紙|編集部|当社|弊社)の(見解|立場|意見)(を|で|と)|個人の(見解|意見)(で|であり)", Plain)]
    public static partial Regex Disclaimer();

    /// <summary>Who the author is.</summary>
    [GeneratedRegex(
        @"^[\W_]*(about the (author|writer)s?\b|(the|this) (author|writer|columnist|contributor)s?,? .{0,60}?\b(is|are|was|were|serves?|works?|teaches|holds|heads|chairs)\b|the author of this (article|piece|commentary)\b"
        + @"|(글쓴이|필자|저자|작성자)(는|은|소개)|※?\s*(本文)?(作者|筆者|笔者)(简介|簡介|介紹|介绍|係|系|是|为|為|曾任|现任|現任|[:：].{0,12}[，,])|(筆者|著者|執筆者)(は|紹介|プロフィール))", Plain)]
    public static partial Regex AuthorNote();

    /// <summary>Rights, cookies, accounts, apps.</summary>
    [GeneratedRegex(
        @"(©|ⓒ|\(c\) ?(19|20)\d\d|\bcopyright\b.{0,40}(19|20)\d\d|\ball rights reserved\b)"
        + @"|\b(we|this (site|website)|our site) uses? cookies\b|\bcookie (policy|preferences|consent)\b|\bby (continuing|using|clicking|browsing).{0,60}\b(agree|accept|consent)\b"
        + @"|\b(download|get|install|open) (the|our) .{0,30}\bapp\b|\b(enable|turn on) (javascript|notifications)\b|\bjavascript (is|must be)\b|\bmay not be (published|reproduced|redistributed|rewritten)\b"
        + @"|\b(log|sign) in (to|or) .{0,40}\b(read|continue|comment|register|subscribe|save)\b|\byour (browser|subscription)\b.{0,40}\b(support|expire|update)"
        + @"|\b(follow|like|find) us on\b|\bjoin (us on|our (telegram|whatsapp|channel|group))\b|\bclick here to\b"
        + @"|무단 ?(전재|복제|배포|도용)|재배포 ?금지|저작권자|구독과? 좋아요|카카오톡 (채널|플러스친구)|제보는 카카오톡|앱에서 (보기|열기)"
        + @"|版权所有|版權所有|未经(授权|许可|书面)|未經(授權|許可|書面)|不得转载|不得轉載|禁止转载|禁止轉載|请注明(来源|出处)|請註明(來源|出處)|扫码|掃碼|扫描二维码|(下载|下載).{0,12}(app|客户端|應用)"
        + @"|無断(転載|複製|使用)|転載を?禁|禁(無断)?転載|(アプリ|会員)(を|に)(ダウンロード|登録)", Plain)]
    public static partial Regex Furniture();

    /// <summary>Calls to subscribe.</summary>
    [GeneratedRegex(
        @"^.{0,60}\b(sign up|signup|subscribe)\b.{0,60}\b(newsletter|our|now|today|daily|inbox|email|alerts?|briefing|updates?|here|free)\b|\bget .{0,60}(in|to) your (inbox|email)\b|\b(our|daily|weekly|morning) newsletter\b"
        + @"|뉴스레터.{0,20}(구독|신청|받)|구독(하기|신청)|订阅.{0,12}(邮件|通讯|新闻|频道)|訂閱.{0,12}(電郵|通訊|電子報|頻道)|(メルマガ|ニュースレター).{0,12}(登録|購読|配信)", Plain)]
    public static partial Regex Newsletter();

    /// <summary>Words under a picture.</summary>
    [GeneratedRegex(
        @"^[\W_]*(photo|photos|image|images|picture|file photo|photograph|graphic|illustration|caption|video)( (credit|courtesy|by|source))?\s?(:|/|by |courtesy)|\((photo|image|file photo)s?( (by|courtesy( of)?|credit))?[:\s][^)]{2,60}\)\s*$"
        + @"|\[(photo|image)[^\]]{0,60}\]\s*$|^[▲△◀▶]\s?.{4,}|[\[(（【][^\])）】]{0,20}(사진|그래픽|이미지)\s*[=:/ⓒ]?[^\])）】]{0,40}[\])）】]\s*\.?$|^(사진|그래픽)\s?[=:/ⓒ]"
        + @"|^[（(]?(图|圖|图片|圖片|资料图|資料圖|配图|視頻截圖|视频截图)(片)?(来源|來源|说明|說明)?\s*[:：/]|[（(][^（()）]{0,16}(摄|攝)(影)?[)）]\s*$|^[图圖][为為].{4,60}$|[。\s]\p{IsCJKUnifiedIdeographs}{2,4}\s?(摄|攝)(影)?$|^(写真|画像|図)(提供|は|説明)?\s*[:：＝=/]|[（(]写真[^（()）]{0,24}[)）]\s*$", Plain)]
    public static partial Regex Caption();

    /// <summary>A reading time, a counter of views or comments.</summary>
    [GeneratedRegex(
        @"^[\W_]*(\d+ ?min(ute)?s?( read)?|estimated reading time.*|reading time.*|[\d,.]+[km]? (views?|reads?|shares?|likes?|comments?)|(views?|hits|reads?|shares?|likes?)\s?[:：]?\s?[\d,.]+[km]?|조회(수)?\s?[:：]?\s?[\d,]+|(阅读|閱讀|浏览|瀏覽|点击|點擊)(量|数|數|次数|次數)?\s?[:：]?\s?[\d,.]+万?|[\d,]+)$", Plain)]
    public static partial Regex Counter();

    /// <summary>Where a piece first appeared, in a line of its own.</summary>
    [GeneratedRegex(
        @"^[\W_]*((this (article|piece|story|commentary|op-ed|column) )?(was )?(first|originally) (published|appeared)( (in|by|on|at|with))?|re-?(published|printed|posted) (from|with permission (from|of)|courtesy of|by permission of)|转载自|轉載自|转自|轉自|原载于?|原載於?|(source|via|from|published in|출처|자료|来源|來源|出处|出典|配信元|引用元|情報源)\s*[:：=])\s*[:：]?\s*(?<outlet>[^\n]{2,90})$", Plain)]
    public static partial Regex FirstAppeared();

    /// <summary>A number of a comment heading: "Comments (12)", "댓글 3", "评论（5）".</summary>
    [GeneratedRegex(@"^(?<word>[^\d(（\[]+?)\s*[\[(（]?\s*\d[\d,]*\s*[\])）]?$|^\d[\d,]*\s+(?<word>comments?|responses?|replies)$", Plain)]
    public static partial Regex Counted();

    /// <summary>A list's number at the head of a line.</summary>
    [GeneratedRegex(@"^[\[(（【]?\s*(?:(?<n>\d{1,2})\s*[.)\]）】:、．]|(?<n>\d{1,2})\s*$|(?<roman>[IVX]{1,5})\s*[.)]|(?<han>[一二三四五六七八九十]{1,2})\s*[、.．)）】]|(?<circle>[①-⑳])|(?:No\.?|#|Article|Part|Item|제)\s?(?<n>\d{1,2})(?:편|장)?\s*[.:)]?)\s*", RegexOptions.CultureInvariant)]
    public static partial Regex Number();
}
