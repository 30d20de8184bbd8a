namespace Rapport;

/// <summary>How exactly a moment is stated.</summary>
public enum DatePrecision
{
    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Half of a year.</summary>
    Half,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>A second.</summary>
    Second,
}
