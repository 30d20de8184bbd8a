using Rapport.Language;

namespace Rapport.Tests.Language;

/// <summary>What every offset map must keep.</summary>
internal static class MapAssert
{
    public static void Holds(OffsetMap map, string original, string mapped)
    {
        Assert.Equal(original.Length, map.OriginalLength);
        Assert.Equal(mapped.Length, map.Length);
        Assert.Equal(new TextSpan(0, original.Length), Whole(map, original, mapped));
        var last = new TextSpan(0, 0);
        for (var i = 0; i < mapped.Length; i++)
        {
            var back = map.ToOriginal(new(i, 1));
            Assert.True(back.Start >= last.Start && back.End >= last.End, "the map must be monotone");
            Assert.True(back.Length > 0 && map.ToMapped(back).Contains(new TextSpan(i, 1)), "there and back must hold the unit");
            last = back;
        }
        for (var i = 0; i < original.Length; i++)
        {
            var there = map.ToMapped(new(i, 1));
            Assert.True(there.Length == 0 || map.ToOriginal(there).Contains(new TextSpan(i, 1)), "back and there must hold the unit");
        }
    }

    // Removed characters at the edges belong to no unit of the mapped text.
    private static TextSpan Whole(OffsetMap map, string original, string mapped)
    {
        var whole = map.ToOriginal(new(0, mapped.Length));
        if (mapped.Length == 0)
            return new(0, original.Length);
        for (var i = 0; i < whole.Start; i++)
            Assert.Equal(0, map.ToMapped(new(i, 1)).Length);
        for (var i = whole.End; i < original.Length; i++)
            Assert.Equal(0, map.ToMapped(new(i, 1)).Length);
        return new(0, original.Length);
    }
}
