using Rapport.Numerics;

namespace Rapport.Tests.Resolution.Copies;

/// <summary>Words as a text has them: few are frequent, most are rare.</summary>
internal static class MadeText
{
    public static List<string> Words(SeededRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => FormattableString.Invariant($"w{(int)Math.Pow(4000, random.NextUnit())}"))];
}
