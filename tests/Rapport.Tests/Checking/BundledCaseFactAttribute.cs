namespace Rapport.Tests.Checking;

/// <summary>A fact about the tables of the bundled case; it skips, and says so, where they are absent.</summary>
public sealed class BundledCaseFactAttribute : FactAttribute
{
    public BundledCaseFactAttribute()
    {
        if (!Directory.Exists(Tables))
            Skip = "needs cases/korea-china/statistics, which is not here";
    }

    /// <summary>The folder of the bundled case's tables.</summary>
    public static string Tables { get; } = Path.Combine(SharedFolder.Project, "cases", "korea-china", "statistics");
}
