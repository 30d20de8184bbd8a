using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapport.Tests.App;

/// <summary>Both countries are treated alike: exchanging them in every input (codes, names, adjectives, capitals) exchanges every printed result.</summary>
public sealed partial class RelabellingTests
{
    private static readonly (string, string)[] Exchanged = [("KOR", "CHN"), ("South Korean", "Chinese"), ("South Korea", "China"), ("Seoul", "Beijing")];

    [Fact]
    public void Exchanging_the_two_countries_in_every_input_exchanges_every_printed_result()
    {
        using var scratch = new ScratchFolder();
        var here = Path.Combine(scratch.Path, "here");
        var there = Path.Combine(scratch.Path, "there");
        foreach (var (place, text) in Files())
        {
            scratch.File("here/" + place, text);
            scratch.File("there/" + place, Exchange(text));
        }
        Assert.Equal(0, Shell.Run("run", here) is { Exit: 0 } ? 0 : 1);
        var answer = Shell.Run("run", there);
        Assert.True(answer.Exit == 0, answer.Error);
        var first = Sentences(here).Select(Exchange).Order(StringComparer.Ordinal).ToArray();
        var second = Sentences(there).Order(StringComparer.Ordinal).ToArray();
        Assert.True(first.Length > 60, $"only {first.Length} sentences");
        Assert.Equal(second, first);
    }

    private static IEnumerable<(string Place, string Text)> Files()
    {
        yield return ("case.yaml", """
            schema: rapport/case/1
            name: test
            pair: [KOR, CHN]
            chronicle: chronicle.yaml
            definitions: definitions.yaml
            press: [press/*.txt]
            statistics: [statistics]
            turns:
              - {id: a, date: 2020-06-01, kind: thaw, evidence: [f2]}
            studies: [study.yaml]
            scenarios: [scenario.yaml]
            """);
        yield return ("chronicle.yaml", """
            facts:
              - {id: f1, date: 2019-03-04, source: KOR, target: CHN, type: sanction, text: "South Korea raises a tariff on goods of China.", record: "test text"}
              - {id: f2, date: 2020-06-01, source: CHN, target: KOR, type: consult, mode: visit, place: Seoul, text: "The president of China visits South Korea.", record: "test text"}
              - {id: f3, date: 2020-07-09, source: "KOR+CHN", type: support, text: "South Korea and China sign an accord.", record: "test text"}
            """);
        yield return ("definitions.yaml", """
            definitions:
              - id: goods
                term: trade
                words: [trade, exports, imports]
                series: {measure: trade, item: all goods, partner: $partner, flow: $flow}
                differs: goods by customs
                source: customs
            """);
        yield return ("press/one.txt", """
            Test Gazette

            A test headline about two countries

            By Ann Example

            2 July 2020

            South Korea's exports to China rose 20 percent in 2019 to 120 billion dollars, the test text says. The president of China visited South Korea on June 1, 2020. The Chinese side promised to buy 30 billion dollars of South Korean goods by 2022. Seoul said on Monday that it would lift its tariff on Chinese goods.
            """);
        yield return ("press/two.txt", """
            Test Courier

            Another test headline

            5 July 2020

            China's imports from South Korea were 150 billion dollars in 2019. China is South Korea's largest trading partner. South Korea condemned China over fishing in June 2020.
            """);
        var table = new StringBuilder("series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address\n");
        foreach (var (reporter, partner, flow, valuation, values) in new[]
        {
            ("KOR", "CHN", "exports", "FOB", (int[])[100, 120]), ("KOR", "WLD", "exports", "FOB", [400, 480]), ("KOR", "CHN", "imports", "CIF", [90, 95]),
            ("CHN", "KOR", "imports", "CIF", [130, 150]), ("CHN", "KOR", "exports", "FOB", [88, 93]), ("CHN", "WLD", "exports", "FOB", [2000, 2100]),
        })
        {
            for (var i = 0; i < values.Length; i++)
                table.Append(CultureInfo.InvariantCulture, $"{reporter}.{flow}.{partner},{reporter},{partner},{flow},all goods,total,trade,{2018 + i},{values[i]},USD,1000000000,annual,{valuation},,,{2019 + i}-03-01,Test office,,test table\n");
        }
        yield return ("statistics/trade.csv", table.ToString());
        var data = new StringBuilder("unit,month,value\n");
        foreach (var unit in new[] { "KOR", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K" })
        {
            for (var t = 0; t < 36; t++)
            {
                var noise = Math.Sin((t * 1.7) + (unit[0] * 3.1)) * 4;
                data.Append(CultureInfo.InvariantCulture, $"{unit},{2018 + (t / 12)}-{1 + (t % 12):00},{100 + t + noise - (unit == "KOR" && t >= 29 ? 40 : 0):0.000}\n");
            }
        }
        yield return ("data.csv", data.ToString());
        yield return ("study.yaml", """
            schema: rapport/study/1
            id: test-study
            question: Did the outcome of South Korea move after the visit?
            mode: study
            data: {file: data.csv, unit: unit, time: month, frequency: monthly}
            outcome: value
            transform: log
            treated: {units: [KOR], start: 2020-06}
            seed: 7
            witnesses: [{method: sc}, {method: did}]
            """);
        yield return ("scenario.yaml", """
            schema: rapport/scenario/1
            id: test-scenario
            question: What if South Korea stopped buying from China?
            pair: [KOR, CHN]
            tables: {files: {flows: table.csv}, layout: flows, year: 2019}
            model: one-sector
            shocks: [{kind: ban, importer: [KOR], exporter: [CHN]}]
            parameters: {elasticity: 4}
            priors: {elasticity: {low: 2.5, mid: 4, high: 7}}
            horizons: [year, long]
            draws: 50
            seed: 11
            """);
        yield return ("table.csv", "exporter,importer,value\nKOR,KOR,2000\nKOR,CHN,120\nKOR,ROW,360\nCHN,KOR,95\nCHN,CHN,20000\nCHN,ROW,2000\nROW,KOR,400\nROW,CHN,1800\nROW,ROW,90000\n");
    }

    private static string Exchange(string text)
    {
        for (var i = 0; i < Exchanged.Length; i++)
            text = text.Replace(Exchanged[i].Item1, $"\u0001{i}", StringComparison.Ordinal).Replace(Exchanged[i].Item2, $"\u0002{i}", StringComparison.Ordinal);
        for (var i = 0; i < Exchanged.Length; i++)
            text = text.Replace($"\u0001{i}", Exchanged[i].Item2, StringComparison.Ordinal).Replace($"\u0002{i}", Exchanged[i].Item1, StringComparison.Ordinal);
        return text;
    }

    // Hashes name the bytes of files, which differ between the two worlds as they must.
    private static IEnumerable<string> Sentences(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "brief", "brief.json")));
        var texts = new List<string>();
        Collect(json.RootElement);
        return [.. texts.Select(t => Hash().Replace(t, "#"))];

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty("figures", out _))
                    texts.Add(element.GetProperty("text").GetString()!);
                foreach (var property in element.EnumerateObject())
                    Collect(property.Value);
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Collect(item);
            }
        }
    }

    [GeneratedRegex("[0-9a-f]{12,}", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
