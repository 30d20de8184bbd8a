namespace Rapport.Reading;

/// <summary>What of a source is named.</summary>
[Flags]
internal enum SourceTally
{
    /// <summary>A date.</summary>
    Date = 1,

    /// <summary>An author, a translator.</summary>
    Person = 2,

    /// <summary>An outlet.</summary>
    Outlet = 4,
}
