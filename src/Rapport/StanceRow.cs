using System.Collections.Immutable;

namespace Rapport;

/// <summary>How often one outlet, or one speaker, speaks of one country, and how. Copies of a piece count once.</summary>
/// <param name="Holder">Whose words are counted.</param>
/// <param name="Name">The outlet or the speaker; null where nobody is named.</param>
/// <param name="Country">ISO alpha-3 code of the outlet's seat or of the speaker's country, where known.</param>
/// <param name="Target">ISO alpha-3 code of the country spoken of, by its name, its people or its officials.</param>
/// <param name="Places">Every place counted, by document and place.</param>
public sealed record StanceRow(StanceHolder Holder, string? Name, string? Country, string Target, ImmutableArray<StancePlace> Places)
{
    /// <summary>Names the row: whose words, and of whom.</summary>
    public string Id => Identity.Hash("stance-", Word.Of(Holder), Name, Country, Target);

    /// <summary>How many of the places have a tone.</summary>
    public int Count(StanceTone tone) => Places.Count(p => p.Tone == tone);
}
