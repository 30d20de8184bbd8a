using Rapport.Extraction.Acts;
using Rapport.Extraction.Dates;
using Rapport.Extraction.Figures;
using Rapport.Extraction.Formulas;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Extraction.Stances;

namespace Rapport.Extraction;

/// <summary>Records all that a document says: who is named, who said, did and promised what, when, and in which words.</summary>
public sealed class Recorder
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "extraction/recording@10";

    private readonly MentionFinder _parties;
    private readonly EventCoder _events = new();
    private readonly LoadedLanguage _loaded = new();
    private readonly StanceReader _stances = new();
    private readonly FormulaFinder _formulas = new();

    private readonly OfficeDoubts _offices;
    private readonly NearNames _near;

    /// <summary>Prepares a recorder for the parties of a case; it may be used by many threads at once.</summary>
    public Recorder(Authority authority) => (_parties, _offices, _near) = (new MentionFinder(authority), new OfficeDoubts(authority), new NearNames(authority));

    /// <summary>What the document says, each fact with its place in the text.</summary>
    public Recording Record(Document document)
    {
        var parties = _parties.Read(document);
        var dates = DateFinder.Find(document);
        var quotes = QuoteFinder.Find(document, parties.Mentions);
        var claims = ClaimFinder.Find(document, parties.Mentions, quotes, dates);
        var acts = _events.Code(document, parties, quotes, dates);
        return new Recording
        {
            Document = document.Id,
            Mentions = parties.Mentions,
            Quotes = quotes,
            Claims = claims,
            Internal = InternalChecks.Check(document, claims),
            Events = acts.Events,
            Pledges = PledgeFinder.Find(document, parties, quotes, dates),
            Dates = dates,
            Loaded = _loaded.Find(document),
            Stances = _stances.Read(document, parties.Mentions, quotes),
            Doubts = [.. _offices.Find(document, parties.Mentions, dates).Concat(_near.Find(document, parties.Mentions)).OrderBy(d => d.Span)],
            Formulas = _formulas.Find(document, quotes),
            Uncoded = acts.Uncoded,
        };
    }
}
