using Rapport.Extraction.Dictionaries;

namespace Rapport.Tests.Extraction.Dictionaries;

public sealed class DictionaryCoderTests
{
    private const string Verbs = """
        &TREATY
        +PACT
        +ACCORD_

        ####### VERB PATTERNS #######
        --- SIGN [057] ---
        SIGN
        INK {INKS INKED INKING} [058]
        - * LETTER [051] # a letter is no treaty
        - * &TREATY [0571]
        - NOT * [125]
        --- MEET [040] ---
        MEET {MEETS MET MEETING}
        - * TALKS [041:042]
        --- RECEIVE [---] ---
        RECEIVE
        - * MONEY [:071]
        """;

    private const string Actors = """
        <!-- fictional -->
        RURITANIA_ [RUR]
        +RURITANIAN
        GRAUSTARK
        +GRAUSTARKIAN
        \t[GRA <19991231]
        \t[GRB]
        OSTRIA [---]
        """;

    private const string Agents = "!MIN! = MINISTER, MINISTRY\nPOLICE {} [~COP]\nFOREIGN_!MIN! [~GOVFRM]\nGOVERNMENT [~GOV]\nRELIEF_GROUP [NGO~]\n";

    private static CodingDictionaries Read(string verbs = Verbs, string actors = Actors, string agents = Agents) => CodingDictionaries.Read(
        [new("x.verbs.txt", verbs), new("x.actors.txt", actors.Replace("\\t", "\t", StringComparison.Ordinal)), new("x.agents.txt", agents), new("x.discards.txt", "BASEBALL\n+TYPHOON # story\n")]);

    private static string Code(string text, string? day = null, CodingDictionaries? dictionaries = null) => string.Join(" | ", new DictionaryCoder(dictionaries ?? Read())
        .Code(text, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Select(e => $"{e.Source.Code} {e.Target.Code} {e.Code}"));

    [Theory]
    [InlineData("Ruritania signed a book with Graustark.", "RUR GRB 057")]
    [InlineData("Ruritania signed a pact with Graustark.", "RUR GRB 0571")]
    [InlineData("Ruritania signed a letter to Graustark.", "RUR GRB 051")]
    [InlineData("Ruritania inked a deal with Graustark.", "RUR GRB 058")]
    [InlineData("The Ruritanian police met the Graustarkian foreign minister.", "RURCOP GRBGOVFRM 040")]
    [InlineData("Ruritania met Graustark for talks.", "RUR GRB 041 | GRB RUR 042")]
    [InlineData("Ruritania received money from Graustark.", "GRB RUR 071")]
    [InlineData("Ruritania met Ostria.", "")]
    [InlineData("Ruritania met Graustark at a baseball game.", "")]
    [InlineData("Nobody met anybody.", "")]
    public void A_sentence_is_coded_by_the_longest_pattern(string sentence, string expected) => Assert.Equal(expected, Code(sentence));

    [Fact]
    public void A_dated_code_holds_up_to_its_day() => Assert.Equal("RUR GRA 040", Code("Ruritania met Graustark.", "1999-12-31"));

    [Fact]
    public void The_next_day_has_the_other_code() => Assert.Equal("RUR GRB 040", Code("Ruritania met Graustark.", "2000-01-01"));

    [Fact]
    public void Every_bad_line_is_named_and_the_rest_goes_on()
    {
        var read = Read(Verbs + "\n- * &UNDEFINED [010]\n- no star [020]\nTWO WORDS\n", Actors + "\nBADLAND\n\t[BAD >20211341]\nNOCODE [\n", Agents + "\nAGENT without code\n");
        Assert.Equal(["agent", "code", "date", "pattern", "pattern", "verbs"], read.Faults.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.All(read.Faults, f => Assert.True(f.Line > 0));
        Assert.Equal("RUR GRB 0571", Code("Ruritania signed a pact with Graustark.", null, read));
    }

    [Fact]
    public void The_older_grammar_is_refused_with_a_reason() => Assert.Contains("TABARI", Assert.Single(Read("ACCEPT [081]\n- * PLAN [082]\n").Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        DictionaryText[] files = [new("x.verbs.txt", Verbs), new("x.actors.txt", Actors.Replace("\\t", "\t", StringComparison.Ordinal)), new("x.agents.txt", Agents)];
        Assert.Equal(CodingDictionaries.Read(files).Summary, CodingDictionaries.Read(files.Reverse()).Summary);
    }

    [Fact]
    public void Every_span_slices_to_its_words()
    {
        const string Text = "😀 李 Ruritania signed a pact with Graustark.";
        var found = Assert.Single(new DictionaryCoder(Read()).Code(Text, null));
        Assert.Equal(("Ruritania", "signed", "Graustark"), (found.Source.Span.Of(Text), found.Trigger.Of(Text), found.Target.Span.Of(Text)));
    }
}
