using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>What was read of one part of a digest, before the parts are looked at together.</summary>
internal sealed class PartReading
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its title, where it is set apart.</summary>
    public string? Title { get; set; }

    /// <summary>Titles it may have.</summary>
    public ImmutableArray<string> Candidates { get; set; } = [];

    /// <summary>Where the title stands, or the words whose beginning is the title.</summary>
    public TextSpan? TitleSpan { get; set; }

    /// <summary>Its outlet's name.</summary>
    public string? Outlet { get; set; }

    /// <summary>The place named with the outlet.</summary>
    public string? Place { get; set; }

    /// <summary>Its date, the year perhaps not stated.</summary>
    public PageDate? Date { get; set; }

    /// <summary>Where the date's line begins.</summary>
    public int DateOffset { get; set; }

    /// <summary>Who is credited.</summary>
    public List<CreditedName> People { get; } = [];

    /// <summary>Whether the outlet or the date come from words of the page rather than from the order of things.</summary>
    public bool IsStated => Outlet is not null || Date is not null;

    /// <summary>Whether its text has begun.</summary>
    public bool HasProse { get; set; }

    /// <summary>What is doubtful.</summary>
    public List<Warning> Warnings { get; } = [];

    /// <summary>Takes over what a lead-in or credit says, where nothing said it before.</summary>
    public void TakeSource(string? outlet, string? place, PageDate? date, int dateOffset)
    {
        if (Outlet is null && outlet is not null)
            (Outlet, Place) = (outlet, place);
        if (Date is null && date is not null)
            (Date, DateOffset) = (date, dateOffset);
    }
}
