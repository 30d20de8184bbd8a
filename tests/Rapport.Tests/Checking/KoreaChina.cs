using System.Collections.Immutable;
using Rapport.Checking;
using Rapport.Statistics;
using Rapport.Tests.Statistics;

namespace Rapport.Tests.Checking;

/// <summary>A handful of published figures between Korea and China, with their offices and carriers, in which the traps of checking lie.</summary>
internal static class KoreaChina
{
    private const string Customs = "Korea Customs Service";
    private const string Gacc = "General Administration of Customs of China";

    private static readonly string[] Rows =
    [
        .. Year("kor.customs.total.chn", "KOR,CHN,total,all goods,total,trade", "exports and imports", Customs, ("2016", "211.3", "2017-01-31"), ("2016", "211.4131", "2025-05-23"), ("2019", "243.4313", "2025-05-23"), ("2022", "310.3", "2023-02-15"), ("2023", "267.66", "2024-02-05")),
        "kor.customs.total.chn,KOR,CHN,total,all goods,total,trade,2024,272.9,USD,1000000000,annual,exports and imports,,M,,Korea Customs Service,,",
        .. Year("chn.customs.total.kor", "CHN,KOR,total,all goods,total,trade", "exports and imports", Gacc, ("2016", "252.6", "2017-01-31"), ("2022", "362.2", "2023-07-03"), ("2023", "310.7", "2024-02-05"), ("2024", "328.08", "2025-11-01")),
        .. Year("kor.customs.exports.chn", "KOR,CHN,exports,all goods,total,trade", "FOB", Customs, ("2021", "162.9130", "2022-02-15"), ("2022", "155.7894", "2023-02-15"), ("2023", "124.8", "2024-06-28"), ("2024", "133.026", "2025-01-31"), ("2025", "130.8", "2026-01-01")),
        .. Year("chn.customs.imports.kor", "CHN,KOR,imports,all goods,total,trade", "CIF", Gacc, ("2021", "211.88", "2022-08-23"), ("2022", "199.7", "2023-07-03"), ("2023", "161.7", "2024-02-05")),
        .. Year("kor.customs.imports.chn", "KOR,CHN,imports,all goods,total,trade", "CIF", Customs, ("2022", "154.6", "2023-02-15"), ("2023", "142.86", "2024-02-05")),
        .. Year("chn.customs.exports.kor", "CHN,KOR,exports,all goods,total,trade", "FOB", Gacc, ("2022", "162.6", "2023-07-03"), ("2023", "149.0", "2024-02-05")),
        .. Year("kor.customs.exports.wld", "KOR,WLD,exports,all goods,total,trade", "FOB", Customs, ("2023", "632.2", "2024-01-15"), ("2024", "683.6", "2025-01-15"), ("2025", "709.4", "2026-01-26")),
        .. Year("kor.customs.imports.wld", "KOR,WLD,imports,all goods,total,trade", "CIF", Customs, ("2025", "631.8", "2026-01-26")),
        .. Year("kor.customs.balance.wld", "KOR,WLD,balance,all goods,total,trade", "exports and imports", Customs, ("2025", "77.7", "2026-01-26")),
        .. Year("kor.motie.831", "KOR,WLD,exports,semiconductors,MTI 831,trade", "FOB", "Ministry of Trade", ("2024", "141.9", "2025-01-01"), ("2025", "173.4", "2026-01-01")),
        .. Year("kor.kcs.item", "KOR,WLD,exports,semiconductors,KCS item,trade", "FOB", Customs, ("2024", "143.8", "2025-01-26"), ("2025", "175.3", "2026-01-26")),
        .. Year("kor.customs.8542", "KOR,WLD,exports,semiconductors,HS 8542,trade", "FOB", Customs, ("2024", "120.2", "2025-01-26"), ("2025", "142.8", "2026-01-26")),
        .. Growth("kor.motie.831.growth", "KOR,WLD,exports,semiconductors,MTI 831,trade growth", "Ministry of Trade", ("2025", "22.2", "2026-01-01")),
        .. Growth("kor.customs.exports.chn.growth", "KOR,CHN,exports,all goods,total,trade growth", Customs, ("2023", "-19.9", "2024-06-28"), ("2024", "6.6", "2025-01-31"), ("2025", "-1.7", "2026-01-01")),
        .. Enumerable.Range(1, 12).Select(m => FormattableString.Invariant($"kor.customs.exports.chn.month,KOR,CHN,exports,all goods,total,trade,2018-{m:00},{13.1m + (m * 0.1m)},USD,1000000000,monthly,FOB,,,2019-02-15,{Customs},,")),
        .. Rank("chn.rank.kor", "CHN,KOR,total,all goods,by country", Gacc, ("2022", "2", "2023-07-03"), ("2023", "3", "2024-02-05"), ("2024", "2", "2025-11-01")),
        .. Rank("chn.rank.kor.blocs", "CHN,KOR,total,all goods,by country and bloc", Gacc, ("2022", "4", "2023-07-03"), ("2023", "5", "2024-02-05")),
        .. Rank("kor.rank.chn", "KOR,CHN,total,all goods,by country", "Korea International Trade Association", ("2023", "1", "2024-02-05")),
        "kor.tfr,KOR,,,total fertility rate,,tfr,2023,0.72,children per woman,1,annual,,,,2025-02-28,Statistics Korea,press of February 2025,",
        "kor.tfr,KOR,,,total fertility rate,,tfr,2024,0.75,children per woman,1,annual,,,,2025-02-28,Statistics Korea,press of February 2025,",
        "kor.tfr,KOR,,,total fertility rate,,tfr,2025,0.80,children per woman,1,annual,,,P,2026-02-25,Statistics Korea,Xinhua 2026-02-25,",
        "kor.growth.target,KOR,,,economic growth,target for the potential growth rate,growth,2025,3,percent,1,irregular,,,F,2025-08-22,Government of Korea,Korea Herald 2025-08-22,",
        "kor.growth.forecast,KOR,,,economic growth,forecast of actual real GDP growth,growth,2026,2,percent,1,irregular,,,F,2025-08-22,Government of Korea,Korea Herald 2025-08-22,",
        "chn.caict.ai,CHN,,,AI enterprises,CAICT,enterprises,2025-09,5300,enterprises,1,irregular,,,,2025-09-30,CAICT,People's Daily Online September 2025,",
        "chn.miit.ai,CHN,,,AI enterprises,MIIT,enterprises,2025,6000,enterprises,1,irregular,,,,2026-01-21,MIIT,press conference of 2026-01-21,",
        "chn.ndrc.core,CHN,,,AI core industry,NDRC,industry size,2025-04,600,CNY,1000000000,irregular,,,E,2025-04-30,NDRC,press of April 2025,",
        "chn.miit.core,CHN,,,AI core industry,MIIT,industry size,2025,1000,CNY,1000000000,irregular,,,,2025-12-26,MIIT,People's Daily Online 2025-12-26,",
        "kor.projects,KOR,,,priority projects,all,projects,2025,30,projects,1,irregular,,,,2025-08-22,Government of Korea,Korea Herald 2025-08-22,",
        "kor.projects.ai,KOR,,,priority projects,AI transformation,project share,2025,50,percent,1,irregular,,,,2025-08-22,Government of Korea,Korea Herald 2025-08-22,",
        "kor.delegation,KOR,CHN,,business delegation,business figures,delegation,2026-01,200,persons,1,irregular,,,,2026-01-05,Office of the President of Korea,Reuters 2026-01-05,",
        "kor.documents,KOR,CHN,,documents signed,documents,documents,2026-01-05,14,documents,1,irregular,,,,2026-01-05,Presidential office,AP 2026-01-05,",
        "kor.documents.other,KOR,CHN,,documents signed,documents,documents,2026-01-05,15,documents,1,irregular,,,,2026-01-05,Asia Business Daily,,",
        "chn.ai.rank,CHN,,,AI patents,holdings,rank,2025-09,1,rank,1,irregular,,,,2025-09-09,MIIT,China News Service 2025-09-09,",
    ];

    public static ImmutableArray<Series> Series { get; } = Read(Rows);

    public static ImmutableArray<Definition> Definitions { get; } =
    [
        Define("semiconductors-mti831", "semiconductors", ["semiconductors", "chips"], new("trade", "semiconductors", "MTI 831", "WLD", "exports")),
        Define("semiconductors-customs-item", "semiconductors", ["semiconductors", "chips"], new("trade", "semiconductors", "KCS item", "WLD", "exports")),
        Define("semiconductors-hs8542", "semiconductors", ["semiconductors", "integrated circuits"], new("trade", "semiconductors", "HS 8542", "$partner", "exports")),
        Define("rank-among-countries", "trading partner (rank)", ["trading partner"], new("rank", "all goods", "by country", "$partner", "total")),
        Define("rank-with-blocs", "trading partner (rank)", ["trading partner"], new("rank", "all goods", "by country and bloc", "$partner", "total")),
        Define("ai-enterprises-caict", "AI enterprises", ["AI enterprises"], new("enterprises", "AI enterprises", "CAICT", null, null)),
        Define("ai-enterprises-miit", "AI enterprises", ["AI enterprises"], new("enterprises", "AI enterprises", "MIIT", null, null)),
    ];

    public static ImmutableArray<Country> Countries { get; } =
    [
        new("CHN", "CN", ActorKind.Country, [new("en", "China")], ["Chinese"], [], [], [], null, "CNY"),
        new("KOR", "KR", ActorKind.Country, [new("en", "South Korea")], ["South Korean", "Korean"], [], [], [], null, "KRW"),
    ];

    public static FigureChecker Checker(string asOf = "2026-09-30") => new(Series, Definitions, new("KOR", "CHN"), Some.Day(asOf), [], Countries);

    public static ImmutableArray<Series> Read(params string[] rows)
    {
        var reading = TableReader.Read(SomeTable.WithRows(rows));
        Assert.Empty(reading.Faults);
        return reading.Series;
    }

    public static Definition Define(string id, string term, ImmutableArray<string> words, SeriesSelector selector) =>
        new(id, term, words, selector, $"{id} differs", "test", new(default, "definitions.yaml", 1, null, default, ""));

    private static IEnumerable<string> Year(string name, string what, string valuation, string office, params (string Year, string Value, string Vintage)[] cells) =>
        cells.Select(c => $"{name},{what},{c.Year},{c.Value},USD,1000000000,annual,{valuation},,,{c.Vintage},{office},,");

    private static IEnumerable<string> Growth(string name, string what, string office, params (string Year, string Value, string Vintage)[] cells) =>
        cells.Select(c => $"{name},{what},{c.Year},{c.Value},percent,1,annual,,,,{c.Vintage},{office},,");

    private static IEnumerable<string> Rank(string name, string what, string office, params (string Year, string Value, string Vintage)[] cells) =>
        cells.Select(c => $"{name},{what},rank,{c.Year},{c.Value},rank,1,annual,,,,{c.Vintage},{office},,");
}
