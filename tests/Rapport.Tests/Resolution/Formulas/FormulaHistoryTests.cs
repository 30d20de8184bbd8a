using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;
using Rapport.Resolution.Formulas;
using Rapport.Resolution.Origins;
using Rapport.Tests.Reading;

namespace Rapport.Tests.Resolution.Formulas;

public class FormulaHistoryTests
{
    private const string Frame = "Test text. The harbour masters of two fictional ports spoke for an hour about timber and about the price of rope, and then about larger things. ";

    [Fact]
    public void First_use_carriers_and_a_changed_wording_are_told()
    {
        var history = Of(
            Piece("Harbor Gazette", "2031-03-04", "The Chinese minister Zhang Test said: “The one-China principle is the basis of all ties.” Nobody asked what he meant."),
            Piece("Border Weekly", "2031-05-01", "A reader of ours, an old sailor from the east quay, wrote to us that the One China policy had bored him since his youth, and so had rope."),
            Piece("Port News", "2031-07-09", "The Chinese minister Zhang Test added: “We trust in the one China policy of our friends.” The hall of the exchange was cold and half empty that evening."));
        var formula = Assert.Single(history, f => f.Name == "one China");
        Assert.Equal([new DateOnly(2031, 3, 4), new DateOnly(2031, 5, 1), new DateOnly(2031, 7, 9)], formula.Places.Select(p => p.Date!.Value));
        Assert.Equal(["Harbor Gazette", "Border Weekly", "Port News"], formula.Places.Select(p => p.Outlet));
        Assert.Equal([null, null, "one-China principle"], formula.Places.Select(p => p.Before));
        Assert.Equal(["CHN", null, "CHN"], formula.Places.Select(p => p.Country));
    }

    [Fact]
    public void A_copy_and_a_project_note_carry_nothing_on()
    {
        const string Story = "Both ports rest on mutual respect, the masters wrote, and on little else that could be weighed or counted in the long winter of that year.";
        var history = Of(Piece("Harbor Gazette", "2031-03-04", Story), Piece("Border Weekly", "2031-03-05", Story), Reads.Text("---\nkind: project-note\nrecord: r\n---\n" + Frame + Story));
        Assert.Single(Assert.Single(history).Places);
    }

    private static Document Piece(string outlet, string date, string words) => Reads.Text($"---\noutlet: {outlet}\ntitle: A talk ({date})\ndate: {date}\n---\n" + (words.Contains("mutual", StringComparison.Ordinal) ? Frame : "") + words);

    private static ImmutableArray<Formulation> Of(params Document[] documents)
    {
        var authority = CaseReader.WorldAuthority();
        var recorder = new Recorder(authority);
        ImmutableArray<Recording> recordings = [.. documents.Select(recorder.Record)];
        return FormulaHistory.Of(OriginFinder.Find([.. documents], recordings, authority), [.. documents], recordings, authority);
    }
}
