using System.Collections.Immutable;
using Rapport.Reading.Metadata;

namespace Rapport.Reading.Forms;

/// <summary>Takes what a mail, a feed or an archive says of a piece where the piece itself says nothing.</summary>
internal static class StatedFields
{
    // The page's own witnesses stand above every word of its container.
    private const int Rank = 10;

    /// <summary>The document, completed; each statement is kept as a candidate.</summary>
    public static Document Complete(Document read, Envelope envelope)
    {
        var kept = ImmutableArray.CreateBuilder<FieldCandidate>();
        ImmutableArray<string> Said(string field, bool wanted)
        {
            ImmutableArray<string> values = [.. envelope.Stated.Where(s => s.Field == field && s.Value.Length > 0).Select(s => s.Value)];
            foreach (var value in values)
                kept.Add(new(field, value, "container", "stated", new(0, 0), Rank, wanted));
            return wanted ? values : [];
        }
        var published = Said("published", read.Published is null).Select(MachineDate.Read).FirstOrDefault(d => d is not null);
        var authors = Said("authors", read.Authors.IsEmpty);
        var outlet = Said("outlet", read.Outlet.IsEmpty);
        var language = Said("language", read.Language is null);
        var completed = read with
        {
            Title = read.Title ?? Said("title", read.Title is null).FirstOrDefault(),
            Authors = authors.IsEmpty ? read.Authors : [.. authors.SelectMany(NameList.Split).Select(n => new Author(n, ["author"], [], default))],
            Published = read.Published ?? published,
            Outlet = outlet.IsEmpty ? read.Outlet : OutletNames.Split(outlet[0]),
            Language = read.Language ?? (language.IsEmpty ? null : language[0].Split('-', '_')[0].ToLowerInvariant()),
            Url = read.Url ?? envelope.Address,
        };
        return kept.Count == 0 ? completed : completed with { Candidates = [.. read.Candidates, .. kept] };
    }
}
