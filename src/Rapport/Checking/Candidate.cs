namespace Rapport.Checking;

/// <summary>A series that may answer a question.</summary>
/// <param name="Series">The series.</param>
/// <param name="Own">Whether the subject itself reports it; false for the other side's figure of the same flow.</param>
/// <param name="Sign">−1 where the other side's figure counts the other way (its surplus is our deficit).</param>
/// <param name="Definition">The definition it answers, or <c>as-stated</c>.</param>
/// <param name="Order">The definition's place in its file, large where there is none.</param>
/// <param name="Foreign">The concept it is of and the text is not (a potential, a target); null for a reading of the text.</param>
internal sealed record Candidate(Series Series, bool Own, int Sign, string Definition, int Order, string? Foreign)
{
    /// <summary>What two series share that differ in office or frequency alone.</summary>
    public string Concept => string.Join('\u001f', Series.Reporter, Series.Partner, Series.Flow, Series.Item, Series.Classification, Series.Measure, Series.Unit, Series.Adjustment);
}
