using System.Collections.Immutable;

namespace Rapport.Briefs;

/// <summary>Refuses a brief with a number that rests on nothing.</summary>
public static class BriefBindings
{
    /// <summary>Every sentence that holds a digit outside its figures, a figure without a place, or no binding at all; empty for a brief that may be written.</summary>
    public static ImmutableArray<Fault> Check(Brief brief)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        Check("headline", brief.Headline);
        foreach (var section in brief.Sections)
        {
            Check(section.Id, section.Sentences);
            foreach (var table in section.Tables)
            {
                foreach (var row in table.Rows)
                    Check($"{section.Id}, table “{table.Title}”", row, cells: true);
            }
        }
        return faults.ToImmutable();

        void Check(string where, ImmutableArray<BriefSentence> sentences, bool cells = false)
        {
            foreach (var sentence in sentences)
            {
                for (var i = 0; i < sentence.Text.Length; i++)
                {
                    if (char.IsDigit(sentence.Text[i]) && !sentence.Figures.Any(f => f.Span.Contains(i)))
                    {
                        faults.Add(new("brief", "unbound-figure", $"{where}: the number at {i} in “{sentence.Text}” rests on nothing"));
                        break;
                    }
                }
                if (sentence.Figures.Any(f => f.Anchors.IsEmpty))
                    faults.Add(new("brief", "unbound-figure", $"{where}: a figure of “{sentence.Text}” has no place"));
                if (!cells && sentence.Figures.IsEmpty && sentence.Bindings.IsEmpty)
                    faults.Add(new("brief", "unbound-sentence", $"{where}: “{sentence.Text}” rests on nothing"));
            }
        }
    }
}
