using System.Diagnostics;
using System.Globalization;

namespace Rapport.Tests.Rules;

/// <summary>The same inputs give the same bytes: nothing in the library asks the clock, the culture, the machine or chance.</summary>
public class NoClockTests
{
    private static readonly (Type Type, string[] Members)[] Banned =
    [
        (typeof(DateTime), ["get_Now", "get_UtcNow", "get_Today", "ToLocalTime"]),
        (typeof(DateTimeOffset), ["get_Now", "get_UtcNow", "ToLocalTime", "get_LocalDateTime"]),
        (typeof(TimeProvider), ["get_System"]),
        (typeof(TimeZoneInfo), ["get_Local"]),
        (typeof(Random), [".ctor", "get_Shared"]),
        (typeof(System.Security.Cryptography.RandomNumberGenerator), ["GetBytes", "GetInt32", "Create", "Fill"]),
        (typeof(Guid), ["NewGuid", "CreateVersion7"]),
        (typeof(CultureInfo), ["get_CurrentCulture", "get_CurrentUICulture", "get_InstalledUICulture"]),
        (typeof(Environment), ["get_TickCount", "get_TickCount64", "get_ProcessorCount", "get_UserName", "get_MachineName", "GetEnvironmentVariable"]),
        (typeof(Stopwatch), ["StartNew", "GetTimestamp", ".ctor"]),
        (typeof(string), ["GetHashCode", "Normalize", "IsNormalized"]),
    ];

    [Fact]
    public void The_library_asks_no_clock_no_culture_and_no_chance()
    {
        var wrong = from use in Compiled.UsesIn(Compiled.Library)
                    where use.Member is not null && Banned.Any(b => b.Type == use.To && b.Members.Contains(use.Member))
                    where !Compiled.IsMade(use.From) || use.To != typeof(string)
                    // Where programs lie is asked of the machine; without one a PDF is a fault that says so, never another result.
                    where use.From != typeof(Rapport.Sources.Containers.PdfTool) || use.Member != "GetEnvironmentVariable"
                    select use.ToString();
        Rule.HasNoBreach(wrong);
    }

    [Fact]
    public void Words_are_compared_by_their_units_and_not_by_a_culture()
    {
        // Under invariant globalisation these compare ordinally, but whoever reads them cannot know that.
        var wrong = from use in Compiled.UsesIn(Compiled.Library)
                    where use.To == typeof(StringComparer) && use.Member is "get_CurrentCulture" or "get_CurrentCultureIgnoreCase"
                    select use.ToString();
        Rule.HasNoBreach(wrong);
    }
}
