using System.Collections.Immutable;

namespace Rapport.App;

/// <summary>A text from a line of JSON.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">When it appeared, as written.</param>
/// <param name="Source">Who acts, where given.</param>
/// <param name="Target">Toward whom, where given.</param>
/// <param name="Targets">Those whose stance is asked for; null where none are given.</param>
/// <param name="Fault">Why the line could not be read, or null.</param>
internal sealed record JsonText(string Id, string Text, string? Published, string? Source, string? Target, ImmutableArray<GivenTarget>? Targets, Fault? Fault)
{
    /// <summary>A line that could not be read.</summary>
    public static JsonText Unreadable(Fault fault) => new("", "", null, null, null, null, fault);
}
