namespace Rapport.Pipeline;

/// <summary>A claim with its verdict and the document that states it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Document">Where it is stated.</param>
public sealed record ClaimView(Claim Claim, Verdict Verdict, Document Document);
