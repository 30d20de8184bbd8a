using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Measures;

/// <summary>
/// Acts with the voices and kinds behind them, each with a number from which its draws start. A voice is told apart by what it tells, not by its name: exchanging the two countries renames documents and acts, and
/// must exchange the bands. Voices that tell the same of the same days are numbered; since they move the state alike, it does not matter which is which. The order of the acts of one day follows for the same reason.
/// </summary>
/// <param name="Acts">The acts, by day.</param>
/// <param name="Voices">The voices of each, as places in <paramref name="VoiceKeys"/>, ascending.</param>
/// <param name="Kinds">The kind of each, as a place in <paramref name="KindKeys"/>.</param>
/// <param name="PlaceKeys">What the draws of each act's quad start from.</param>
/// <param name="VoiceKeys">What the draws of each voice start from.</param>
/// <param name="KindKeys">What the draws of each kind start from.</param>
internal sealed record Told(WeighedAct[] Acts, int[][] Voices, int[] Kinds, long[] PlaceKeys, long[] VoiceKeys, long[] KindKeys)
{
    /// <summary>The acts with their voices.</summary>
    public static Told Of(WeighedAct[] acts)
    {
        var places = acts.Select(Place).ToArray();
        var tells = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < acts.Length; i++)
        {
            foreach (var voice in acts[i].Voices)
            {
                if (!tells.TryGetValue(voice, out var list))
                    tells.Add(voice, list = []);
                list.Add(places[i]);
            }
        }
        foreach (var list in tells.Values)
            list.Sort(StringComparer.Ordinal);
        var named = tells.Select(t => (Voice: t.Key, All: string.Join('\n', t.Value))).OrderBy(t => t.All, StringComparer.Ordinal).ThenBy(t => t.Voice, StringComparer.Ordinal).ToArray();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        var voiceKeys = new long[named.Length];
        for (var (i, rank) = (0, 0); i < named.Length; i++)
        {
            rank = i > 0 && named[i].All == named[i - 1].All ? rank + 1 : 0;
            voiceKeys[i] = Key(string.Create(CultureInfo.InvariantCulture, $"{named[i].All}\n{rank}"));
            at.Add(named[i].Voice, i);
        }
        var kinds = acts.Select(a => a.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var kindAt = kinds.Select((k, i) => (k, i)).ToDictionary(k => k.k, k => k.i, StringComparer.Ordinal);
        var voices = acts.Select(a => a.Voices.Select(v => at[v]).Order().ToArray()).ToArray();
        var order = Enumerable.Range(0, acts.Length).OrderBy(i => acts[i].Day).ThenByDescending(i => Math.Abs(acts[i].Weight)).ThenByDescending(i => acts[i].Weight)
            .ThenBy(i => places[i], StringComparer.Ordinal).ThenBy(i => string.Join(' ', voices[i]), StringComparer.Ordinal).ToArray();
        return new([.. order.Select(i => acts[i])], [.. order.Select(i => voices[i])], [.. order.Select(i => kindAt[acts[i].Kind])], [.. order.Select(i => Key(places[i]))], voiceKeys, [.. kinds.Select(Key)]);
    }

    private static string Place(WeighedAct act) => string.Create(CultureInfo.InvariantCulture, $"{act.Day.DayNumber} {act.Weight:R} {act.Quad} {act.Kind}");

    private static long Key(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
