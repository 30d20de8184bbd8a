using System.Collections.Frozen;

namespace Rapport.Reading;

/// <summary>The labels that pages of the world's press carry in English, Korean, Chinese and Japanese, as they stand in <see cref="PageBlock.Label"/>.</summary>
internal static class PageWords
{
    /// <summary>Buttons, menus and calls: chrome wherever they stand alone.</summary>
    public static FrozenSet<string> Chrome { get; } = Set(
        """
        get app|get apps|get the app|get our app|download app|download the app|download our app|open app|open in app|app store|google play|menu|home|log in|login|sign in
        sign up|register|log out|my account|account|profile|my page|skip to content|skip to main content|skip to navigation|go back|back|back to top|top|next|previous|prev
        next article|previous article|close|more|show more|load more|see more|see all|view all|view more|expand|collapse|light|dark|light dark|dark mode|light mode|theme
        english|中文|한국어|日本語|简体|繁體|繁体|简体中文|繁體中文|language|print|print this page|save|save article|bookmark|listen|listen to this article|font size|text size
        a+|a-|a|aa|advertisement|ad|ads|sponsored content|cookie settings|accept|accept all|accept cookies|reject all|privacy|privacy policy|terms|terms of use
        terms of service|contact|contact us|about|about us|careers|sitemap|help|faq|feedback|rss|loading|toggle navigation|toggle menu|breaking news|live|no more
        try again|ok|cancel|submit|send|report|like|dislike|follow|following|follow us|views|gallery|edition|select language|e-paper|epaper|archive|archives|weather|all|site map
        story continues below|story continues below advertisement|continue reading|turn on notifications|gift this article|subscribe to read|minimize|full screen
        홈|메뉴|로그인|회원가입|마이페이지|닫기|더보기|전체메뉴|전체보기|본문 바로가기|메뉴 바로가기|본문으로 바로가기|인쇄|프린트|글자크기|글자 크기|글자 크게|글자 작게|폰트 크기|스크랩|기사제보|제보하기|앱 다운로드|이전|다음|이전 기사
        다음 기사|위로|맨위로|맨 위로|광고|개인정보처리방침|이용약관|고객센터|회사소개|다크모드|기사 듣기|기사듣기|가|가가|저장|좋아요|싫어요|신고|목록|처음으로|언어 선택|지면보기|속보
        首页|首頁|主页|菜单|菜單|登录|登錄|登入|注册|註冊|关闭|關閉|更多|返回|返回首页|返回首頁|返回顶部|返回頂部|下载|下載|下载客户端|客户端|下载app|下載app|打开app|打開app|打印|列印|字号|字體大小|字体大小|收藏|举报|舉報|广告|廣告|关于我们
        關於我們|联系我们|聯絡我們|隐私政策|私隱政策|隱私權政策|使用條款|上一篇|下一篇|上一頁|下一頁|加载更多|點擊載入更多|点击加载更多|没有更多了|沒有更多|朗读|聆聽|点赞|點讚|网站地图|即时|即時|滚动|扫一扫|無障礙|无障碍
        ホーム|トップ|メニュー|ログイン|ログアウト|会員登録|新規登録|閉じる|もっと見る|続きを読む|戻る|トップへ戻る|ページトップへ|印刷|保存|広告|利用規約|プライバシーポリシー|お問い合わせ|会社概要|次へ|前へ|アプリ|アプリで開く|アプリをダウンロード|文字サイズ|速報|一覧
        """);

    /// <summary>Sites and verbs of sharing.</summary>
    public static FrozenSet<string> Share { get; } = Set(
        """
        x|twitter|facebook|wechat|weibo|whatsapp|telegram|line|linkedin|reddit|email|e-mail|mail|pinterest|instagram|youtube|kakaotalk|kakao|kakao talk|kakaostory|naver|naver band|band
        copy link|copy url|copy|link|url|share|share this|share this article|share article|share this story|share on|share via|share to|tweet|post|threads|bluesky|mastodon|messenger|qq|qzone
        tiktok|flipboard|pocket|tumblr|viber|vk|sms|snapchat|signal|fb|share link
        카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|네이버 밴드|네이버밴드|링크복사|링크 복사|url 복사|url복사|공유|공유하기|기사 공유|sns 공유|이메일|블로그|라인|텔레그램|엑스|스레드
        微信|微博|新浪微博|腾讯微博|朋友圈|微信好友|qq空间|qq好友|分享|分享到|分享至|转发|轉發|复制链接|複製連結|複製鏈接|臉書|脸书|推特|抖音|豆瓣|人人网
        フェイスブック|ツイッター|ツイート|シェア|シェアする|共有|共有する|ライン|リンクをコピー|urlをコピー|コピー|はてな|はてなブックマーク|ポスト|メール
        """);

    /// <summary>A search box and what it offers.</summary>
    public static FrozenSet<string> Search { get; } = Set(
        """
        search|search content|search site|search this site|search news|search articles|search...|advanced search|search results|enter keyword|enter keywords|type to search|검색|통합검색|뉴스검색|뉴스 검색|검색어 입력|검색어를 입력하세요|상세검색
        搜索|搜寻|搜尋|检索|檢索|查询|站内搜索|全站搜尋|請輸入關鍵字|请输入关键词|検索|サイト内検索|記事検索|キーワード検索|キーワードを入力
        """);

    /// <summary>What stands in a search box; alone these words are ordinary.</summary>
    public static FrozenSet<string> SearchOptions { get; } = Set(
        """
        content|title|keyword|keywords|author|date|all|any|sort|sort by|order by|filter|filters|newest|newest first|oldest|oldest first|latest|most recent|relevance|relativity|relevancy|best match|most relevant
        new to old|old to new|date: newest|date: oldest|no result found|no results found|no results|no result|nothing found|no more|close|reset|clear|apply|from|to|past week|past month|past year|any time|exact phrase
        제목|내용|제목+내용|본문|키워드|작성자|기자명|최신순|오래된순|정확도순|관련도순|정렬|기간|전체|검색결과가 없습니다|검색 결과가 없습니다|초기화
        标题|標題|正文|内容|內容|全文|关键词|關鍵詞|關鍵字|作者|按时间|按相关度|按時間|最新|最旧|最舊|由新到舊|由舊到新|相關度|排序|没有结果|沒有結果|暂无结果|無結果
        タイトル|本文|見出し|キーワード|新しい順|古い順|関連度順|並び替え|並べ替え|結果がありません|該当なし|期間
        """);

    /// <summary>Headings of lists of other pieces; a list follows.</summary>
    public static FrozenSet<string> Related { get; } = Set(
        """
        related|related news|related article|related articles|related stories|related story|related posts|related content|related topics|related coverage|related links|read more|read also|also read|more on this|more on this story|more stories
        more news|more from|you may also like|you might also like|you may be interested in|recommended|recommended for you|recommended reading|recommended articles|most read|most popular|most viewed|popular|popular news|trending
        trending now|top stories|latest news|latest|latest stories|editor's picks|editors' picks|editor’s picks|don't miss|see also|further reading|in this series|next up|up next|what to read next|elsewhere|more like this|hot news
        관련기사|관련 기사|관련뉴스|관련 뉴스|연관기사|연관 기사|많이 본 뉴스|많이 본 기사|가장 많이 본 뉴스|인기기사|인기 기사|인기뉴스|추천기사|추천 기사|추천 뉴스|주요기사|주요 기사|주요뉴스|최신기사|최신 기사|최신뉴스|함께 볼만한 기사|함께 읽기|다른 기사 보기|이 기자의 다른 기사
        相关|相关新闻|相關新聞|相关报道|相關報道|相關報導|相关阅读|相關閱讀|相关文章|相關文章|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|推荐|推薦|热门|熱門|热门新闻|熱門新聞|热点新闻|最新新闻|最新消息|猜你喜欢|猜你喜歡|編輯推薦|编辑推荐|大家都在看|往期回顾|更多新闻|更多新聞|排行榜|點擊排行|点击排行
        関連記事|関連ニュース|関連リンク|おすすめ|おすすめ記事|あわせて読みたい|人気記事|人気ランキング|アクセスランキング|最新記事|最新ニュース|新着記事|ランキング|注目記事|こちらもおすすめ
        """);

    /// <summary>Headings of the readers' part.</summary>
    public static FrozenSet<string> Comments { get; } = Set(
        """
        comment|comments|leave a comment|leave a reply|post a comment|add a comment|write a comment|add your comment|join the conversation|join the discussion|view comments|show comments|reader comments|readers' comments|responses|discussion|reply
        no comments|no comments yet|be the first to comment|댓글|댓글쓰기|댓글 쓰기|댓글달기|댓글 달기|의견쓰기|의견 쓰기|독자의견|댓글보기|댓글 보기|전체댓글|전체 댓글
        评论|評論區|评论区|发表评论|發表評論|留言|我要评论|我要留言|网友评论|網友評論|查看评论|写评论|寫評論|發表意見|コメント|コメントする|コメントを書く|コメント一覧|みんなのコメント
        """);

    /// <summary>Heads of the publisher's tags.</summary>
    public static FrozenSet<string> Tags { get; } = Set(
        """
        tag|tags|suggested topics|keyword|keywords|key words|topics|topic|filed under|tagged|tagged in|tagged with|more on|labels|태그|키워드|핵심어|标签|標籤|标簽|关键词|關鍵詞|关键字|關鍵字|タグ|キーワード|関連キーワード|関連タグ|トピックス
        """);

    /// <summary>Sections of an outlet; a genre's name is one as well (<see cref="Genres"/>).</summary>
    public static FrozenSet<string> Sections { get; } = Set(
        """
        news|world|world news|international|national|domestic|local|politics|business|economy|economics|finance|markets|money|technology|tech|science|health|environment|climate|energy|education|culture|arts|entertainment|lifestyle|life|travel|sports|sport
        society|defence|defense|diplomacy|foreign affairs|asia|asia pacific|asia-pacific|east asia|europe|africa|americas|middle east|china|korea|japan|us|usa|uk|hong kong|trade|industry|features|feature|in depth|focus|special report|law|crime|regions|property|autos
        뉴스|정치|경제|사회|문화|국제|세계|외교|국방|북한|산업|금융|증권|부동산|it|과학|스포츠|연예|생활|라이프|지역|전국|기획|특집|정책|국제일반|경제일반
        新闻|新聞|要闻|要聞|时政|時政|国际|國際|国内|國內|财经|財經|经济|經濟|社会|社會|文化|科技|体育|體育|娱乐|娛樂|军事|軍事|教育|健康|港闻|港聞|兩岸|两岸|大湾区|大灣區|地产|地產|产经|產經|环球|環球|专题|專題|中国|中國
        ニュース|政治|経済|国際|社会|国内|海外|科学|スポーツ|エンタメ|ビジネス|企業|産業|市場|くらし|地域|特集|アジア
        """);

    /// <summary>Words that say what kind of writing a piece is, as a section, a prefix or a bracket.</summary>
    public static FrozenDictionary<string, Genre> Genres { get; } = new Dictionary<string, Genre>(StringComparer.Ordinal)
    {
        ["opinion"] = Genre.Opinion, ["opinions"] = Genre.Opinion, ["op-ed"] = Genre.Opinion, ["oped"] = Genre.Opinion, ["commentary"] = Genre.Opinion, ["comment & analysis"] = Genre.Opinion,
        ["column"] = Genre.Opinion, ["columns"] = Genre.Opinion, ["columnist"] = Genre.Opinion, ["columnists"] = Genre.Opinion, ["viewpoint"] = Genre.Opinion, ["viewpoints"] = Genre.Opinion, ["views"] = Genre.Opinion,
        ["voices"] = Genre.Opinion, ["letters"] = Genre.Opinion, ["guest column"] = Genre.Opinion, ["contributors"] = Genre.Opinion, ["perspective"] = Genre.Opinion, ["perspectives"] = Genre.Opinion, ["blog"] = Genre.Opinion,
        ["칼럼"] = Genre.Opinion, ["오피니언"] = Genre.Opinion, ["기고"] = Genre.Opinion, ["시론"] = Genre.Opinion, ["기자수첩"] = Genre.Opinion, ["시평"] = Genre.Opinion, ["논단"] = Genre.Opinion,
        ["观点"] = Genre.Opinion, ["觀點"] = Genre.Opinion, ["评论"] = Genre.Opinion, ["評論"] = Genre.Opinion, ["时评"] = Genre.Opinion, ["時評"] = Genre.Opinion, ["论坛"] = Genre.Opinion, ["論壇"] = Genre.Opinion,
        ["专栏"] = Genre.Opinion, ["專欄"] = Genre.Opinion, ["来论"] = Genre.Opinion, ["來論"] = Genre.Opinion, ["博评"] = Genre.Opinion, ["オピニオン"] = Genre.Opinion, ["コラム"] = Genre.Opinion, ["寄稿"] = Genre.Opinion, ["論説"] = Genre.Opinion,
        ["editorial"] = Genre.Editorial, ["editorials"] = Genre.Editorial, ["leader"] = Genre.Editorial, ["our view"] = Genre.Editorial, ["사설"] = Genre.Editorial, ["社评"] = Genre.Editorial, ["社評"] = Genre.Editorial,
        ["社论"] = Genre.Editorial, ["社論"] = Genre.Editorial, ["社説"] = Genre.Editorial,
        ["analysis"] = Genre.Analysis, ["news analysis"] = Genre.Analysis, ["explainer"] = Genre.Analysis, ["분석"] = Genre.Analysis, ["해설"] = Genre.Analysis, ["分析"] = Genre.Analysis, ["解读"] = Genre.Analysis, ["解讀"] = Genre.Analysis, ["解説"] = Genre.Analysis,
        ["interview"] = Genre.Interview, ["q&a"] = Genre.Interview, ["인터뷰"] = Genre.Interview, ["专访"] = Genre.Interview, ["專訪"] = Genre.Interview, ["インタビュー"] = Genre.Interview,
        ["advertorial"] = Genre.Advertisement, ["sponsored"] = Genre.Advertisement, ["partner content"] = Genre.Advertisement, ["paid post"] = Genre.Advertisement, ["promoted"] = Genre.Advertisement, ["paid content"] = Genre.Advertisement,
        ["광고성 기사"] = Genre.Advertisement, ["推广"] = Genre.Advertisement, ["廣告專題"] = Genre.Advertisement, ["特约"] = Genre.Advertisement, ["pr"] = Genre.Advertisement,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the label is a section's name or a genre's.</summary>
    public static bool IsSection(string label) => Sections.Contains(label) || Genres.ContainsKey(label);

    private static FrozenSet<string> Set(string words) =>
        words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
