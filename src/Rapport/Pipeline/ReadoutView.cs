using System.Collections.Immutable;
using Rapport.Ledger;
using Rapport.Resolution.Readouts;

namespace Rapport.Pipeline;

/// <summary>Two texts that report one event, sentence by sentence.</summary>
/// <param name="Left">The left text.</param>
/// <param name="Right">The right text.</param>
/// <param name="Lines">Their sentences.</param>
public sealed record ReadoutView(ReadoutText Left, ReadoutText Right, ImmutableArray<ReadoutLine> Lines)
{
    /// <summary>The texts that report an event, in the order of its reports.</summary>
    public static ImmutableArray<ReadoutText> Texts(LedgerFile ledger, Event told)
    {
        var texts = ImmutableArray.CreateBuilder<ReadoutText>();
        foreach (var report in told.Reports.OfType<Anchor.InText>())
        {
            if (CaseView.Document(ledger, report.Document) is not { } document)
                continue;
            var part = document.PartOf(report.Span);
            var text = new ReadoutText(document, part, part is { } index ? document.Parts[index].Span : new TextSpan(0, document.Text.Length));
            if (!texts.Any(t => t.Document.Id == document.Id && t.Part == part))
                texts.Add(text);
        }
        return texts.ToImmutable();
    }

    /// <summary>Two of the texts that report an event, by their places among <see cref="Texts"/>; null where there are not so many.</summary>
    public static ReadoutView? Of(LedgerFile ledger, Event told, int left, int right)
    {
        var texts = Texts(ledger, told);
        if (left == right || left < 0 || right < 0 || left >= texts.Length || right >= texts.Length)
            return null;
        var (one, other) = (texts[left], texts[right]);
        return new(one, other, ReadoutAligner.Align((one.Document, CaseView.Recording(ledger, one.Document.Id), one.Within), (other.Document, CaseView.Recording(ledger, other.Document.Id), other.Within)));
    }
}
