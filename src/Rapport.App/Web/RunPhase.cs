namespace Rapport.App.Web;

/// <summary>How far a run is.</summary>
internal enum RunPhase
{
    /// <summary>None was started since the program was.</summary>
    None,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>The brief is written.</summary>
    Done,

    /// <summary>Stopped by its user.</summary>
    Cancelled,

    /// <summary>There is no brief, and the reason is said.</summary>
    Failed,
}
