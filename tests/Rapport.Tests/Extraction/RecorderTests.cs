using System.Diagnostics;
using System.Text;
using Rapport.Extraction;

namespace Rapport.Tests.Extraction;

public sealed class RecorderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uD800 \uDC00 Germany \uD800")]
    [InlineData("\"\"\" “““ ’’’ ,,,, Germany,,, Poland ;;;")]
    [InlineData("Germany Germany Germany and and and Poland to to to be")]
    [InlineData("to. if. that. which, who; Germany's 's n't not")]
    [InlineData("독일과 폴란드 李 e\u0301 😀 « »")]
    public void Broken_text_is_recorded_without_a_fault(string text)
    {
        var document = ActsText.Document(text);
        var recording = ActsText.Recorder.Record(document);
        Assert.Equal(document.Id, recording.Document);
        Assert.All(recording.Mentions, m => Assert.Equal(m.Text, m.Span.Of(text)));
    }

    [Fact]
    public void Mutated_sentences_never_fail_and_always_slice_back()
    {
        const string Seed = "Germany's president, who visited Poland in May 2025, said that the two countries “agreed to sign” a treaty; Warsaw's 李 e\u0301 😀 minister will not lift the ban on German cars, according to Berlin. ";
        var state = 12345u;
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(Seed);
            for (var edit = 0; edit < 6; edit++)
            {
                state = (state * 1664525) + 1013904223;
                var at = (int)(state >> 8) % text.Length;
                if ((state & 4) == 0)
                    text.Remove(at, Math.Min(3, text.Length - at));
                else
                    text.Insert(at, " ,.\"“;to'\n"[(int)(state >> 20) % 9]);
            }
            var document = ActsText.Document(text.ToString());
            var recording = ActsText.Recorder.Record(document);
            Assert.All(recording.Quotes, q => Assert.Equal(q.Text, q.Span.Of(document.Text)));
            Assert.All(recording.Pledges, p => Assert.Equal(p.Text, p.Span.Of(document.Text)));
        }
    }

    [Fact]
    public void A_long_text_takes_time_in_proportion_to_its_length()
    {
        const string Sentence = "Germany imposed tariffs on Polish steel after Poland's president visited Kenya, and the two countries held talks. ";
        TimeSpan Time(int times)
        {
            var document = ActsText.Document(string.Concat(Enumerable.Repeat(Sentence, times)));
            var watch = Stopwatch.StartNew();
            ActsText.Recorder.Record(document);
            return watch.Elapsed;
        }

        Time(200);
        var small = Time(500);
        var large = Time(4000);
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(30), $"500 sentences took {small}, 4000 took {large}");
    }
}
