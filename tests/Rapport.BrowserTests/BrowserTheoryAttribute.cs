namespace Rapport.BrowserTests;

/// <summary>A theory that opens a real browser; it skips, and says so, where none was named.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Path is null)
            Skip = Browser.Absent;
    }
}
