using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Reading;

/// <summary>
/// Finds the year of a date that states none: from a full date of the same text, else from the offices of the people it names.
/// The clock is never asked; where nothing speaks for a year there is none.
/// </summary>
/// <param name="actors">People with their offices over time.</param>
internal sealed class YearInference(ImmutableArray<Actor> actors)
{
    private const int Looked = 200_000;
    private readonly ImmutableArray<Actor> _holders = actors.IsDefault ? [] : [.. actors.Where(a => a.Offices.Any(o => o.From is not null))];

    /// <summary>The year and why, or null.</summary>
    public (int Year, string Reason)? Find(PageDate date, IEnumerable<PageDate> others, string text)
    {
        if (date.Month is not { } month || date.Day is not { } day)
            return null;
        if (others.Where(o => o is { Year: not null, Month: not null }).MaxBy(o => (o.Year, o.Month, o.Day ?? 1)) is { } full)
        {
            var year = Nearest(month, day, new(full.Year!.Value, full.Month!.Value, full.Day ?? 15));
            return (year, string.Create(CultureInfo.InvariantCulture, $"{year} is the nearest to {full.Year}-{full.Month:00}, which the text states"));
        }
        return FromOffices(month, day, text);
    }

    private (int Year, string Reason)? FromOffices(int month, int day, string text)
    {
        var folded = Fold(text.Length > Looked ? text[..Looked] : text);
        (DateOnly From, Actor Actor, string Title)? latest = null;
        foreach (var actor in _holders)
        {
            if (!actor.Names.Any(name => IsNamed(folded, name.Text)))
                continue;
            foreach (var office in actor.Offices)
            {
                if (office.From is { } from && folded.Contains(Fold(office.Title), StringComparison.Ordinal) && (latest is null || from > latest.Value.From))
                    latest = (from, actor, office.Title);
            }
        }
        if (latest is not { } known)
            return null;
        var year = known.From.Year + (new DateOnly(known.From.Year, month, Math.Min(day, 28)) < known.From ? 1 : 0);
        return (year, string.Create(CultureInfo.InvariantCulture,
            $"{year} is the first such day after {known.Actor.DisplayName}, whom the text names, became {known.Title} ({known.From:yyyy-MM-dd})"));
    }

    private static bool IsNamed(string folded, string name)
    {
        var form = Fold(name);
        if (form.Length < 3 || (form.Length < 6 && form[0] < '\u1100'))
            return false;
        for (var at = folded.IndexOf(form, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var isWord = (at == 0 || !char.IsLetter(folded[at - 1]) || form[0] >= '\u1100')
                && (at + form.Length >= folded.Length || !char.IsLetter(folded[at + form.Length]) || form[0] >= '\u1100');
            var before = folded[Math.Max(0, at - 30)..at];
            if (isWord && !before.Contains("former ", StringComparison.Ordinal) && !before.Contains("ex ", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int Nearest(int month, int day, DateOnly to)
    {
        var best = to.Year;
        for (var year = to.Year - 1; year <= to.Year + 1; year++)
        {
            if (Distance(year) < Distance(best))
                best = year;
        }
        return best;

        int Distance(int year) => Math.Abs(new DateOnly(year, month, Math.Min(day, 28)).DayNumber - to.DayNumber);
    }

    private static string Fold(string text) => Normalization.ToNfkc(text).Text.ToLowerInvariant().Replace('-', ' ').Replace('\u2010', ' ').Replace('\u2013', ' ');
}
