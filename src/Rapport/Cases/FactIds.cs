namespace Rapport.Cases;

/// <summary>Ids that files of the case name by hand: <c>thaad-decision</c> in the chronicle is <c>fct-thaad-decision</c> everywhere else.</summary>
internal static class FactIds
{
    /// <summary>The fact that a file calls by this name.</summary>
    public static FactId Of(string name) => new(name.StartsWith(FactId.Prefix, StringComparison.Ordinal) ? name : FactId.Prefix + name);

    /// <summary>The actor that a file calls by this name.</summary>
    public static ActorId Actor(string name) => new(name.StartsWith(ActorId.Prefix, StringComparison.Ordinal) ? name : ActorId.Prefix + name);
}
