using System.Collections.Immutable;
using System.Globalization;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>
/// Tells where a text gives a person an office that the actors file does not, on the day of the text: another one, one that has ended or not yet begun,
/// "former" of one that lasts; and wrong forms of names. What the file does not know is not doubted.
/// </summary>
internal sealed class OfficeDoubts(Authority authority)
{
    private const int LongestApposition = 80;
    private const int MostWordsBefore = 6;

    private readonly OfficeTable _offices = new();
    private readonly Dictionary<ActorId, Actor> _actors = authority.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id);

    // One at a time holds each of these, so that one of them speaks against another.
    private static readonly HashSet<string> Single = new(["president", "premier", "chancellor", "foreign-minister", "defence-minister", "finance-minister", "monarch", "opposition-leader"], StringComparer.Ordinal);

    /// <summary>The doubts of a document, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Who is named in it.</param>
    /// <param name="dates">Words that mean a time: a sentence about an earlier year may give the office of that year.</param>
    public ImmutableArray<Warning> Find(Document document, ImmutableArray<Mention> mentions, ImmutableArray<DatedPhrase> dates)
    {
        var doubts = ImmutableArray.CreateBuilder<Warning>();
        foreach (var mention in mentions)
        {
            if (mention.Actor is not { } id || !_actors.TryGetValue(id, out var actor) || actor.Kind != ActorKind.Person)
                continue;
            if (mention.Rule.Id == "parties/slip@1")
                doubts.Add(new("name-slip", $"\"{mention.Text}\" is a wrong form of the name of {actor.DisplayName}", mention.Span));
            if (document.PublishedAt(document.PartOf(mention.Span))?.Date is not { } day || Stated(document.Text, mention) is not { } stated)
                continue;
            if (Doubt(actor, stated.Office, stated.Former, day, Told(document.Text, mention.Span, dates)) is { } doubt)
                doubts.Add(new("office-doubtful", $"\"{stated.Words}\" of {actor.DisplayName}: {doubt}", mention.Span));
        }
        return doubts.DrainToImmutable();
    }

    private string? Doubt(Actor actor, string office, bool former, DateOnly day, IReadOnlyList<Period> told)
    {
        // "Leader" and "minister" are said of many.
        if (office is "leader" or "party-leader" or "minister" or "chair")
            return null;
        var known = actor.Offices.Where(o => o.Of == actor.Country || o.Of.Length != 3).Select(o => (Tenure: o, Office: _offices.OfficeOf(o.Title))).ToArray();
        var own = known.Where(o => OfficeTable.Same(o.Office, office)).Select(o => o.Tenure).ToArray();
        if (own.Length > 0)
        {
            if (former)
                return own.All(o => o.HeldOn(day) && o.From is not null) ? $"in office since {Iso(own[0].From)} by the actors file" : null;
            if (own.Any(o => o.HeldOn(day) || told.Any(t => (o.From is null || o.From <= t.To) && (o.To is null || t.From <= o.To))))
                return null;
            var last = own.OrderBy(o => o.From).Last();
            return last.From > day ? $"in office only from {Iso(last.From)} by the actors file" : $"in office until {Iso(last.To)} by the actors file";
        }
        // Another office of which there is one: "opposition leader" of a president.
        if (former || !Single.Contains(office))
            return null;
        var held = known.Where(o => Single.Contains(o.Office) && o.Tenure.From is not null && o.Tenure.HeldOn(day)).Select(o => o.Tenure).FirstOrDefault();
        return held is null ? null : $"{held.Title} since {Iso(held.From)} by the actors file";
    }

    // The office before the name, or behind it between commas; none where a word before it makes it another.
    private (string Words, string Office, bool Former)? Stated(string text, Mention mention)
    {
        if (mention.Office is { } before)
        {
            var keys = NameTokens.Split(before, new(0, before.Length)).ConvertAll(t => t.Key);
            return keys.Exists(IsOther) ? null : (before, _offices.OfficeOf(before), keys.Exists(IsFormer));
        }
        if (mention.Span.End + 2 >= text.Length || text[mention.Span.End] != ',')
            return null;
        var line = text.IndexOf('\n', mention.Span.End) is var stop and >= 0 ? stop : text.Length;
        var tokens = NameTokens.Split(text, TextSpan.FromBounds(mention.Span.End, Math.Min(line, mention.Span.End + LongestApposition)));
        var former = false;
        for (var i = 0; i < Math.Min(tokens.Count, MostWordsBefore) && !IsOther(tokens[i].Key); i++)
        {
            former |= IsFormer(tokens[i].Key);
            if (_offices.At(text, tokens, i) is not { } office)
                continue;
            var words = TextSpan.FromBounds(tokens[0].Span.Start, tokens[office.End - 1].Span.End);
            return office.End < tokens.Count && text[tokens[office.End - 1].Span.End] is ',' && !words.Of(text).Contains(',', StringComparison.Ordinal) ? (words.Of(text), office.Office, former) : null;
        }
        return null;
    }

    private static bool IsFormer(string key) => key is "former" or "ex";

    // "Acting", "deputy", "then": what is said is not the office itself, or not of today.
    private static bool IsOther(string key) => key is "then" or "late" or "elect" or "elected" or "incoming" or "deputy" or "vice" or "acting" or "interim" or "outgoing";

    // The times of the sentence around.
    private static Period[] Told(string text, TextSpan span, ImmutableArray<DatedPhrase> dates)
    {
        var start = text.LastIndexOfAny(['.', '\n', '。'], Math.Max(0, span.Start - 1)) + 1;
        var end = text.IndexOfAny(['.', '\n', '。'], span.End) is var stop and >= 0 ? stop : text.Length;
        return [.. dates.Where(d => d.Span.Start >= start && d.Span.End <= end).Select(d => d.Period)];
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";
}
