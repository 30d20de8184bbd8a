using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;
using Rapport.Reading;

namespace Rapport.Tests.Extraction.Parties;

/// <summary>Whom the world pack knows in which office, against what texts say.</summary>
public class OfficeDoubtsTests
{
    private static readonly Recorder Recorder = new(CaseReader.WorldAuthority());

    [Theory]
    [InlineData("Opposition leader Lee Jae-myung visited Beijing.", "\"Opposition leader\" of Lee Jae-myung: president since 2025-06-04 by the actors file")]
    [InlineData("Lee Jae-myung, the South Korean opposition leader, visited Beijing.", "president since 2025-06-04 by the actors file")]
    [InlineData("President Moon Jae-in said nothing.", "\"President\" of Moon Jae-in: in office until 2022-05-09 by the actors file")]
    [InlineData("Former President Xi Jinping spoke.", "in office since 2013-03-14 by the actors file")]
    [InlineData("Prime Minister Xi Jinping waved.", "president since 2013-03-14 by the actors file")]
    [InlineData("Lee Jinping spoke.", "\"Lee Jinping\" joins a family name and a given name of two languages; the given name is that of Xi Jinping")]
    [InlineData("Xi Jae-myung spoke.", "the given name is that of Lee Jae-myung")]
    public void An_office_that_the_file_speaks_against_is_told(string text, string doubt) => Assert.Contains(doubt, Assert.Single(Doubts(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("President Lee Jae-myung visited Beijing.")]
    [InlineData("Former President Yoon Suk-yeol stayed at home.")]
    [InlineData("Former President Moon Jae-in stayed at home.")]
    [InlineData("President Moon Jae-in travelled to Beijing in December 2017.")]
    [InlineData("Chinese leader Xi Jinping smiled.")]
    [InlineData("Xi Jinping, the Chinese president, smiled.")]
    [InlineData("Lee Jae-myung, whom the president met, smiled.")]
    [InlineData("Chairman Lee Jae-yong of Samsung smiled.")]
    [InlineData("Premier Li Qiang smiled.")]
    [InlineData("Then President Moon Jae-in smiled.")]
    [InlineData("Acting President Lee Jae-myung smiled.")]
    [InlineData("Chen Jinping, a trader from Fuzhou, smiled.")]
    [InlineData("Japan leader Yoshihiko Noda smiled.")]
    [InlineData("Kim Jae-myung, a singer, smiled.")]
    public void An_office_that_fits_the_day_is_not(string text) => Assert.Empty(Doubts(text));

    [Fact]
    public void A_text_without_a_day_has_no_doubts_of_offices() => Assert.Empty(Record("President Moon Jae-in said nothing.", null).Doubts);

    private static ImmutableArray<Warning> Doubts(string text) => Record(text, "2026-01-08").Doubts;

    private static Recording Record(string text, string? day) => Recorder.Record(((Parsed<Document>.Ok)SentenceReader.Read("test", text, day)).Value);
}
