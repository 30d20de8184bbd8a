using System.Text;
using Rapport.Statistics;

namespace Rapport.Tests.Statistics.Answers;

public class AnswerReaderTests
{
    public static TheoryData<string> Answers =>
        [SomeAnswer.WorldBank, SomeAnswer.Comtrade, SomeAnswer.SdmxCsvOne, SomeAnswer.SdmxCsvTwo, KoreanAnswerTests.Customs, KoreanAnswerTests.Ecos, KoreanAnswerTests.Kosis];

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_cut_or_changed_anywhere_gives_a_reading_and_never_an_exception(string answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer);
        var random = new Random(20260128);
        for (var i = 0; i < 2000; i++)
        {
            var changed = (byte[])bytes.Clone();
            if (i % 2 == 0)
                changed = changed[..random.Next(changed.Length)];
            else
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var reading = TableReader.Read(Snapshot.Of(SnapshotRole.Table, "answer", [.. changed]));
            // A cell that is given stands in the bytes that were read.
            foreach (var cell in reading.Series.SelectMany(s => s.Observations).Select(o => o.Cell))
                Assert.InRange(cell.Bytes.Start + cell.Bytes.Length, 0, changed.Length);
        }
    }

    [Fact]
    public void Nesting_without_end_is_a_fault()
    {
        var deep = """{"elapsedTime":"0","data":""" + new string('[', 100_000);
        Assert.Equal("bad-json", Assert.Single(SomeAnswer.Read(deep).Faults).Code);
    }

    [Fact]
    public void Half_a_character_is_a_fault() =>
        Assert.Equal("bad-json", Assert.Single(SomeAnswer.Read(SomeAnswer.WorldBank.Replace("Poland", "\\ud800", StringComparison.Ordinal)).Faults).Code);

    [Fact]
    public void What_no_service_answers_is_read_as_a_table_of_the_contract() =>
        Assert.Contains(SomeAnswer.Read("{\"rows\":[]}").Faults, f => f.Code == "missing-column");

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answers_are_known_as_tables_wherever_they_come_in(string answer) => Assert.True(TableReader.Knows(Encoding.UTF8.GetBytes(answer)));
}
