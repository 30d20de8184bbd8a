namespace Rapport.Reading;

/// <summary>What a date on a page is the date of.</summary>
internal enum DateRole
{
    /// <summary>Nothing says so.</summary>
    Unlabelled,

    /// <summary>Of publication.</summary>
    Published,

    /// <summary>Of the last change.</summary>
    Modified,

    /// <summary>Of the printed edition.</summary>
    Printed,
}
