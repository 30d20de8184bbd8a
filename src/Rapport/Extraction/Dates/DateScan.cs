using System.Collections.Immutable;

namespace Rapport.Extraction.Dates;

/// <summary>The state of one pass over a passage: where it is, what it knows of the time of publication and of the times named so far.</summary>
internal sealed class DateScan(string text, ImmutableArray<Token> tokens, StatedMoment? published, Period? told)
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The passage's tokens.</summary>
    public ImmutableArray<Token> Tokens { get; } = tokens;

    /// <summary>The token the pass stands at.</summary>
    public int At { get; set; }

    /// <summary>The day of publication, where one is stated at least to the month.</summary>
    public DateOnly? Published { get; } = published is { Precision: >= DatePrecision.Month, Date.Year: > 100 and < 9900 } ? published.Date : null;

    /// <summary>The year of publication.</summary>
    public int? PublishedYear { get; } = published is { Precision: >= DatePrecision.Year, Date.Year: > 100 and < 9900 } ? published.Date.Year : null;

    /// <summary>Whether the day of publication is stated.</summary>
    public bool HasDay { get; } = published is { Precision: >= DatePrecision.Day };

    /// <summary>The unit of the text where reading goes on inside a run of Han or Hangul.</summary>
    public int Resume { get; private set; }

    /// <summary>What was found so far.</summary>
    public ImmutableArray<DatedPhrase>.Builder Found { get; } = ImmutableArray.CreateBuilder<DatedPhrase>();

    /// <summary>The time named last.</summary>
    public Period? Last { get; private set; } = told;

    /// <summary>Whether a number stands here that Han or Hangul follows at once.</summary>
    public bool IsBeforeEastAsian =>
        Tokens[At].Kind == TokenKind.Number && (Peek(1) is { Kind: TokenKind.EastAsian } || (Peek(1) is { } mark && (mark.Lower is "~" or "-") && Peek(3) is { Kind: TokenKind.EastAsian }));

    /// <summary>The token so many places further, or null beyond the passage.</summary>
    public Token? Peek(int ahead) => At + ahead >= 0 && At + ahead < Tokens.Length ? Tokens[At + ahead] : null;

    /// <summary>Whether the token so many places further reads so.</summary>
    public bool Is(int ahead, string lower) => Peek(ahead) is { } token && token.Is(lower);

    /// <summary>A match of the tokens from here, so many.</summary>
    public DateMatch Match(int count, Period? period) => new(Tokens[At].Span.Start, Tokens[At + count - 1].Span.End, period);

    /// <summary>Keeps a match and goes on behind it.</summary>
    public void Take(DateMatch match)
    {
        if (match.Period is { } period)
        {
            var span = TextSpan.FromBounds(match.Start, match.End);
            Found.Add(new DatedPhrase(span, span.Of(Text), period));
            // When something was said is not when what is told took place.
            if (!IsAside())
                Last = period;
        }
        while (At < Tokens.Length && Tokens[At].Span.End <= match.End)
            At++;
        Resume = match.End;
    }

    /// <summary>Whether the time at hand is that of a saying or of a base ("than in 2010", "from 14.5 in 2008", "since 2019"): a story does not go on from there.</summary>
    private bool IsAside()
    {
        if (Peek(-1)?.Lower is "in" or "on" && Peek(-2)?.Lower is "said" or "wrote" or "reported" or "announced" or "published" or "stated")
            return true;
        for (var back = -1; back >= -6; back--)
        {
            if (Peek(back) is not { } token || token.Kind == TokenKind.Line || token.Lower is "," or "." or ";" or "and" or "to")
                return false;
            if (token.Lower is "from" or "than" or "since" or "until" or "compared")
                return true;
        }
        return false;
    }

    /// <summary>The year of a month named without one: the time named before it if that is near, else the year that lies nearest to publication.</summary>
    public int? YearFor(int month)
    {
        if (Published is not { } published)
            return Last?.From.Year;
        var apart = month - published.Month;
        return published.Year + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
    }
}
