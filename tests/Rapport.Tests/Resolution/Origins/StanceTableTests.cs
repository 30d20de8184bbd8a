using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;
using Rapport.Resolution.Origins;
using Rapport.Tests.Reading;

namespace Rapport.Tests.Resolution.Origins;

public class StanceTableTests
{
    private const string Story = "Test text. Germany is a reliable friend of Poland and deserves praise for its generous help. The Polish minister Jan Example said: “Germany has betrayed us with its reckless and shameful plan.” Traders in both ports expect a quiet spring, and nobody asked them about the timber that lies on the quay since March.";

    [Fact]
    public void Authors_and_speakers_are_counted_apart_and_copies_once()
    {
        var one = Reads.Text("---\noutlet: Harbor Gazette\ntitle: A friend\ndate: 2031-03-04\n---\n" + Story);
        var copy = Reads.Text("---\noutlet: Border Weekly\ntitle: A friend\ndate: 2031-03-06\n---\n" + Story);
        var rows = Rows(one, copy);
        var author = Assert.Single(rows, r => r.Holder == StanceHolder.Author && r.Target == "DEU");
        Assert.Equal((1, 0), (author.Count(StanceTone.Positive), author.Count(StanceTone.Negative)));
        var speaker = Assert.Single(rows, r => r.Holder == StanceHolder.Speaker && r.Target == "DEU");
        Assert.Equal((0, 1), (speaker.Count(StanceTone.Positive), speaker.Count(StanceTone.Negative)));
        Assert.Contains("Jan Example", speaker.Name, StringComparison.Ordinal);
        Assert.All(author.Places.Concat(speaker.Places), p => Assert.Contains(p.Document, new[] { one.Id, copy.Id }));
    }

    [Fact]
    public void A_project_note_has_no_stance() => Assert.Empty(Rows(Reads.Text("---\nkind: project-note\nrecord: r\n---\n" + Story)));

    private static ImmutableArray<StanceRow> Rows(params Document[] documents)
    {
        var authority = CaseReader.WorldAuthority();
        var recorder = new Recorder(authority);
        ImmutableArray<Recording> recordings = [.. documents.Select(recorder.Record)];
        return StanceTable.Of(OriginFinder.Find([.. documents], recordings, authority), [.. documents], recordings, authority);
    }
}
