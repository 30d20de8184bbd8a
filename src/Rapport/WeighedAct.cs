using System.Collections.Immutable;

namespace Rapport;

/// <summary>An act as an index sees it. Equality is by reference of its voices.</summary>
/// <param name="Day">The day, the first where it lasted.</param>
/// <param name="Side">Whose act it is.</param>
/// <param name="Weight">How far it moves the state before saturation, in units of the state's scale.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Kind">The row of the weight table or the code it was weighed by.</param>
/// <param name="Voices">Who tells of it, each once; independent of one another as far as is known.</param>
/// <param name="Key">Names the act; empty where it comes from a table.</param>
public readonly record struct WeighedAct(DateOnly Day, TieSide Side, double Weight, int Quad, string Kind, ImmutableArray<string> Voices, string Key = "")
{
    /// <summary>Coded from a text by a rule, so that the rule may have erred; false for a row that a person wrote or another program coded.</summary>
    public bool IsCoded { get; init; }

    /// <summary>A deed, which fades slowly; otherwise words.</summary>
    public bool IsDeed => Quad is 2 or 4;
}
