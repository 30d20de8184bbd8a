using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Extraction.Proposals;

/// <summary>
/// Makes of a proposal that a person accepted what it proposes, beside what the rules found. No date and no figure comes from a model: an accepted event is undated and moves no index, an accepted claim is a statement without a
/// figure and gets no verdict.
/// </summary>
public static class Acceptance
{
    /// <summary>A recording with the accepted proposals of its document.</summary>
    public static Recording Add(Recording recording, ImmutableArray<Proposal> accepted)
    {
        if (accepted.IsEmpty)
            return recording;
        var rule = new RuleRef(AnswerReader.Rule);
        Mention? Named(Proposal proposal, string? words) => words is null ? null : recording.Mentions.FirstOrDefault(m => proposal.Sentence.Contains(m.Span) && m.Country is not null && words.Contains(m.Text, StringComparison.Ordinal));
        ImmutableArray<EventActor> Party(Proposal proposal, string? words) => words is null ? [] : [Named(proposal, words) is { } mention ? new(words, mention.Actor, mention.Country, null, mention.Span) : new(words, null, null, null, null)];
        return recording with
        {
            Events =
            [
                .. recording.Events,
                .. accepted.Where(p => p.Kind == ProposalKind.Event).Select(p => new Event
                {
                    Id = EventId.From(p.Document.Value, p.Span.Start.ToString(CultureInfo.InvariantCulture), Word.Of(p.Type!.Value), p.Source, p.Target, "accepted"),
                    Source = Party(p, p.Source),
                    Target = Party(p, p.Target),
                    Type = p.Type!.Value,
                    Quad = Acts.TypeTable.Quad(p.Type.Value),
                    Modality = Modality.Done,
                    Trigger = p.Span,
                    Summary = p.Words,
                    Reports = [new Anchor.InText(p.Document, p.Span, p.Words)],
                    Rule = rule,
                    Confidence = 0.5,
                }),
            ],
            Quotes =
            [
                .. recording.Quotes,
                .. accepted.Where(p => p.Kind == ProposalKind.Quote).Select(p => new Quote(
                    QuoteId.From(p.Document.Value, p.Span.Start.ToString(CultureInfo.InvariantCulture), p.Span.Length.ToString(CultureInfo.InvariantCulture), p.Source), p.Document, QuoteKind.Indirect, p.Span, p.Words, null,
                    new(p.Source, SpeakerKind.Named, Named(p, p.Source)?.Actor, Named(p, p.Source)?.Country, null), rule)),
            ],
            Claims =
            [
                .. recording.Claims,
                .. accepted.Where(p => p.Kind == ProposalKind.Claim).Select(p => new Claim
                {
                    Id = ClaimId.From(p.Document.Value, p.Span.Start.ToString(CultureInfo.InvariantCulture), p.Span.Length.ToString(CultureInfo.InvariantCulture), "accepted"),
                    Document = p.Document,
                    Type = ClaimType.Vague,
                    Span = p.Span,
                    Text = p.Words,
                    Sentence = p.Sentence,
                    Unresolved = ["figure"],
                    Rule = rule,
                }),
            ],
        };
    }
}
