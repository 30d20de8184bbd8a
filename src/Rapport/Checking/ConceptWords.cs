using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Which words in a text show that it means a target, a potential, a forecast or a quantity rather than the plain figure. Without them a series of that kind is no reading of the text.</summary>
internal static class ConceptWords
{
    private static readonly (string Mark, string[] Words)[] Marks = Folded(
    [
        ("potential", ["potential"]),
        ("target", ["target", "goal", "aim", "blueprint", "achieve", "pledge", "plan", "strategy"]),
        ("forecast", ["forecast", "expected", "expect", "projected", "projection", "predicted", "outlook", "estimate", "seen at"]),
        ("per working day", ["per working day", "daily average", "average daily", "working days"]),
        ("seasonally adjusted", ["seasonally adjusted"]),
        ("volume", ["volume", "quantity", "shipment", "weight", "tonne", "ton"]),
        ("weight", ["volume", "quantity", "shipment", "weight", "tonne", "ton", "kilogram", "kg"]),
    ]);

    /// <summary>The mark of another concept that a series carries and the text does not; null where the series is a reading of the text.</summary>
    public static string? Foreign(Series series, string foldedText)
    {
        var own = Wording.Fold($"{series.Classification} {series.Adjustment} {series.Measure}");
        foreach (var (mark, words) in Marks)
        {
            if (Wording.HoldsFolded(own, mark) && !HoldsAny(foldedText, words))
                return mark;
        }
        return series.Adjustment.Length > 0 && !Wording.Holds(foldedText, series.Adjustment) && !Marked(series.Adjustment) ? series.Adjustment : null;
    }

    /// <summary>Which cells answer a claim: what is told as to come is held against forecasts and targets, everything else against published figures.</summary>
    public static CellUse Use(Claim claim, string foldedText) => IsToCome(claim) || HoldsAny(foldedText, Marks[2].Words) ? CellUse.Forecast : CellUse.Published;

    /// <summary>Whether a claim tells of something promised, proposed, hoped for or feared.</summary>
    public static bool IsToCome(Claim claim) =>
        claim.Type == ClaimType.Predictive || claim.Modality is Modality.Promised or Modality.Proposed or Modality.Hoped or Modality.Feared or Modality.Hypothetical;

    private static bool HoldsAny(string foldedText, string[] foldedWords) => Array.Exists(foldedWords, w => Wording.HoldsFolded(foldedText, w));

    private static (string Mark, string[] Words)[] Folded((string Mark, string[] Words)[] marks) =>
        [.. marks.Select(m => (Wording.Fold(m.Mark), m.Words.Select(Wording.Fold).ToArray()))];

    private static bool Marked(string adjustment) => Marks.Any(m => Wording.HoldsFolded(Wording.Fold(adjustment), m.Mark));
}
