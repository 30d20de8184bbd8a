namespace Rapport;

/// <summary>What was and what would have been at one time.</summary>
/// <param name="Time">As written in the data.</param>
/// <param name="Actual">What was, in the outcome's unit.</param>
/// <param name="Counterfactual">What would have been.</param>
/// <param name="Gap">The difference in the transform's unit (log points for log).</param>
/// <param name="Low">Low end of the gap's interval.</param>
/// <param name="High">High end of the gap's interval.</param>
public sealed record PathPoint(string Time, double? Actual, double? Counterfactual, double? Gap, double? Low, double? High);
