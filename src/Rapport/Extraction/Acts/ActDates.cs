using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>When an act happened, as far as the text lets it be known.</summary>
internal sealed class ActDates(Document document, ImmutableArray<DatedPhrase> dates)
{
    private readonly SpanCursor<DatedPhrase> _dates = new([.. dates.OrderBy(d => d.Span)], d => d.Span);

    /// <summary>An act told of more than this long before publication is background.</summary>
    private const int BackgroundDays = 366;

    /// <summary>"Recently" reaches back this far.</summary>
    private const int RecentDays = 30;

    /// <summary>The period of an act and whether it is background.</summary>
    public (Period? Date, bool Background) Of(Sentence sentence, FoundAct act, Passage passage, Discourse discourse)
    {
        if (act.Date is { } told)
            return (told, false);
        var published = document.PublishedAt(passage.Part)?.Date;
        var near = _dates.Within(sentence.Span).Where(d => d.Period.Precision != DatePrecision.Century && !Parted(sentence, d.Span, act.Trigger))
            .OrderBy(d => Math.Abs(d.Span.Start - act.Trigger.Start)).ThenBy(d => d.Span.Start).FirstOrDefault();
        if (near is not null)
            return (near.Period, published is { } day && near.Period.To < day.AddDays(-BackgroundDays));
        if (act.Entry.Mode == "influence")
            return (null, false);
        if (act.Entry.Type == EventType.Consult && Demonstrative(sentence) && discourse.LastMeeting is { } meeting)
            return (meeting.Date, false);
        if (published is not { } printed || act.Told.Modality is Modality.Hoped or Modality.Hypothetical or Modality.Feared or Modality.Past)
            return (null, false);
        if (sentence.Tokens.Any(t => t.Key is "recently" or "recent"))
            return (new(printed.AddDays(-RecentDays), printed, DatePrecision.Month, true), false);
        var reports = document.Genre is Genre.Report or Genre.Unknown;
        // The present perfect of a piece that may be an essay tells a standing fact, not the day's news.
        var past = act.Group is { Past: true } && !(act.Group.Perfect && document.Genre == Genre.Unknown) || (act.Group is { } group && sentence.Groups.LastOrDefault(g => g.Finite && g.Head < group.First) is { Past: true });
        return reports && (past || passage.Heading) ? (Period.OfDay(printed, inferred: true), false) : (null, false);
    }

    // A date in another sentence part than the act belongs to another act.
    private static bool Parted(Sentence sentence, TextSpan date, TextSpan trigger) =>
        sentence.Tokens.Any(t => t.Key is ";" && t.Span.Start > Math.Min(date.Start, trigger.Start) && t.Span.Start < Math.Max(date.Start, trigger.Start));

    private static bool Demonstrative(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            if (sentence.KeyAt(i) is "that" or "this" && (sentence.KeyAt(i + 1) is "meeting" or "visit" or "summit" || (sentence.KeyAt(i + 1) == "state" && sentence.KeyAt(i + 2) == "visit")))
                return true;
        }
        return false;
    }
}
