namespace Rapport.Inference;

/// <summary>Whether a study was written down before the answer could be known.</summary>
public static class StudyRegister
{
    /// <summary>What is held of the outcome: nothing, data up to the turn, or data beyond it. Without a turn whatever is held counts as beyond it.</summary>
    public static HeldOutcome Held(Study study, Panel? panel)
    {
        if (panel is null)
            return HeldOutcome.Nothing;
        var order = TimeLabelOrder.Of(panel.Times);
        return study.Treated?.Start is { } start && panel.Times.All(t => order.Compare(t, start) < 0) ? HeldOutcome.BeforeTurn : HeldOutcome.AfterTurn;
    }

    /// <summary>Whether a registration is of this study, to the letter.</summary>
    public static bool IsOf(StudyRegistration registration, Study study) => registration.Study == Identity.Sha256(study.File.Text);

    /// <summary><c>replication</c>; <c>before-data</c> where it was registered before any outcome after the turn was held; else <c>after-publication</c>.</summary>
    public static string Word(Study study) =>
        study.Replication ? "replication"
        : study.Registration is { } registration && IsOf(registration, study) && registration.Held != HeldOutcome.AfterTurn ? "before-data"
        : "after-publication";
}
