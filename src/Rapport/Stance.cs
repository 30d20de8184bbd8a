using System.Collections.Immutable;

namespace Rapport;

/// <summary>How somebody speaks of another in one sentence.</summary>
/// <param name="Holder">Whose words they are.</param>
/// <param name="Target">Where the one spoken of stands.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Actor">The party spoken of, where known.</param>
/// <param name="Country">ISO alpha-3 code of its country, where known.</param>
/// <param name="Tone">How.</param>
/// <param name="Reasons">The words that weigh most in the reading, the weightiest first.</param>
/// <param name="Quote">The quote that the target stands in; null where the author alone speaks. An author who passes on a quote need not share its tone.</param>
public sealed record Stance(StanceHolder Holder, TextSpan Target, string Text, ActorId? Actor, string? Country, StanceTone Tone, ImmutableArray<StanceReason> Reasons, QuoteId? Quote);
