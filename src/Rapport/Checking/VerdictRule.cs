namespace Rapport.Checking;

/// <summary>One rule of verdict: when it fires and what it says.</summary>
/// <param name="Id">Its name with its version.</param>
/// <param name="Value">The verdict; null for statements that get none.</param>
/// <param name="Sentence">What it means, in a sentence.</param>
/// <param name="Fires">When it applies.</param>
internal sealed record VerdictRule(string Id, VerdictValue? Value, string Sentence, Func<Weighing, bool> Fires)
{
    /// <summary>The rule as a verdict names it.</summary>
    public RuleRef Ref => new(Id);
}
