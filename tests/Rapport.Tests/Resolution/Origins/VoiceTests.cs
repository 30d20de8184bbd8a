using Rapport.Resolution.Origins;
using Rapport.Tests.Reading;

namespace Rapport.Tests.Resolution.Origins;

/// <summary>Whether a piece argues, and which way it leans. The texts are test text of plainly fictional writers about two fictional countries.</summary>
public sealed class VoiceTests
{
    private const string Argues = """
        A harbour for both
        The two countries should restart their talks. Their relationship is not a luxury, but a guarantee of a stable coast. Why should fishermen wait?
        Closer cooperation would benefit both sides. It is hoped that the ferries return. Both nations must seize the opportunity, and their partnership will prosper.
        Trust between both sides is the foundation of everything else that follows in this test.
        """;

    private const string Warns = """
        A harbour lost
        The two countries should never have opened the port. The relationship is not a friendship, but a trap. Who pays for this illusion?
        Dependence on the partnership is a danger that both sides undermine at will. Relations without trust must end. Cooperation is futile.
        The ties are unfair, and the integration is a threat to every fisherman of the plainly fictional coast.
        """;

    private const string Reports = """
        Ferries return to the harbour
        The plainly fictional ministry said on Monday that ferries would return. A spokesman told the Test Gazette that both sides agreed on a timetable.
        According to the harbour office, six ships will sail. The captain said the cooperation had begun in March. Officials announced a second line.
        The union stated that wages would stay. The mayor added that the pier should be ready by June.
        """;

    [Theory]
    [InlineData(Argues, Genre.Opinion)]
    [InlineData(Warns, Genre.Opinion)]
    [InlineData(Reports, Genre.Unknown)]
    public void A_piece_that_argues_and_attributes_nothing_reads_as_opinion(string text, Genre genre)
    {
        var origin = Assert.Single(Find(text));
        Assert.Equal(genre, origin.Genre);
        Assert.Equal(genre == Genre.Opinion, origin.GenreInferred);
    }

    [Theory]
    [InlineData(Argues, 1)]
    [InlineData(Warns, -1)]
    [InlineData(Reports, 0)]
    [InlineData("One line\nThe relationship is stable and friendly.", 0)]
    public void A_piece_leans_as_it_speaks_of_the_tie(string text, int tone) => Assert.Equal(tone, Assert.Single(Find(text)).Tone);

    [SharedFact]
    public void R79_All_three_seed_pieces_are_opinion_and_favour_the_tie()
    {
        var origins = OriginFinder.Find([Reads.Seed("000_b2856252264022cd.txt"), Reads.Seed("001_a666fe7f38a3cd6b.txt")], [], new([], []));
        Assert.Equal(3, origins.Length);
        Assert.All(origins, o => Assert.Equal((Genre.Opinion, 1), (o.Genre, o.Tone)));
        Assert.Equal(2, origins.Count(o => o.GenreInferred));
    }

    private static System.Collections.Immutable.ImmutableArray<Origin> Find(string text) => OriginFinder.Find([Reads.Text(text)], [], new([], []));
}
