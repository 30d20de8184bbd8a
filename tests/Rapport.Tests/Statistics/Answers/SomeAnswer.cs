using System.Text;
using Rapport.Statistics;

namespace Rapport.Tests.Statistics.Answers;

/// <summary>Answers written by hand in the shapes that services document. No service gave them.</summary>
internal static class SomeAnswer
{
    public const string WorldBank = """
        [{"page":1,"pages":1,"per_page":20000,"total":4,"sourceid":"2","lastupdated":"2026-07-01"},
        [{"indicator":{"id":"NY.GDP.MKTP.KD.ZG","value":"GDP growth (annual %)"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":2.9,"unit":"","obs_status":"","decimal":1},
        {"indicator":{"id":"NY.GDP.MKTP.KD.ZG","value":"GDP growth (annual %)"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2025","value":null,"unit":"","obs_status":"","decimal":1},
        {"indicator":{"id":"NY.GDP.MKTP.KD.ZG","value":"GDP growth (annual %)"},"country":{"id":"1A","value":"Arab World"},"countryiso3code":"ARB","date":"2024","value":2.1,"unit":"","obs_status":"","decimal":1}]]
        """;

    public const string Comtrade = """
        {"elapsedTime":"0.2 secs","count":4,"data":[
        {"typeCode":"C","freqCode":"M","period":"202401","reporterCode":616,"reporterISO":"POL","flowCode":"X","partnerCode":276,"partnerISO":"DEU","partner2Code":0,"cmdCode":"8703","cmdDesc":"Motor cars","customsCode":"C00","motCode":0,"netWgt":812000000,"isNetWgtEstimated":true,"primaryValue":9100000000.5},
        {"typeCode":"C","freqCode":"M","period":"202401","reporterCode":616,"reporterISO":"POL","flowCode":"X","partnerCode":276,"partnerISO":"DEU","partner2Code":0,"cmdCode":"8703","cmdDesc":"Motor cars","customsCode":"C00","motCode":1000,"netWgt":0,"primaryValue":51},
        {"typeCode":"C","freqCode":"M","period":"202401","reporterCode":616,"reporterISO":null,"flowCode":"M","partnerCode":490,"partnerISO":null,"partner2Code":0,"cmdCode":"TOTAL","cmdDesc":"All Commodities","customsCode":"C00","motCode":0,"netWgt":0,"primaryValue":77},
        {"typeCode":"C","freqCode":"M","period":"202401","reporterCode":616,"reporterISO":"POL","flowCode":"RX","partnerCode":276,"partnerISO":"DEU","partner2Code":0,"cmdCode":"TOTAL","cmdDesc":"All Commodities","customsCode":"C00","motCode":0,"netWgt":0,"primaryValue":78}],"error":""}
        """;

    public const string SdmxCsvTwo = """
        STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS
        dataflow,IMF.STA:IMTS(1.0.0),I,KOR,XG_FOB_USD,CHN,M,2026-M01,13500,6,A
        dataflow,IMF.STA:IMTS(1.0.0),I,KOR,XG_FOB_USD,CHN,M,2026-M02,,6,M
        dataflow,IMF.STA:IMTS(1.0.0),I,CHN,MG_CIF_USD,KOR,M,2026-M01,17600,6,P
        dataflow,IMF.STA:IMTS(1.0.0),I,KOR,XG_FOB_USD,G505,M,2026-M01,1,6,A
        dataflow,IMF.STA:IMTS(1.0.0),D,KOR,XG_FOB_USD,CHN,M,2025-M12,1,6,A
        """;

    public const string SdmxCsvOne = """
        DATAFLOW,FREQ,UNIT,NA_ITEM,GEO,TIME_PERIOD,OBS_VALUE,OBS_FLAG
        ESTAT:NAMA_10_GDP(1.0),A,CP_MEUR,B1GQ,DE,2024,4329000,p
        ESTAT:NAMA_10_GDP(1.0),A,CP_MEUR,B1GQ,EL,2024,237573,
        """;

    public static Snapshot Of(string text, string place = "answer") => Snapshot.Of(SnapshotRole.Table, place, [.. Encoding.UTF8.GetBytes(text)]);

    public static TableReading Read(string text) => TableReader.Read(Of(text));

    public static string Bytes(string text, CellAddress cell) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan().Slice((int)cell.Bytes.Start, (int)cell.Bytes.Length));
}
