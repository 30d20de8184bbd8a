using Rapport.Tests;

namespace Rapport.BrowserTests;

/// <summary>A fact that opens a real browser and reads the development data; it skips, and says so, where either is absent.</summary>
public sealed class SharedBrowserFactAttribute : FactAttribute
{
    public SharedBrowserFactAttribute() => Skip = Browser.Path is null ? Browser.Absent : SharedFolder.Path is null ? SharedFolder.Absent : null;
}
