namespace Rapport.BrowserTests;

/// <summary>A fact that opens a real browser; it skips, and says so, where none was named.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null)
            Skip = Browser.Absent;
    }
}
