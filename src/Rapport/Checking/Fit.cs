namespace Rapport.Checking;

/// <summary>How a value fits a stated figure.</summary>
internal enum Fit
{
    /// <summary>No value is held.</summary>
    Unknown,

    /// <summary>Within what the words and digits allow.</summary>
    Holds,

    /// <summary>Only where the figure is read as rounded to its leading digits.</summary>
    Rounded,

    /// <summary>Literally true of an open comparator, yet so far off that the words would mislead.</summary>
    ByFar,

    /// <summary>Off by less than other vintages and roundings explain.</summary>
    Near,

    /// <summary>Another figure.</summary>
    Fails,
}
