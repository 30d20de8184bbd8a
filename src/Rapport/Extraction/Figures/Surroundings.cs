using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>The parties around a measure's words.</summary>
internal sealed class Surroundings(SentenceView view, ImmutableArray<Party> parties, FigureDraft draft, int start, int end)
{
    private const int OwnerReach = 6;
    private const int AfterReach = 10;

    private static readonly HashSet<string> Reporting = new(StringComparer.Ordinal)
    {
        "said", "says", "reported", "reports", "announced", "customs", "office", "ministry", "statistics", "data", "figures", "government", "bureau", "agency", "administration", "service", "association", "organization", "organisation",
    };

    /// <summary>The index of the first token of the measure's words.</summary>
    public int Start => start;

    /// <summary>The index after their last.</summary>
    public int End => end;

    /// <summary>The country right before the words, as possessive, adjective or noun: "Germany's exports", "German car exports".</summary>
    public string? Owner
    {
        get
        {
            var first = start;
            var party = parties.LastOrDefault(p => p.End <= first && first - p.End <= OwnerReach);
            if (party.Country is null)
                return null;
            for (var i = party.End; i < first; i++)
                if (view.Word(i) is not ("'s" or "'" or "-") && (StopWords.Phrase.Contains(view.Word(i)) || view.IsDate(i) || FigureTables.Changes.At(view.Tokens, i, view.End, t => t.At(1) == "verb") is not null || view.Word(i).EndsWith("ed", StringComparison.Ordinal)))
                    return null;
            return party.Owns || first - party.End <= 1 ? party.Country : null;
        }
    }

    /// <summary>The country that a clause is about: the first before the figure that no preposition points to.</summary>
    public string? Lead => LeadBefore(draft.Start, null);

    /// <summary>The country behind one of these prepositions, after the measure's words or, failing that, after the figure.</summary>
    public string? After(params ReadOnlySpan<string> prepositions) => Behind(end, prepositions) ?? AfterFigure(prepositions);

    /// <summary>The country behind one of these prepositions, after the figure.</summary>
    public string? AfterFigure(params ReadOnlySpan<string> prepositions) => draft.End > end ? Behind(draft.End, prepositions) : draft.End == end ? Behind(end, prepositions) : null;

    /// <summary>Who reports: "Japan's customs office said", "according to South Korea's customs", "Peru said".</summary>
    public string? Reporter
    {
        get
        {
            foreach (var party in parties)
            {
                if (Reporting.Contains(view.Word(party.End - 1)) || (party.Before == "of" && Reporting.Contains(view.Word(party.Start - 2))))
                    return party.Country;
                for (var i = party.End; i < party.End + 4; i++)
                    if (Reporting.Contains(view.Word(i)) && party.Before is not ("to" or "from" or "with"))
                        return party.Country;
            }
            return null;
        }
    }

    /// <summary>The country that leads the last clause before a token, other than one.</summary>
    public string? LeadBefore(int token, string? not)
    {
        string? lead = null;
        foreach (var party in parties)
        {
            if (party.End > token)
                break;
            if (party.Country == not || !party.Leads)
                continue;
            // A new main clause has a lead of its own.
            if (lead is null || Cut(view, party.Start))
                lead = party.Country;
        }
        return lead;
    }

    private static bool Cut(SentenceView view, int at)
    {
        for (var i = at - 1; i >= at - 4; i--)
            if (view.Word(i) is ";" or "while" or "whereas" or "but")
                return true;
        return false;
    }

    private string? Behind(int from, ReadOnlySpan<string> prepositions)
    {
        foreach (var preposition in prepositions)
        {
            if (preposition is "to" or "from" or "with" && Beyond(view, from, preposition) is { } beyond)
                return beyond;
            foreach (var party in parties)
            {
                if (party.Start < from || party.Start > from + AfterReach || party.Before != preposition || Blocked(view, from, party.Start))
                    continue;
                // "come from Russia and China": two, so none.
                var listed = view.Word(party.End) == "and" && (parties.Any(p => p.Start == party.End + 1 || p.Start == party.End + 2) || BeyondAt(view, party.End) is not null);
                return listed ? null : party.Country;
            }
        }
        return null;
    }

    /// <summary>"to all countries", "from ASEAN": partners that are no country.</summary>
    private static string? Beyond(SentenceView view, int from, string preposition)
    {
        for (var i = from; i < from + 4 && i < view.End; i++)
        {
            if (view.Word(i) == preposition)
                return BeyondAt(view, i);
        }
        return null;
    }

    /// <summary>The partner behind a preposition that is a bloc or everybody.</summary>
    public static string? BeyondAt(SentenceView view, int preposition)
    {
        var at = view.Word(preposition + 1) == "the" ? preposition + 2 : preposition + 1;
        return view.Word(at) switch
        {
            "asean" => "ASEAN",
            "eu" => "EU27",
            "european" when view.Word(at + 1) == "union" => "EU27",
            "world" => "WLD",
            "all" when view.Word(at + 1) is "countries" or "nations" or "destinations" or "partners" or "over" => "WLD",
            _ => null,
        };
    }

    private static bool Blocked(SentenceView view, int from, int to)
    {
        if (view.Measures.Any(m => m.Start >= from && m.End <= to && m.Term.At(1) is "exports" or "imports" && m.Span.Of(view.Text).EndsWith('s')))
            return true;
        for (var i = from; i < to; i++)
            if (view.Word(i) is ";" or "while" or "whereas" or "but" || (view.Word(i) is "those" && i >= from) || (view.Word(i) == "of" && view.Word(i + 1) is "which" or "whom"))
                return true;
        return false;
    }
}
