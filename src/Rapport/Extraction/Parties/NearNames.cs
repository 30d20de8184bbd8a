using System.Collections.Immutable;
using Rapport.Extraction.Grammar;
using Rapport.Language.Readings;

namespace Rapport.Extraction.Parties;

/// <summary>
/// Names that nobody can bear: a known person's given name under a family name of another language's spelling, as in "Lee Jinping". They are told and never
/// resolved; "Chen Jinping" may be somebody.
/// </summary>
internal sealed class NearNames
{
    /// <summary>A shorter given name is shared by many.</summary>
    private const int FewestLetters = 6;

    private readonly Dictionary<string, List<(string Family, bool Korean, Actor Actor)>> _byGiven = new(StringComparer.Ordinal);

    /// <summary>Prepares for the persons of a case whose family name comes first.</summary>
    public NearNames(Authority authority)
    {
        foreach (var actor in authority.Actors.Where(a => a.Kind == ActorKind.Person))
        {
            foreach (var name in actor.Names.Where(n => n.Kind != ActorNameKind.Slip && FamilyNames.FamilyFirst(actor, n) && FamilyNames.Of(actor, n) is not null))
            {
                var tokens = NameTokens.Split(name.Text, new(0, name.Text.Length));
                var given = string.Concat(tokens.Skip(1).Select(t => t.Key));
                if (given.Length < FewestLetters)
                    continue;
                if (!_byGiven.TryGetValue(given, out var held))
                    _byGiven[given] = held = [];
                held.Add((tokens[0].Key, name.System is not ("pinyin" or "wade-giles"), actor));
            }
        }
    }

    /// <summary>The doubts of a document, in order of place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mentions">Who is named in it; their words are no such names.</param>
    public ImmutableArray<Warning> Find(Document document, ImmutableArray<Mention> mentions)
    {
        var doubts = ImmutableArray.CreateBuilder<Warning>();
        foreach (var passage in Passages.Of(document))
        {
            var tokens = NameTokens.Split(document.Text, passage.Span);
            for (var i = 0; i + 1 < tokens.Count; i++)
            {
                if (!tokens[i].Upper || ClosedClasses.Of(tokens[i].Key) is not null)
                    continue;
                foreach (var words in Given(document.Text, tokens, i))
                {
                    var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + words].Span.End);
                    var given = string.Concat(tokens.Skip(i + 1).Take(words).Select(t => t.Key));
                    if (!_byGiven.TryGetValue(given, out var held) || held.Exists(h => h.Family == tokens[i].Key || MayBe(tokens[i].Key, h.Korean)) || mentions.Any(m => m.Actor is not null && m.Span.Overlaps(span)))
                        continue;
                    doubts.Add(new("name-impossible", $"\"{span.Of(document.Text)}\" joins a family name and a given name of two languages; the given name is that of {held[0].Actor.DisplayName}", span));
                    break;
                }
            }
        }
        return doubts.DrainToImmutable();
    }

    // Whether a family name can be spelled so in Korean, or in Mandarin.
    private static bool MayBe(string family, bool korean) => LatinSyllables.Table.Of(family).Any(r => korean
        ? r.System is ReadingSystem.Conventional or ReadingSystem.MccuneReischauer
        : r.System is ReadingSystem.Pinyin or ReadingSystem.WadeGiles);

    // How many words the given name may have: one, or two joined by a hyphen or a space.
    private static IEnumerable<int> Given(string text, List<NameToken> tokens, int family)
    {
        if (text.AsSpan(tokens[family].Span.End, tokens[family + 1].Span.Start - tokens[family].Span.End) is not " " || !tokens[family + 1].Upper)
            yield break;
        if (family + 2 < tokens.Count && text.AsSpan(tokens[family + 1].Span.End, tokens[family + 2].Span.Start - tokens[family + 1].Span.End) is "-" or " ")
            yield return 2;
        yield return 1;
    }
}
