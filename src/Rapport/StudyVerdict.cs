namespace Rapport;

/// <summary>What a study comes to, and by which rule.</summary>
/// <param name="Value">Supported, not supported, cannot tell, refused.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Rule">The rule, with its thresholds' version.</param>
/// <param name="SmallestPercent">The smallest effect that could have been seen with power .8, in percent.</param>
public sealed record StudyVerdict(StudyVerdictValue Value, string Reason, RuleRef Rule, double? SmallestPercent);
