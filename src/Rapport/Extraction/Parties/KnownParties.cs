namespace Rapport.Extraction.Parties;

/// <summary>What the whole document settles: persons named in full, whose family names then suffice, and countries named without doubt.</summary>
internal sealed class KnownParties
{
    private readonly Dictionary<string, SortedDictionary<string, Actor>> _byFamilyName = new(StringComparer.Ordinal);

    /// <summary>Codes of the countries that a form names alone.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    public static KnownParties In(IEnumerable<NameHits> passages)
    {
        var known = new KnownParties();
        foreach (var hit in passages.SelectMany(p => p.At).OfType<NameHit>())
        {
            var countries = hit.Forms.Where(f => f.Kind is NameFormKind.Country or NameFormKind.Demonym).Select(f => f.Country!).Distinct(StringComparer.Ordinal).ToList();
            if (countries.Count == 1)
                known.Countries.Add(countries[0]);
            foreach (var actor in hit.Forms.Select(f => f.Actor).OfType<Actor>().Where(a => a.Kind == ActorKind.Person))
            {
                foreach (var family in actor.Names.Select(n => FamilyNames.Of(actor, n)).OfType<string>())
                {
                    if (!known._byFamilyName.TryGetValue(family, out var list))
                        known._byFamilyName[family] = list = new(StringComparer.Ordinal);
                    list[actor.Id.Value] = actor;
                }
            }
        }
        return known;
    }

    /// <summary>The persons named in full in the document who bear the family name.</summary>
    public IReadOnlyCollection<Actor> WithFamilyName(string key) => _byFamilyName.TryGetValue(key, out var list) ? list.Values : [];
}
