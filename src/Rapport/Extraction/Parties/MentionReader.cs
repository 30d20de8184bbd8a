using System.Collections.Immutable;
using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Parties;

/// <summary>Turns the forms found in a document's passages into mentions, one passage after the other.</summary>
internal sealed class MentionReader(Document document, Authority authority, OfficeTable offices, SideTable sides, KnownParties known, ILookup<string, Actor> families)
{
    private static readonly HashSet<string> NotNames = new(
        ["the", "a", "an", "he", "she", "it", "they", "in", "on", "at", "and", "but", "for", "to", "of", "who", "said", "mr", "ms", "mrs", "dr", "this", "that", "as", "by", "with", "from"],
        StringComparer.Ordinal);

    public List<Mention> Mentions { get; } = [];

    public List<PlaceName> Places { get; } = [];

    public void Read(NameHits passage)
    {
        var tokens = passage.Tokens;
        for (var i = 0; i < tokens.Count;)
            i = Math.Max(i + 1, passage.At[i] is { } hit ? ReadName(passage, hit) : ReadWords(passage, i));
    }

    private int ReadName(NameHits passage, NameHit hit)
    {
        var form = hit.Forms[0];
        if (hit.Forms.Any(f => f.Kind == NameFormKind.NotAParty))
        {
            if (hit.Forms.First(f => f.Kind == NameFormKind.NotAParty).Country is { } country)
                Places.Add(new(Span(passage, hit.First, hit.End), Span(passage, hit.First, hit.End).Of(document.Text), country));
            return hit.End;
        }
        if (hit.Forms.Any(f => f.Kind == NameFormKind.Guarded) && (hit.Forms.Count == 1 || BesideAnotherName(passage, hit)))
            return hit.End;
        var actors = hit.Forms.Where(f => f.Actor is not null).ToList();
        if (actors.Count > 0)
            return AddActor(passage, hit, actors, hit.First, null);
        var countries = hit.Forms.Where(f => f.Country is not null && f.Kind is NameFormKind.Country or NameFormKind.Demonym).ToList();
        if (countries.Count > 0)
            return ReadCountry(passage, hit, countries);
        return form.Kind == NameFormKind.Metonym || hit.Forms.Any(f => f.Kind == NameFormKind.Metonym) ? ReadMetonym(passage, hit) : hit.End;
    }

    private int ReadCountry(NameHits passage, NameHit hit, List<NameForm> forms)
    {
        var tokens = passage.Tokens;
        var codes = forms.Select(f => f.Country!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // A form of several countries ("Korean", "Congolese") means the one that the document names without doubt.
        var sure = codes.Count == 1 ? codes : codes.Where(known.Countries.Contains).ToList();
        if (sure.Count != 1)
            return hit.End;
        var code = sure[0];
        var next = hit.End;
        var possessive = next < tokens.Count && tokens[next].Key == "s" && document.Text[tokens[next].Span.Start - 1] is '\'' or '\u2019';
        if (possessive)
            next++;
        while (next < tokens.Count && OfficeTable.IsModifier(tokens[next].Key) && offices.At(document.Text, tokens, next) is null)
            next++;
        if (next < tokens.Count && (possessive || NameIndex.Joins(document.Text, tokens[hit.End - 1], tokens[hit.End])))
        {
            if (offices.At(document.Text, tokens, next) is { } office)
                return ReadOffice(passage, hit.First, next, office.Office, office.End, code);
            if (!possessive && next == hit.End && tokens[next].Key is "side" or "sides")
                return Add(passage, hit.First, next + 1, MentionForm.Side, CountryActor(code), code, null, "parties/side@1", next + 1);
        }
        var demonym = forms.All(f => f.Kind == NameFormKind.Demonym);
        return Add(passage, hit.First, hit.End, demonym ? MentionForm.Demonym : MentionForm.Name, CountryActor(code), code, null,
            demonym ? "parties/demonym@1" : "parties/country@1", hit.End);
    }

    private int ReadMetonym(NameHits passage, NameHit hit)
    {
        var forms = hit.Forms.Where(f => f.Kind == NameFormKind.Metonym).ToList();
        var codes = forms.Select(f => f.Country!).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count != 1)
            return hit.End;
        if (MetonymGuard.Acts(document.Text, passage.Tokens, hit.First, hit.End, passage.IsName))
            return Add(passage, hit.First, hit.End, MentionForm.Metonym, CountryActor(codes[0]), codes[0], null, "parties/metonym@1", hit.End);
        Places.Add(new(Span(passage, hit.First, hit.End), Span(passage, hit.First, hit.End).Of(document.Text), codes[0]));
        return hit.End;
    }

    private int ReadWords(NameHits passage, int first)
    {
        var tokens = passage.Tokens;
        if (sides.EndOf(tokens, first) is var end and > 0)
            return Add(passage, first, end, MentionForm.Both, null, null, null, "parties/both@1", end);
        var title = first;
        while (title < tokens.Count && OfficeTable.IsModifier(tokens[title].Key) && offices.At(document.Text, tokens, title) is null)
            title++;
        if (offices.At(document.Text, tokens, title) is { } office)
            return ReadOffice(passage, first, title, office.Office, office.End, null);
        return ReadFamilyName(passage, first);
    }

    private int ReadOffice(NameHits passage, int first, int title, string office, int end, string? country)
    {
        var tokens = passage.Tokens;
        var adjacent = end < tokens.Count && document.Text[tokens[end].Span.Start - 1] == ' ' && tokens[end].Span.Start == tokens[end - 1].Span.End + 1;
        if (adjacent && passage.At[end] is { } hit && hit.Forms.Any(f => f.Actor?.Kind == ActorKind.Person))
            return AddActor(passage, hit, [.. hit.Forms.Where(f => f.Actor is not null)], first, Words(passage, first, end));
        // A name that the actors file lacks: capitalised words after a capitalised title.
        if (adjacent && tokens[title].Upper && passage.At[end] is null && LooksLikeName(tokens[end]))
            return AddUnknown(passage, first, end, office, country);
        if (country is null && end + 1 < tokens.Count && tokens[end].Key == "of")
        {
            var place = tokens[end + 1].Key == "the" ? end + 2 : end + 1;
            if (place < tokens.Count && passage.At[place]?.Forms is { } forms && forms.Select(f => f.Kind == NameFormKind.Country ? f.Country : null).Distinct().ToList() is [{ } of])
                return AddOffice(passage, first, title, office, passage.At[place]!.End, of);
        }
        return country is null ? title + 1 : AddOffice(passage, first, title, office, end, country);
    }

    private int AddOffice(NameHits passage, int first, int title, string office, int end, string country)
    {
        var past = passage.Tokens.Skip(first).Take(title - first).Any(t => t.Key is "former" or "ex" or "then" or "late" or "deputy");
        var day = document.PublishedAt(passage.Passage.Part)?.Date;
        var holders = past || day is null ? [] : offices.Holders(authority.Actors, office, country, day);
        return Add(passage, first, end, MentionForm.Office, holders.Length == 1 ? holders[0].Id : null, country, Words(passage, first, end), "parties/office@1", end);
    }

    private int AddUnknown(NameHits passage, int first, int end, string office, string? country)
    {
        var tokens = passage.Tokens;
        var stop = end + 1;
        while (stop < tokens.Count && stop < end + 4 && passage.At[stop] is null && LooksLikeName(tokens[stop]) && NameIndex.Joins(document.Text, tokens[stop - 1], tokens[stop]))
            stop++;
        // "President Yoon": the one person of that family name who holds or held that office.
        Actor? actor = null;
        if (stop == end + 1)
        {
            var named = families[tokens[end].Key].ToList();
            var held = offices.Holders(named, office, country, null);
            var now = document.PublishedAt(passage.Passage.Part)?.Date is { } day ? offices.Holders(named, office, country, day) : [];
            var spoken = known.WithFamilyName(tokens[end].Key).Where(held.Contains).ToList();
            actor = spoken.Count == 1 ? spoken[0] : now.Length == 1 ? now[0] : held.Length == 1 ? held[0] : null;
        }
        return Add(passage, end, stop, MentionForm.TitledName, actor?.Id, actor?.Country ?? country, Words(passage, first, end),
            actor is null ? "parties/titled-unknown@1" : "parties/titled@1", stop);
    }

    private int ReadFamilyName(NameHits passage, int first)
    {
        var tokens = passage.Tokens;
        var persons = known.WithFamilyName(tokens[first].Key);
        if (persons.Count != 1 || !tokens[first].Upper || tokens[first].Key.Length < 2)
            return first + 1;
        var beforeJoins = first > 0 && tokens[first - 1].Upper && NameIndex.Joins(document.Text, tokens[first - 1], tokens[first]) && ClosedClasses.Of(tokens[first - 1].Key) is null;
        var afterJoins = first + 1 < tokens.Count && tokens[first + 1].Upper && NameIndex.Joins(document.Text, tokens[first], tokens[first + 1]);
        if (beforeJoins || afterJoins)
            return first + 1;
        var actor = persons.First();
        return Add(passage, first, first + 1, MentionForm.Name, actor.Id, actor.Country, null, "parties/family-name@1", first + 1);
    }

    private int AddActor(NameHits passage, NameHit hit, List<NameForm> forms, int first, string? office)
    {
        var slip = forms.All(f => f.Kind == NameFormKind.Slip);
        var fitting = slip ? forms : forms.Where(f => f.Kind == NameFormKind.Actor).ToList();
        // Two parties of one form: the office decides, else none is named.
        if (fitting.Count > 1 && office is not null && offices.OfficeOf(office) is var held)
        {
            var narrowed = fitting.FindAll(f => f.Actor!.Offices.Any(o => offices.OfficeOf(o.Title) == held));
            fitting = narrowed.Count > 0 ? narrowed : fitting;
        }
        var countries = fitting.Select(f => f.Country).Distinct(StringComparer.Ordinal).ToList();
        var one = fitting.Select(f => f.Actor!.Id).Distinct().ToList();
        return Add(passage, hit.First, hit.End, office is null ? MentionForm.Name : MentionForm.TitledName, one.Count == 1 ? one[0] : null,
            countries.Count == 1 ? countries[0] : null, office, slip ? "parties/slip@1" : office is null ? "parties/name@1" : "parties/titled@1", hit.End);
    }

    private bool BesideAnotherName(NameHits passage, NameHit hit)
    {
        var tokens = passage.Tokens;
        bool Other(int at, int with) => at >= 0 && at < tokens.Count && tokens[at].Upper && !passage.IsName(at) && ClosedClasses.Of(tokens[at].Key) is null && !NotNames.Contains(tokens[at].Key)
            && NameIndex.Joins(document.Text, tokens[Math.Min(at, with)], tokens[Math.Max(at, with)]) && tokens[at].Key != "s" && offices.At(document.Text, tokens, at) is null;
        return Other(hit.First - 1, hit.First) || Other(hit.End, hit.End - 1);
    }

    private static bool LooksLikeName(NameToken token) => token.Upper && token.Key.Length > 1 && !NotNames.Contains(token.Key) && !char.IsDigit(token.Key[0]);

    private static ActorId CountryActor(string code) => new(ActorId.Prefix + code);

    private static TextSpan Span(NameHits passage, int first, int end) =>
        TextSpan.FromBounds(passage.Tokens[first].Span.Start, passage.Tokens[end - 1].Span.End);

    private string Words(NameHits passage, int first, int end) => Span(passage, first, end).Of(document.Text);

    private int Add(NameHits passage, int first, int end, MentionForm form, ActorId? actor, string? country, string? office, string rule, int next)
    {
        var span = Span(passage, first, end);
        Mentions.Add(new(document.Id, span, span.Of(document.Text), form, actor, country, office, new RuleRef(rule)));
        return next;
    }
}
