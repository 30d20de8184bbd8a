namespace Rapport.Tests;

/// <summary>A fact that reads the development data beside the project; it skips, and says so, where that folder is absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = SharedFolder.Absent;
    }
}
