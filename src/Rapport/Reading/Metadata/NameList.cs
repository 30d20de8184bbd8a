using System.Text.RegularExpressions;

namespace Rapport.Reading.Metadata;

/// <summary>Splits what a page says of its authors into names: the words before them, roles, addresses and titles after them are cut off.</summary>
internal static partial class NameList
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The names, in order; empty where it is an address, a handle or a whole sentence.</summary>
    public static IEnumerable<string> Split(string value)
    {
        value = PageFacts.Clean(value);
        if (value.Length is < 2 or > 200 || value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            yield break;
        value = Tags().Replace(value, " ");
        value = Address().Replace(value, "");
        foreach (var piece in Between().Split(value))
        {
            var name = Before().Replace(piece, "");
            name = After().Replace(name, "");
            name = name.Trim(' ', ',', '.', ':', ';', '-', '–', '—', '|', '/', '@', '(', ')', '[', ']', '"', '•', '·');
            // The point of "Jane T." belongs to the name.
            name = PageFacts.Clean(Initial().IsMatch(name) && piece.Contains(name + ".", StringComparison.Ordinal) ? name + "." : name);
            if (name.Length >= 2 && name.Length <= 60 && name.AsSpan().ContainsAnyLetter() && name.Split(' ').Length <= 6 && !Nobody().IsMatch(name))
                yield return name;
        }
    }

    [GeneratedRegex(@"\p{Ll}\s\p{Lu}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"<[^<>]{0,200}>", Plain)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\w.+\-]{1,60}@[\w\-]{1,60}\.[\w.]{2,30}|(^|\s)@\w{2,30}", Plain)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*[;|•·/\n]\s*|\s*,\s+(?!(jr|sr|ii|iii|md|phd)\b)|\s+(and|und|et|y|e|og|och|en|i|ja|&|und|ve|和)\s+|\s*&\s*|\s*、\s*", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*((alle artikel|alles|alle beiträge|beiträge|ein artikel|ein beitrag|blog beitrag|pressemitteilung|all (articles|posts)|view all posts|more|mehr|erstellt|verfasst|geschrieben|entrada|article)\s+)?(written by|posted by|published by|reported by|story by|text by|words by|by\b|von\b|par\b|por\b|di\b|da\b|af\b|av\b|door\b|autor(in)?(en)?\b\s*:?|author\b\s*:|text\s*:|tekst\s*:|foto\s*:|interview\s*:|автор\s*:?|przez\b|(文|撰文|作者|记者|記者|编辑|編輯|글|기자)\s*[:：/／|]?)\s*", Plain)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*(\(.{0,80}\)|\[.{0,80}\]|기자|특파원|논설위원|記者|记者|,?\s*(political|senior|chief|staff|contributing|managing|associate|deputy|special|foreign|business|sports|news)\b.{0,60}\b(editor|writer|reporter|correspondent|columnist|contributor)|\b(editor|staff writer|reporter|correspondent|contributor|columnist)\s*$|\s[-–—]\s.{0,60}|\b(on|am|le|el)\s+\d.{0,40}|\bfor\s+(the\s+)?\p{Lu}.{0,50}|\s+\d{1,2}([.:/\s]|\p{L}{2}\b).{0,60}|\s+(on|am)\s+\p{Lu}\p{L}{2,9}\.?\s+\d.{0,40}|\s+(?i:(last )?(published|updated|posted)|veröffentlicht|aktualisiert|publicado|publié|tags|shares?)\b.{0,80}|\s*(redakteur(in)?|redaktion)\s*$)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    [GeneratedRegex(@"^(admin(istrator)?|editor(s|ial)?|staff|web ?master|user|guest|unknown|anonymous|author|none|null|n/?a|test|online|root|follow( us)?|read more|published|updated|shares?|(your|my) account\b.*|account|log ?(in|out)|sign ?(in|out|up)|subscribe|profile?|bio(graphy)?|contact|kontakt|authors?|autor(in|en)?|about( the author)?|über den autor|view all( posts)?|tags|kommentare|comments|uhr|quelle|source|stand|alle (beiträge|artikel)|(veröffentlicht|publiziert|posted|published|updated)\b.*|datum|date|vor|donate.*|contributors?|redakteur(in)?|\d{1,2}([.:/\s]|\p{L}{2}\b).*|\d[\d\s:./]*|[\d.]+ min.*)$", Plain)]
    private static partial Regex Nobody();
}
