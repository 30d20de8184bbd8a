using System.Diagnostics;
using System.Globalization;

namespace Rapport.App;

/// <summary>Lets a test end the process, without warning, at the n-th durable step of a write: <c>RAPPORT_TEST_KILL_AT=n</c>. Nothing else reads it.</summary>
internal static class FaultHook
{
    /// <summary>The variable that a test sets.</summary>
    public const string Variable = "RAPPORT_TEST_KILL_AT";

    /// <summary>The hook, or null where no test asks for it.</summary>
    public static Action<string>? FromEnvironment()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return null;
        var step = 0;
        return _ =>
        {
            if (Interlocked.Increment(ref step) == at)
                Process.GetCurrentProcess().Kill();
        };
    }
}
