using System.Globalization;
using System.Xml.Linq;
using Rapport.Extraction.Dictionaries;

namespace Rapport.Tests.Quality;

/// <summary>Triples of source, target and code from raw text, with the dictionaries of the records and without their parses.</summary>
public sealed class DictionaryRecordTests(Xunit.Abstractions.ITestOutputHelper log)
{
    [SharedFact]
    public void Records_are_coded_with_their_own_dictionaries()
    {
        var folder = SharedFolder.File("data/events/petrarch/universalpetrarch");
        var dictionaries = CodingDictionaries.Read(Directory.GetFiles(folder, "*.txt").Select(f => new DictionaryText(Path.GetFileName(f), File.ReadAllText(f))));
        log.WriteLine(dictionaries.Summary);
        foreach (var fault in dictionaries.Faults)
            log.WriteLine($"{fault}");
        var coder = new DictionaryCoder(dictionaries);
        int hit = 0, gold = 0, found = 0;
        foreach (var record in XDocument.Load(Path.Combine(folder, "PETR.UnitTest.records.parsing_parsed_udpipe_2.0.xml")).Descendants("Sentence"))
        {
            var coding = record.Elements("EventCoding").ToList();
            if (coding.Any(c => c.Attribute("error") is not null))
                continue;
            var expected = coding.Where(c => c.Attribute("eventcode") is not null).Select(c => $"{(string?)c.Attribute("sourcecode")} {(string?)c.Attribute("targetcode")} {(string?)c.Attribute("eventcode")}").ToHashSet(StringComparer.Ordinal);
            var text = string.Join(' ', record.Element("Text")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var day = DateOnly.TryParseExact((string?)record.Attribute("date"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : (DateOnly?)null;
            var coded = coder.Code(text, day).Select(e => $"{e.Source.Code} {e.Target.Code} {e.Code}").ToHashSet(StringComparer.Ordinal);
            hit += coded.Intersect(expected).Count();
            gold += expected.Count;
            found += coded.Count;
        }
        log.WriteLine(FormattableString.Invariant($"TOTAL exact P {(double)hit / found:F3} R {(double)hit / gold:F3} F1 {2.0 * hit / (gold + found):F3} of {gold}"));
        Floors.Hold(2.0 * hit / (gold + found), "dictionaries", "exact");
    }
}
