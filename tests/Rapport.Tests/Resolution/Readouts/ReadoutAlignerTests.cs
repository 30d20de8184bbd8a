using System.Collections.Immutable;
using Rapport.Pipeline;

namespace Rapport.Tests.Resolution.Readouts;

public class ReadoutAlignerTests
{
    private const string Left = "The ministers of Poland and Germany met in Poznan on 4 March 2031. They agreed to build a bridge for 40 million euros. Poland asked for clean water. Both rest on mutual respect.";
    private const string Right = "On 4 March 2031 the ministers of Germany and Poland met in Poznan. Germany will invite students. A bridge for 50 million euros will be built.";

    [Fact]
    public void A_text_beside_itself_is_said_by_both_throughout()
    {
        var lines = Align(Left, Left);
        Assert.All(lines, l => Assert.Equal((ReadoutKind.Both, 1.0), (l.Kind, l.Likeness)));
        Assert.All(lines, l => Assert.Equal(l.Left, l.Right));
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void Every_sentence_stands_in_the_answer_and_the_words_that_differ_are_told()
    {
        var lines = Align(Left, Right);
        Assert.Equal(4, lines.Select(l => l.Left).OfType<TextSpan>().Distinct().Count());
        Assert.Equal(3, lines.Select(l => l.Right).OfType<TextSpan>().Distinct().Count());
        var met = lines[0];
        Assert.Equal(ReadoutKind.Both, met.Kind);
        Assert.Contains(lines, l => l.Kind == ReadoutKind.LeftOnly && l.Left!.Value.Of(Left).StartsWith("Poland asked", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Kind == ReadoutKind.RightOnly && l.Right!.Value.Of(Right).StartsWith("Germany will invite", StringComparison.Ordinal));
        var bridge = Assert.Single(lines, l => l.Left is { } s && s.Of(Left).Contains("bridge", StringComparison.Ordinal));
        if (bridge.Kind == ReadoutKind.Reworded)
            Assert.Contains(bridge.LeftApart, a => a.Of(Left).Contains("40", StringComparison.Ordinal));
    }

    [Fact]
    public void Exchanging_the_texts_exchanges_every_line()
    {
        var here = Align(Left, Right).Select(l => (l.Left, l.Right, l.Likeness)).ToHashSet();
        var there = Align(Right, Left).Select(l => (l.Right, l.Left, l.Likeness)).ToHashSet();
        Assert.Equal(here, there);
    }

    [Fact]
    public void Two_languages_meet_in_their_facts_only()
    {
        const string Korean = "한국과 중국의 외교장관은 2026년 1월 5일 베이징에서 만났다. 양측은 상호 존중의 원칙을 확인했다. 바람이 불었다.";
        const string Chinese = "中方强调历史。双方确认相互尊重。2026年1月5日，中国和韩国外长在北京举行会谈。";
        var lines = Align(Korean, Chinese);
        Assert.Equal(2, lines.Count(l => l.Kind == ReadoutKind.Reworded));
        Assert.Contains(lines, l => l.Left is { } one && l.Right is { } other && one.Of(Korean).Contains("상호 존중", StringComparison.Ordinal) && other.Of(Chinese).Contains("相互尊重", StringComparison.Ordinal));
    }

    [Fact]
    public void One_sentence_here_may_be_two_there()
    {
        const string One = "The ministers agreed on a quota for sardines, on joint patrols in the strait and on a prize for young fishermen.";
        const string Two = "The ministers agreed on a quota for sardines. They agreed on joint patrols in the strait. A choir sang.";
        var lines = Align(One, Two);
        Assert.Equal(2, lines.Count(l => l.Left is not null && l.Right is not null));
        Assert.Single(lines, l => l.Kind == ReadoutKind.RightOnly);
    }

    private static ImmutableArray<ReadoutLine> Align(string left, string right) => Inquiries.Readouts(Text(left), Text(right));

    private static Document Text(string text) => ((Parsed<Document>.Ok)Inquiries.ReadText("test", text, null)).Value;
}
