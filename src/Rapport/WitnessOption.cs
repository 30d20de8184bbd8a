using System.Collections.Immutable;

namespace Rapport;

/// <summary>One option of a method, as a study's file states it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values: one text is a list of one list of one, a list of texts a list of lists of one.</param>
public sealed record WitnessOption(string Name, ImmutableArray<ImmutableArray<string>> Values)
{
    /// <summary>All of it as one text, for messages and for options that have one value.</summary>
    public string Text => string.Join(", ", Values.Select(v => string.Join(' ', v)));
}
