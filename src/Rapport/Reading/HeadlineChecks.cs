using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Reading;

/// <summary>Holds a digest's headline against its parts: does it give a title as the part does, and attribute the parts to the right place?</summary>
internal static class HeadlineChecks
{
    /// <summary>Adds what does not agree.</summary>
    public static void Run(
        ImmutableArray<PartReading> parts, string? title, string? headline, TextSpan? titleSpan, (string Place, TextSpan Span)? attributed, Seats seats, List<Warning> warnings)
    {
        if (title is null || headline is null || titleSpan is not { } span)
            return;
        foreach (var part in parts)
        {
            var rendering = part.Title ?? part.Candidates.FirstOrDefault();
            if (rendering is not null && TitleCandidates.Likeness(rendering, headline) >= TitleCandidates.SameTitle && TitleCandidates.Differ(rendering, headline))
                part.Warnings.Add(new("title-discrepancy", $"two renderings of one title: \"{headline}\" in the headline, \"{rendering}\" here", part.TitleSpan is { } at ? new(at.Start, Math.Min(at.Length, rendering.Length)) : null));
        }
        if (attributed is not { } claimed)
            return;
        var others = 0;
        var unknown = 0;
        foreach (var part in parts)
        {
            if ((part.Place ?? PlaceIn(part.Outlet, seats)) is not { } place)
                unknown++;
            else if (seats.AreSame(place, claimed.Place) == false)
                others++;
        }
        if (others == 0)
            return;
        var rest = unknown == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; of {unknown} the seat is not known");
        warnings.Add(new("attribution-mismatch",
            string.Create(CultureInfo.InvariantCulture, $"{others} of {parts.Length} sources {(others == 1 ? "is" : "are")} not from {Seats.Spelled(claimed.Place)}{rest}"), new(span.Start, claimed.Span.Length)));
    }

    // "Freedonian Daily", "the Korea Herald": a word of the name that is a country's name or adjective.
    private static string? PlaceIn(string? outlet, Seats seats)
    {
        if (outlet is null)
            return null;
        var words = outlet.Split(' ', '《', '》');
        for (var length = Math.Min(3, words.Length); length >= 1; length--)
        {
            for (var i = 0; i + length <= words.Length; i++)
            {
                if (string.Join(' ', words[i..(i + length)]) is var place && seats.CodeOf(place) is not null)
                    return place;
            }
        }
        return null;
    }
}
