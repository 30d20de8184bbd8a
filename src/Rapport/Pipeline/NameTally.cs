using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>How often a party, or a name that no party of the case fits, is named and quoted in the press. Exercises are not counted.</summary>
/// <param name="Actor">The party, or null where no single one fits.</param>
/// <param name="Text">Its name in the case, or the form that stands in the texts.</param>
/// <param name="Country">ISO alpha-3 code, where known.</param>
/// <param name="Mentions">How often it is named.</param>
/// <param name="Quotes">How often it is quoted.</param>
/// <param name="Documents">The documents that name it, by id.</param>
public sealed record NameTally(ActorId? Actor, string Text, string? Country, int Mentions, int Quotes, ImmutableArray<DocumentId> Documents)
{
    /// <summary>Named by a name at least once, not only by a description such as "the two sides".</summary>
    public bool IsName { get; init; }

    /// <summary>The tallies of a run, the most named first.</summary>
    internal static ImmutableArray<NameTally> Of(Dossier dossier)
    {
        var names = dossier.Case.Authority.Actors.ToDictionary(a => a.Id);
        var read = Exercises.LeftOut(dossier.Documents, dossier.Recordings).ToArray();
        var quotes = read.SelectMany(r => r.Quotes).CountBy(q => Key(q.Speaker.Actor, q.Speaker.Text ?? "")).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. read.SelectMany(r => r.Mentions).GroupBy(m => Key(m.Actor, m.Text), StringComparer.Ordinal).Select(group =>
            {
                var first = group.First();
                return new NameTally(
                    first.Actor,
                    first.Actor is { } actor && names.TryGetValue(actor, out var known) ? known.DisplayName : first.Text,
                    first.Country,
                    group.Count(),
                    quotes.GetValueOrDefault(group.Key),
                    [.. group.Select(m => m.Document).Distinct().OrderBy(d => d.Value, StringComparer.Ordinal)])
                {
                    IsName = group.Any(m => m.Form is MentionForm.Name or MentionForm.TitledName),
                };
            }).OrderByDescending(t => t.Mentions).ThenBy(t => t.Text, StringComparer.Ordinal).ThenBy(t => t.Actor?.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>What tells a party from others: its id, else the form of its name.</summary>
    public string Name => Key(Actor, Text);

    private static string Key(ActorId? actor, string text) => actor?.Value ?? "name:" + text;
}
