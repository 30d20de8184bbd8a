using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;

namespace Rapport.Tests.Extraction.Quotes;

/// <summary>Korean, Chinese and Japanese: sentences of our own about persons who do not exist.</summary>
public class EasternSpeechTests
{
    private static readonly MentionFinder Parties = new(CaseReader.WorldAuthority());

    [Theory]
    [InlineData("박시험 장관은 \"회담은 성공적이었다\"고 말했다.", "Direct 박시험 장관 말했다: 회담은 성공적이었다")]
    [InlineData("5일 베이징에서 왕견본 외교부장은 “양국은 이웃이다”라며 협력을 강조했다.", "Direct 왕견본 외교부장 강조했다: 양국은 이웃이다")]
    [InlineData("“곧 다시 만나기로 했다”고 김시험 대변인이 전했다.", "Direct 김시험 대변인 전했다: 곧 다시 만나기로 했다")]
    [InlineData("하지만 시장을 찾는 박시험 의원은 “대책이 있어야 한다”고 주장했다.", "Direct 박시험 의원 주장했다: 대책이 있어야 한다")]
    [InlineData("외교부 관계자는 “아직 정해진 것은 없다”고 했다.", "Direct 외교부 관계자 했다: 아직 정해진 것은 없다")]
    [InlineData("박시험 장관은 회담이 성공적이었다고 말했다.", "Indirect 박시험 장관 말했다: 회담이 성공적이었다")]
    [InlineData("김시험 대통령은 두 나라가 공급망에서 협력하자고 제안했다.", "Indirect 김시험 대통령 제안했다: 두 나라가 공급망에서 협력하자")]
    [InlineData("外交部发言人李样本10日在例行记者会上表示：“中方愿同韩方加强沟通。”", "Direct 外交部发言人李样本 表示: 中方愿同韩方加强沟通。")]
    [InlineData("韩国外长赵样本（조견본）表示：“双方将继续沟通。”", "Direct 韩国外长赵样本（조견본） 表示: 双方将继续沟通。")]
    [InlineData("박시험(朴試驗)은 “기다리겠다”고 밝혔다.", "Direct 박시험(朴試驗) 밝혔다: 기다리겠다")]
    [InlineData("發言人陳樣本10日在記者會上強調：「雙方將保持溝通。」", "Direct 發言人陳樣本 強調: 雙方將保持溝通。")]
    [InlineData("李样本指出，“两国是搬不走的近邻”。", "Direct 李样本 指出: 两国是搬不走的近邻")]
    [InlineData("“我们期待早日见面”，王样本近日说。", "Direct 王样本 说: 我们期待早日见面")]
    [InlineData("商务部发言人王样本表示，双方同意维护供应链稳定。", "Indirect 商务部发言人王样本 表示: 双方同意维护供应链稳定")]
    [InlineData("田中見本外相は「協議を続ける」と述べた。", "Direct 田中見本外相 述べ: 協議を続ける")]
    [InlineData("外務省の関係者は、「まだ決まっていない」と話した。", "Direct 外務省の関係者 話し: まだ決まっていない")]
    public void Words_go_to_their_speaker(string text, string expected)
    {
        var quote = Assert.Single(Find(text));
        Assert.Equal(expected, $"{quote.Kind} {quote.Speaker.Text} {quote.Cue}: {quote.Text}");
        Assert.Equal(quote.Text, quote.Span.Of(text));
        Assert.Equal(quote.Cue, quote.CueSpan!.Value.Of(text));
        Assert.Equal(quote.Speaker.Text, quote.Speaker.Span!.Value.Of(text));
    }

    [Theory]
    [InlineData("이는 '새 시대'라는 뜻이다.")]
    [InlineData("당은 ‘선호투표’를 도입했다.")]
    [InlineData("这是所谓“新时代”的开始。")]
    [InlineData("「新時代」が始まった。")]
    [InlineData("「新時代」という言葉が広まった。")]
    [InlineData("会议说明“新时代”的意义。")]
    [InlineData("他在小说“长河”中描写了港口。")]
    [InlineData("회담은 이달에 열렸고 두 나라는 다음 달에 다시 만난다.")]
    public void A_term_in_marks_and_a_plain_sentence_are_no_speech(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_pronoun_and_a_sentence_without_a_subject_mean_the_speaker_before()
    {
        var quotes = Find("박시험 장관은 “회담은 성공적이었다”고 말했다. 그는 “다음 달에 다시 만난다”고 밝혔다. 이어 “서두르지 않겠다”고 덧붙였다.");
        Assert.Equal(3, quotes.Count);
        Assert.All(quotes, q => Assert.Equal("박시험 장관", q.Speaker.Text));
        var chinese = Find("李样本表示：“中方愿加强沟通。”他强调，“对话没有替代品”。");
        Assert.Equal(["李样本", "李样本"], chinese.Select(q => q.Speaker.Text));
    }

    [Fact]
    public void Words_told_without_marks_stand_beside_marked_ones_in_one_paragraph() =>
        Assert.Equal(["Direct 회담은 성공적이었다", "Indirect 두 나라가 공급망에서 협력하자"], Find("박시험 장관은 “회담은 성공적이었다”고 말했다. 김시험 대통령은 두 나라가 공급망에서 협력하자고 제안했다.").Select(q => $"{q.Kind} {q.Text}"));

    [Fact]
    public void Who_speaks_without_a_name_is_unnamed()
    {
        Assert.Equal(SpeakerKind.Unnamed, Find("한 전문가는 “효과는 크지 않다”고 분석했다.").Single().Speaker.Kind);
        Assert.Equal(SpeakerKind.Unnamed, Find("知情人士透露：“谈判仍在继续。”").Single().Speaker.Kind);
    }

    [Fact]
    public void A_known_party_is_found_in_the_speakers_words()
    {
        Assert.Equal("CHN", Find("중국 외교부는 “대화를 계속하겠다”고 밝혔다.").Single().Speaker.Country);
        Assert.Equal("KOR", Find("韩国外交部表示：“将继续保持沟通。”").Single().Speaker.Country);
    }

    [Fact]
    public void A_paragraph_in_another_script_does_not_change_how_the_next_is_read()
    {
        var quotes = Find("박시험 장관은 “회담은 성공적이었다”고 말했다.\nAnna Beispiel said: “We go on from here.”");
        Assert.Equal(["박시험 장관", "Anna Beispiel"], quotes.Select(q => q.Speaker.Text));
    }

    [Theory]
    [InlineData("“는")]
    [InlineData("”고 말했다. “")]
    [InlineData("는 는 는 “”고 했다")]
    [InlineData("：“”表示")]
    [InlineData("は「」と「")]
    [InlineData("日日月10日表示，")]
    public void Broken_text_breaks_nothing(string text) => Assert.All(Find(text), q => Assert.Equal(q.Text, q.Span.Of(text)));

    private static List<Quote> Find(string text)
    {
        var document = ActsText.Document(text);
        return [.. QuoteFinder.Find(document, Parties.Read(document).Mentions)];
    }
}
