using System.Collections.Immutable;

namespace Rapport.Inference.Referee;

/// <summary>One point with the numbers behind its words.</summary>
/// <param name="Point">The point.</param>
/// <param name="Numbers">The numbers, by the names of <see cref="Diagnostic"/>.</param>
internal sealed record RefereeAnswer(RefereePoint Point, ImmutableArray<Diagnostic> Numbers)
{
    /// <summary>An answer in words and numbers.</summary>
    public static RefereeAnswer Of(RefereeTopic topic, string words, params ImmutableArray<Diagnostic> numbers) => new(new(topic, RefereeStatus.Answered, words), numbers);

    /// <summary>Why there is none.</summary>
    public static RefereeAnswer None(RefereeTopic topic, string why) => new(new(topic, RefereeStatus.NotPossible, why), []);
}
