namespace Rapport.Tests.Rules;

/// <summary>A rule that the code keeps; a breach is named with its place.</summary>
internal static class Rule
{
    /// <summary>Fails with every place that breaks the rule.</summary>
    public static void HasNoBreach(IEnumerable<string?> places)
    {
        var breaches = places.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(breaches.Length == 0, $"{breaches.Length} breaches:\n  {string.Join("\n  ", breaches)}");
    }
}
