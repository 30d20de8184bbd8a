namespace Rapport.Resolution.Origins;

/// <summary>Which way a piece leans: by its loaded words, and by what it says of the tie in its own voice.</summary>
internal static class Tone
{
    /// <summary>
    /// The sum of the tones must be at least a third of the loaded words that have a tone: two for and two against lean nowhere, three
    /// for and two against neither, one alone already does. Set 2026-11-25 by that reasoning; no data set was fitted.
    /// </summary>
    private const double LeastShare = 1.0 / 3;

    /// <summary>1 for the tie, −1 against it, 0 neither or nothing recorded.</summary>
    public static int Of(Piece piece, Recording? recording)
    {
        var (sum, count) = TieStance.Of(piece);
        foreach (var phrase in recording?.Loaded ?? [])
        {
            if (phrase.Tone == 0 || !piece.Span.Contains(phrase.Span))
                continue;
            sum += phrase.Tone;
            count++;
        }
        return count > 0 && Math.Abs(sum) >= LeastShare * count ? Math.Sign(sum) : 0;
    }
}
