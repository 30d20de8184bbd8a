using System.Text;
using Rapport.Language;

namespace Rapport.Tests.Sources.Containers;

/// <summary>Exports of press databases in their layouts; all papers and persons are made up.</summary>
public sealed class ExportMembersTests
{
    private const string Body = "The harbour of Testwick took in 12 percent more goods in January 🌲 than a year before,\nthe port office said.";

    private const string FactivaCoded =
        "HD  Harbours of Testwick grow\n    again\nBY  By Anna Testwell and Bert Example\nWC  212 words\nPD  6 January 2026\nET  08:15\nSN  Harbor Gazette\nSC  HRBGZT\nLA  English\nCY  Copyright 2026. Harbor Gazette.\n\nLP  " + Body + "\n\nTD  Nobody in the town had expected it.\n\nFew believe that it will last.\n\nCO  abcdef : Port Office\nNS  gtrade : Trade\nAN  Document HRBGZT0020260106em160001a\n\n"
        + "Document HRBGZT0020260106em160001a\n\n";

    private const string FactivaPlain =
        "WORLD NEWS\nSecond harbour loses ships\nBy Clara Sampleton\n1,212 words\n7 January 2026\n09:30\n해안일보\nHAEANI\nKorean\n(c) 2026 Haean Ilbo\n\n" + Body + "\n\nNobody had expected it.\n\nDocument HAEANI0020260107em170002b\n\nSearch Summary\nText  harbour\nResults Found  2\n";

    private const string NexisOld =
        "\n                               1 of 2 DOCUMENTS\n\n\n                              The Harbor Gazette\n\n                            January 6, 2026 Tuesday\n                                  Final Edition\n\nHarbours of Testwick grow again\n\nBYLINE: Anna Testwell\n\nSECTION: BUSINESS; Pg. B1\n\nLENGTH: 212 words\n\nDATELINE: TESTWICK\n\n " + Body + "\n\n Nobody had expected it.\n\nLOAD-DATE: January 7, 2026\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n                     Copyright 2026 The Harbor Gazette\n                             All Rights Reserved\n\n"
        + "                               2 of 2 DOCUMENTS\n\n                              The Harbor Gazette\n\n                            January 8, 2026 Thursday\n\nSecond harbour loses ships\n\nLENGTH: 90 words\n\nBODY:\n\n" + Body + "\n\nLOAD-DATE: January 9, 2026\n";

    private const string NexisNew =
        "Harbours of Testwick grow again\n\nThe Harbor Gazette\nJanuary 6, 2026 Tuesday\n\nCopyright 2026 The Harbor Gazette All Rights Reserved\n\nSection: OPINION; Pg. 3\nLength: 212 words\nByline: Anna Testwell\nBody\n\n" + Body + "\n\nNobody had expected it.\n\nLoad-Date: January 7, 2026\n\nEnd of Document\n\n"
        + "Second harbour loses ships\n\nThe Harbor Gazette\nJanuary 8, 2026 Thursday\n\nLength: 90 words\nBody\n\n" + Body + "\n\nLoad-Date: January 9, 2026\n\nEnd of Document\n";

    [Fact]
    public void Factiva_is_read_with_its_codes_and_without_them()
    {
        var opened = Held.Open(FactivaCoded + FactivaPlain, "factiva.txt");
        Assert.Equal(["factiva.txt#1", "factiva.txt#2"], opened.Select(o => Held.Ok(o).Place));
        var first = Held.Read(opened[0]);
        Assert.Equal("Harbours of Testwick grow again", first.Title);
        Assert.Equal(["Anna Testwell", "Bert Example"], first.Authors.Select(a => a.Name));
        Assert.Equal(("2026-01-06T08:15", "Harbor Gazette", "en"), (first.Published!.ToIso(), Assert.Single(first.Outlet).Text, first.Language));
        Assert.Equal(Body + "\nNobody in the town had expected it.\nFew believe that it will last.", first.Body);
        var second = Held.Read(opened[1]);
        Assert.Equal(("Second harbour loses ships", "WORLD NEWS"), (second.Title, second.Section));
        Assert.Equal("Clara Sampleton", Assert.Single(second.Authors).Name);
        Assert.Equal("2026-01-07T09:30", second.Published!.ToIso());
        Assert.Equal("해안일보", Assert.Single(second.Outlet).Text);
        Assert.Equal(Body + "\nNobody had expected it.", second.Body);
    }

    [Theory]
    [InlineData(NexisOld, "BUSINESS", Genre.Unknown)]
    [InlineData(NexisNew, "OPINION", Genre.Opinion)]
    public void Nexis_is_read_in_its_older_and_newer_form(string export, string section, Genre genre)
    {
        var opened = Held.Open(export, "nexis.txt");
        Assert.Equal(2, opened.Count);
        var first = Held.Read(opened[0]);
        Assert.Equal("Harbours of Testwick grow again", first.Title);
        Assert.Equal("Anna Testwell", Assert.Single(first.Authors).Name);
        Assert.Equal(("2026-01-06", "The Harbor Gazette"), (first.Published!.ToIso(), Assert.Single(first.Outlet).Text));
        Assert.Equal((section, genre), (first.Section, first.Genre));
        Assert.Equal(Body + "\nNobody had expected it.", first.Body.Replace("\n ", "\n", StringComparison.Ordinal).Trim());
        var second = Held.Read(opened[1]);
        Assert.Equal(("Second harbour loses ships", "2026-01-08"), (second.Title, second.Published!.ToIso()));
        Assert.Equal(Body, second.Body.Trim());
    }

    [Theory]
    [InlineData(FactivaCoded + FactivaPlain)]
    [InlineData(NexisOld)]
    [InlineData(NexisNew)]
    public void Zones_tile_each_article_and_its_words_lead_into_the_export(string export)
    {
        foreach (var outcome in Held.Open(export, "x.txt"))
        {
            var document = Held.Read(outcome);
            var at = 0;
            foreach (var zone in document.Zones)
            {
                Assert.Equal(at, zone.Span.Start);
                at = zone.Span.End;
            }
            Assert.Equal(document.Text.Length, at);
            var words = document.Text.IndexOf("12 percent", StringComparison.Ordinal);
            var inExport = Held.Ok(outcome).Envelope!.Container!.Bytes.Start + SourceMap.ToBytes(document.Runs, new(words, 10)).Start;
            Assert.Equal("12 percent", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(export), (int)inExport, 10));
        }
    }

    [Fact]
    public void A_text_about_documents_is_no_export() =>
        Assert.Null(Held.Ok(Assert.Single(Held.Open("The court saw 212 words in it.\n212 words\nDocument one was missing.\n" + Held.Paragraph, "a.txt"))).Envelope);
}
