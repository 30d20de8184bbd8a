namespace Rapport.App;

/// <summary>A text from a line of JSON.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">When it appeared, as written.</param>
/// <param name="Source">Who acts, where given.</param>
/// <param name="Target">Toward whom, where given.</param>
/// <param name="Fault">Why the line could not be read, or null.</param>
internal sealed record JsonText(string Id, string Text, string? Published, string? Source, string? Target, Fault? Fault)
{
    /// <summary>A line that could not be read.</summary>
    public static JsonText Unreadable(Fault fault) => new("", "", null, null, null, fault);
}
