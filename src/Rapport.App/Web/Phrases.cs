using Rapport.Pipeline;

namespace Rapport.App.Web;

/// <summary>How pages word what the closed lists and the ledger say.</summary>
internal static class Phrases
{
    /// <summary>A moment of the ledger to the minute, UTC.</summary>
    public static string Moment(string time) => time.Length >= 16 ? $"{time[..10]} {time[11..16]}" : time;

    /// <summary>A place of the ledger as a person knows it.</summary>
    public static string Place(string place) => CaseView.PlaceShown(place);

    /// <summary>Whether a place of the ledger is of something that was taken in, as against a file of the case's folder.</summary>
    public static bool WasAdded(string place) => CaseView.PlaceShown(place).Length < place.Length;

    /// <summary>A figure with its thousands apart; every digit that was published stands.</summary>
    public static string Number(decimal number) => number.ToString("#,0.############################", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The mark of the link that leads to what is shown already.</summary>
    public static SafeHtml Here(bool here) => here ? new(" aria-current=\"true\"") : SafeHtml.None;

    /// <summary>A word of a closed list as words: <c>supported-under</c> is "supported under".</summary>
    public static string Spaced(string word) => word.Replace('-', ' ');

    /// <summary>What a page says before the first run.</summary>
    public static SafeHtml NothingYet(PageRequest page) => HtmlWriter.Of($"<p role=\"status\">Nothing has been run yet. <a href=\"{page.Desk.At("intake")}\">Take in</a> articles and run.</p>\n");

    /// <summary>The way to the rows that follow, and back to the first.</summary>
    public static SafeHtml GoOn(string address, int skip, int length, bool more)
    {
        if (!more && skip == 0)
            return SafeHtml.None;
        var on = more ? HtmlWriter.Of($"<a class=\"button\" href=\"{address}?skip={skip + length}\">Go on</a>") : HtmlWriter.Of($"No more.");
        return HtmlWriter.Of($"<p class=\"more\">{on}{(skip > 0 ? HtmlWriter.Of($" <a href=\"{address}\">Back to the first</a>") : SafeHtml.None)}</p>\n");
    }

    /// <summary>A verdict as a mark and its word, so that it is never told by colour alone.</summary>
    public static SafeHtml Verdict(VerdictValue? value, bool overridden = false)
    {
        var word = value is { } known ? Word.Of(known) : "no-verdict";
        return HtmlWriter.Of($"<span class=\"verdict v-{word}\"><span aria-hidden=\"true\">{Mark(value)}</span> {Spaced(word)}{(overridden ? ", by a person" : "")}</span>");
    }

    /// <summary>A document in a few words: outlet, genre, day.</summary>
    public static SafeHtml Credit(Document document, int? part = null)
    {
        if (part is { } index && index < document.Parts.Length)
        {
            var piece = document.Parts[index];
            return HtmlWriter.Of($"{SafeHtml.Words(Outlet(piece.Outlet))} · piece {index + 1} of a digest · {Day(piece.Published ?? document.Published)}");
        }
        if (document.Kind != DocumentKind.Press)
            return HtmlWriter.Of($"<span class=\"genre\">{Spaced(Word.Of(document.Kind))}</span> · {Day(document.Published)}");
        var genre = document.Genre == Genre.Unknown ? "genre unknown" : Word.Of(document.Genre);
        return HtmlWriter.Of($"{SafeHtml.Words(Outlet(document.Outlet))} · <span class=\"genre\">{genre}</span> · {Day(document.Published)}");
    }

    /// <summary>A stated moment, with what of it was inferred.</summary>
    public static SafeHtml Day(StatedMoment? moment) => moment is null ? HtmlWriter.Of($"undated") : HtmlWriter.Of(
        $"<time datetime=\"{moment.ToIso()}\">{moment.ToIso().Replace('T', ' ')}</time>{(moment.YearInferred ? " (year inferred)" : "")}");

    /// <summary>An outlet in each of its scripts.</summary>
    public static string Outlet(IReadOnlyCollection<LocalText> outlet) => outlet.Count == 0 ? "outlet unknown" : string.Join(" / ", outlet.Select(o => o.Text));

    private static string Mark(VerdictValue? value) => value switch
    {
        VerdictValue.Supported => "●",
        VerdictValue.SupportedUnder => "◐",
        VerdictValue.Contradicted => "✕",
        VerdictValue.Misstated => "≠",
        VerdictValue.Stale => "◷",
        VerdictValue.SourcesDisagree => "⇄",
        VerdictValue.Undefined => "?",
        VerdictValue.NotCheckable => "–",
        VerdictValue.NoData => "○",
        null => "·",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a verdict of the closed list"),
    };
}
