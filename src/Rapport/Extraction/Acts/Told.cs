namespace Rapport.Extraction.Acts;

/// <summary>How one act is told.</summary>
/// <param name="Modality">Its modality.</param>
/// <param name="Turned">What the telling does to its type.</param>
/// <param name="Negated">Told with a negation.</param>
/// <param name="Why">The words that decided, for the rule path.</param>
internal readonly record struct Told(Modality Modality, Turned Turned, bool Negated, string Why)
{
    /// <summary>Told as done.</summary>
    public static Told AsDone { get; } = new(Modality.Done, Turned.Done, false, "done");
}
