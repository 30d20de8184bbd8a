namespace Rapport;

/// <summary>A half-open range of UTF-16 code units in a text, usually <see cref="Document.Text"/>.</summary>
/// <param name="Start">The first unit, counted from 0.</param>
/// <param name="Length">How many units; 0 is a place between two units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>The first unit after the range.</summary>
    public int End => Start + Length;

    /// <summary>The range from a first unit up to, not including, an end.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the other range lies wholly within this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the unit at this index lies within.</summary>
    public bool Contains(int index) => Start <= index && index < End;

    /// <summary>Whether the two ranges share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The text of the range.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start, then the longer first, so that an outer range stands before what it holds.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>Whether this range stands before the other.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether this range stands after the other.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether this range stands before the other or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this range stands after the other or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
