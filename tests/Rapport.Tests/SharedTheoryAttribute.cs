namespace Rapport.Tests;

/// <summary>A theory that reads the development data beside the project; it skips, and says so, where that folder is absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = SharedFolder.Absent;
    }
}
