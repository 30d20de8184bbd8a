using Rapport.Statistics;

namespace Rapport.Tests.Statistics.Answers;

/// <summary>The answers of Korea's offices, written by hand in the shapes they document.</summary>
public class KoreanAnswerTests
{
    public const string Customs = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <response><header><resultCode>00</resultCode><resultMsg>정상서비스.</resultMsg></header><body><items>
        <item><balPayments>1</balPayments><expDlr>150</expDlr><expWgt>30</expWgt><hsCd>-</hsCd><impDlr>149</impDlr><impWgt>29</impWgt><statCd>-</statCd><statCdCntnKor1>-</statCdCntnKor1><statKor>-</statKor><year>총계</year></item>
        <item><balPayments>1</balPayments><expDlr>7500000000</expDlr><expWgt>1200000</expWgt><hsCd>8542</hsCd><impDlr>2000000000</impDlr><impWgt>900000</impWgt><statCd>CN</statCd><statCdCntnKor1>중국</statCdCntnKor1><statKor>전자집적회로</statKor><year>2026.01</year></item>
        </items></body></response>
        """;

    public const string Ecos = """
        {"StatisticSearch":{"list_total_count":2,"row":[
        {"STAT_CODE":"731Y001","STAT_NAME":"3.1.1.1. 주요국 통화의 대원화환율","ITEM_CODE1":"0000053","ITEM_NAME1":"원/위안(매매기준율)","ITEM_CODE2":null,"UNIT_NAME":"원","TIME":"20260105","DATA_VALUE":"204.51"},
        {"STAT_CODE":"901Y118","STAT_NAME":"수출입 총괄","ITEM_CODE1":"T002","ITEM_NAME1":"수출금액","ITEM_CODE2":null,"UNIT_NAME":"천불","TIME":"202512","DATA_VALUE":"69,600,000"}]}}
        """;

    public const string Kosis = """
        [{"ORG_ID":"360","TBL_ID":"DT_1R11006_FRM101","TBL_NM":"국가별 수출입","C1":"CN","C1_NM":"중국","ITM_ID":"T10","ITM_NM":"수출액","UNIT_NM":"천달러","PRD_SE":"M","PRD_DE":"202501","DT":"9200000"},
        {"ORG_ID":"101","TBL_ID":"DT_1B8000G","TBL_NM":"합계출산율","C1":"00","C1_NM":"전국","ITM_ID":"T1","ITM_NM":"합계출산율","UNIT_NM":"명","PRD_SE":"Q","PRD_DE":"202503","DT":"-"}]
        """;

    [Fact]
    public void Customs_gives_value_and_weight_both_ways_each_with_its_bytes_and_leaves_the_total_out()
    {
        var reading = SomeAnswer.Read(Customs);
        Assert.Equal([("trade", "exports", 7500000000m), ("trade", "imports", 2000000000m), ("weight", "exports", 1200000m), ("weight", "imports", 900000m)],
            reading.Series.Select(s => (s.Measure, s.Flow, s.Observations.Single().Value!.Value)));
        Assert.All(reading.Series, s => Assert.Equal(("KOR", "CHN", "semiconductors", "HS 8542", Period.OfMonth(2026, 1)), (s.Reporter, s.Partner, s.Item, s.Classification, s.Observations[0].Period)));
        Assert.All(reading.Series.SelectMany(s => s.Observations), o => Assert.Equal(o.Cell.Text, SomeAnswer.Bytes(Customs, o.Cell)));
        Assert.Equal("total-row", Assert.Single(reading.Faults).Code);
    }

    [Fact]
    public void Bytes_are_found_behind_letters_of_several_bytes_on_one_line()
    {
        var one = Customs.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("정상서비스", "정상\U0001F600서비스", StringComparison.Ordinal);
        Assert.All(SomeAnswer.Read(one).Series.SelectMany(s => s.Observations), o => Assert.Equal(o.Cell.Text, SomeAnswer.Bytes(one, o.Cell)));
    }

    [Theory]
    [InlineData("<response><header><resultCode>99</resultCode><resultMsg>잘못된 요청</resultMsg></header></response>", "service-error", "99")]
    [InlineData("<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>LIMITED NUMBER OF SERVICE REQUESTS EXCEEDS ERROR</returnAuthMsg><returnReasonCode>22</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>", "service-error", "quota")]
    [InlineData("<response><header><resultCode>00</resultCode></header><body><items></items></body></response>", "empty", "expected")]
    [InlineData("<response><header><resultCode>00</resultCode></header><body><items><item><year>2026.01</year>", "bad-xml", "no whole XML")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaa\">]><response><header><resultCode>00</resultCode></header><body>&a;</body></response>", "bad-xml", "no whole XML")]
    public void A_wrong_answer_of_customs_is_a_fault(string answer, string code, string says)
    {
        var reading = SomeAnswer.Read(answer);
        Assert.Empty(reading.Series);
        Assert.Contains(reading.Faults, f => f.Code == code && f.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_central_bank_gives_rates_by_meaning_and_tables_by_name()
    {
        var reading = SomeAnswer.Read(Ecos);
        Assert.Empty(reading.Faults);
        var (rate, trade) = (reading.Series[0], reading.Series[1]);
        Assert.Equal(("exchange rate", "KRW per CNY", Frequency.Daily, 204.51m), (rate.Measure, rate.Unit, rate.Frequency, rate.Observations[0].Value));
        Assert.Equal(("USD", 1000m, 69_600_000m, "수출금액"), (trade.Unit, trade.Scale, trade.Observations[0].Value, trade.Item));
        Assert.Equal("204.51", SomeAnswer.Bytes(Ecos, rate.Observations[0].Cell));
    }

    [Theory]
    [InlineData("""{"RESULT":{"CODE":"INFO-200","MESSAGE":"해당하는 데이터가 없습니다."}}""", "service-error")]
    [InlineData("""{"StatisticSearch":{"list_total_count":0,"row":[]}}""", "empty")]
    [InlineData("""{"StatisticSearch":{"list_total_count":1,"row":[{"STAT_CODE":"1","TIME":"2025X","DATA_VALUE":"1"}]}}""", "bad-period")]
    [InlineData("""[{"ORG_ID":"101","TBL_ID":"X","PRD_DE":"2025","DT":"many"}]""", "bad-number")]
    [InlineData("""{"err":"20","errMsg":"필수요청변수값이 누락되었습니다."}""", "service-error")]
    public void A_wrong_answer_of_the_central_bank_or_the_statistics_office_is_a_fault(string answer, string code)
    {
        var reading = SomeAnswer.Read(answer);
        Assert.Empty(reading.Series);
        Assert.Contains(reading.Faults, f => f.Code == code);
    }

    [Fact]
    public void A_page_of_several_is_told() =>
        Assert.Contains(SomeAnswer.Read(Ecos.Replace("\"list_total_count\":2", "\"list_total_count\":500", StringComparison.Ordinal)).Faults, f => f.Code == "page-missing" && f.Message.StartsWith("2 of 500 rows", StringComparison.Ordinal));

    [Fact]
    public void The_statistics_office_gives_cells_with_scale_quarter_and_missing_value()
    {
        var reading = SomeAnswer.Read(Kosis);
        Assert.Empty(reading.Faults);
        Assert.Equal(("수출액", "중국", "USD", 1000m, "Korea Customs Service"), (reading.Series[0].Measure, reading.Series[0].Item, reading.Series[0].Unit, reading.Series[0].Scale, reading.Series[0].Observations[0].Office));
        Assert.Equal((Frequency.Quarterly, "2025-07-01/2025-09-30", (decimal?)null), (reading.Series[1].Frequency, reading.Series[1].Observations[0].Period.ToString(), reading.Series[1].Observations[0].Value));
        Assert.Equal("9200000", SomeAnswer.Bytes(Kosis, reading.Series[0].Observations[0].Cell));
    }

    [Theory]
    [InlineData("천달러", "USD", 1000)]
    [InlineData("백만 달러", "USD", 1000000)]
    [InlineData("억원", "KRW", 100000000)]
    [InlineData("명", "persons", 1)]
    [InlineData("가구", "가구", 1)]
    public void Units_put_the_scale_first(string name, string unit, int scale) =>
        Assert.Equal((unit, (decimal)scale), Rapport.Statistics.Answers.KoreanUnit.Read(name));
}
