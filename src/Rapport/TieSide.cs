namespace Rapport;

/// <summary>Whose act it is, of the two sides of a tie.</summary>
public enum TieSide
{
    /// <summary>Of both together, or of each toward the other.</summary>
    Both,

    /// <summary>Of the first toward the second.</summary>
    First,

    /// <summary>Of the second toward the first.</summary>
    Second,
}
