using System.Buffers;

namespace Rapport.Language;

/// <summary>The most frequent characters of news prose in each script: a wrong reading of bytes meets them only by chance.</summary>
internal static class FrequentCharacters
{
    /// <summary>Hangul syllables.</summary>
    public static readonly SearchValues<char> Korean = SearchValues.Create(
        "이다는의에을가하고한은를로지사기대정도인서자시해나그어라일부리아수국있전으장제만상보들경과구원주게여관공중문세조성신안화선계동회민스했된것면비와북간진미할적당우양연소용유까력생실오위업무방결최치명차개모체처금물달바통");

    /// <summary>Han characters as mainland China writes them.</summary>
    public static readonly SearchValues<char> Simplified = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严");

    /// <summary>Han characters as Hong Kong and Taiwan write them.</summary>
    public static readonly SearchValues<char> Traditional = SearchValues.Create(
        "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集傳台灣");

    /// <summary>Han characters in Japanese.</summary>
    public static readonly SearchValues<char> Japanese = SearchValues.Create(
        "日本一人年大十二中国会出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨韓経済協力関係政府首相両米発表");

    /// <summary>Frequent characters that only the simplified form has.</summary>
    public static readonly SearchValues<char> SimplifiedOnly = SearchValues.Create(
        "国这来时们对会动发过说产学经进电实两当业从开还应内样关线数义问无军题间条变让总设长级话办东导压济认权证积议声报类华张马节传许观写县带给调满结统术务记队红细组织绍绝继续维综绿缩编缘罗职联肃脑脱药获营补装规视觉览计订讨训讯讲论访评识诉词试诗询该详语误请诸读课谁谈谊谋谢谱贝负财责贤败货质贩贪购贯贸费贺资赛赞赵趋车轨转轮软轻载较辅辆辈输边达迁运远违连迟选邮邻郑释针钟钢钱铁银链锁销镇门闭闲闻阅阳阴阵阶际陆陈险隐难页顶项顺须顾预领频额风飞饭饮馆驱驻验骗鱼鲜鸟鸡麦黄齐龙");

    /// <summary>Frequent characters that only the traditional form has.</summary>
    public static readonly SearchValues<char> TraditionalOnly = SearchValues.Create(
        "國這來時們對會動發過說產種學經進電實兩體機當業從開還應內樣與關線數義問無軍題間條變讓總設長級決話辦東導壓濟極認權證積議聲報類離華張馬節傳許觀寫縣帶給調滿氣結統術務記隊紅細組織紹絕繼續維綜綠縮編緣網羅職聯肅勝腦脫藥獲營補裝規視覺覽計訂討訓訊講論訪評識訴詞試詩詢該詳語誤請諸讀課誰談誼謀謝譜貝負財責賢敗貨質販貪購貫貿費賀資賽贊趙趕趨車軌轉輪軟輕載較輔輛輩輸邊達遷運遠違連遲適選郵鄰鄭釋針鐘鋼錢鐵銀鏈鎖銷鎮門閉閒聞閱陽陰陣階際陸陳險隱難頁頂項順須顧預領頻額風飛飯飲館驅駐驗騙魚鮮鳥雞麥黃齊龍");
}
