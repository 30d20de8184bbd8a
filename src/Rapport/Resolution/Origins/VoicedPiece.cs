using System.Collections.Immutable;

namespace Rapport.Resolution.Origins;

/// <summary>An independent piece with what was recorded from it, and who speaks in it.</summary>
internal sealed class VoicedPiece
{
    private readonly Dictionary<QuoteId, Speaker> _speakers;
    private readonly Dictionary<ActorId, string> _names;

    private VoicedPiece(Origin origin, Document document, Recording recording, Dictionary<ActorId, string> names)
    {
        (Origin, Document, Recording, Part, _names) = (origin, document, recording, origin.Members[0].Part, names);
        Within = Part is { } part && part < document.Parts.Length ? document.Parts[part].Span : new TextSpan(0, document.Text.Length);
        _speakers = recording.Quotes.ToDictionary(q => q.Id, q => q.Speaker);
    }

    /// <summary>The piece.</summary>
    public Origin Origin { get; }

    /// <summary>The first document that carries it: copies add nothing.</summary>
    public Document Document { get; }

    /// <summary>The part of a digest that it is there, or null.</summary>
    public int? Part { get; }

    /// <summary>Where it stands in the document.</summary>
    public TextSpan Within { get; }

    /// <summary>What was recorded from the document.</summary>
    public Recording Recording { get; }

    /// <summary>The pieces whose text and recording are held, in the order of the origins.</summary>
    public static IEnumerable<VoicedPiece> Of(ImmutableArray<Origin> origins, ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, Authority authority)
    {
        var texts = documents.DistinctBy(d => d.Id).ToDictionary(d => d.Id);
        var recorded = recordings.DistinctBy(r => r.Document).ToDictionary(r => r.Document);
        var names = authority.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.DisplayName);
        foreach (var origin in origins)
        {
            if (texts.TryGetValue(origin.Members[0].Document, out var document) && recorded.TryGetValue(document.Id, out var recording))
                yield return new(origin, document, recording, names);
        }
    }

    /// <summary>Who speaks in a quote; null where the author alone does.</summary>
    public Speaker? SpeakerOf(QuoteId? quote) => quote is { } id ? _speakers.GetValueOrDefault(id) : null;

    /// <summary>What a speaker is called: the party's name where it is known, else the words of the text; null for one without a name, who is nobody.</summary>
    public string? NameOf(Speaker speaker) => speaker.Kind != SpeakerKind.Named ? null : speaker.Actor is { } actor && _names.TryGetValue(actor, out var known) ? known : speaker.Text;
}
