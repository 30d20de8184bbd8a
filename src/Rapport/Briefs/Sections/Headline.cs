using System.Collections.Immutable;

namespace Rapport.Briefs.Sections;

/// <summary>The answer in two or three sentences: what the studies say about the turns, and what a bare value would have hidden.</summary>
internal static class Headline
{
    public static ImmutableArray<BriefSentence> Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        sentences.Add(Answer(desk, notes));
        if (dossier.Splits.FirstOrDefault(s => dossier.Case.Pair.Has(s.Partner)) is { } split && Math.Abs(split.ValuePercent) > 2 * Math.Abs(split.QuantityPercent!.Value))
        {
            var source = SourceDesk.Rows($"split:{split.Label}:{split.Partner}", split.Rows);
            var words = split.Label.Split(' ', 2);
            sentences.Add(new SentenceBuilder(notes).Say("A value alone would mislead: ").Verbatim($"{desk.Country(words[0])}'s {words[1]}", source).Say($" to {desk.Country(split.Partner)} changed by ")
                .Signed(split.ValuePercent, 0, "percent", source).Say(" % in value and by ").Signed(split.QuantityPercent!.Value, 0, "percent", source).Say(" % in weight (")
                .Period(split.After, source).Say(" against the same months of the year before).").Build());
        }
        return sentences.ToImmutable();
    }

    // A study speaks of a turn where its treatment begins within three months of it.
    private const int DaysApart = 92;

    private static BriefSentence Answer(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var judged = dossier.Findings.Where(f => f.Verdict is not null).ToArray();
        var counted = desk.Count("studies", judged.Select(Of));
        if (judged.Length == 0)
            return new SentenceBuilder(notes).Say("Whether the relation showed up in anything measurable cannot be told: the case names no study.").Rests(counted).Build();
        if (dossier.Case.Turns.Where(t => t.Date <= dossier.AsOf).MaxBy(t => t.Date) is { } turn && turn.Evidence.Select(desk.FindFact).OfType<ChronicleFact>().FirstOrDefault() is { } fact)
        {
            var ofTurn = judged.Where(f => dossier.Case.Studies.Any(s => s.Id == f.Study && Begins(s) is { } start && Math.Abs(start.DayNumber - turn.Date.DayNumber) <= DaysApart)).ToArray();
            var sentence = new SentenceBuilder(notes).Say($"Has the {Word.Of(turn.Kind)} of ").Day(turn.Date, SourceDesk.Fact(fact)).Say(" shown up in anything measurable? ");
            if (ofTurn.Length == 0)
                return sentence.Say("No study of this case puts that to data.").Rests(counted).Build();
            if (ofTurn.FirstOrDefault(f => f.Verdict!.Value == StudyVerdictValue.Supported) is { } shown)
                return sentence.Say("Yes: ").Verbatim(shown.Verdict!.Reason, Of(shown)).Say(".").Build();
            if (ofTurn.FirstOrDefault(f => f.Verdict!.Value is StudyVerdictValue.CannotTell or StudyVerdictValue.Refused) is { } open)
                return sentence.Say("It cannot be told: ").Verbatim(open.Verdict!.Reason, Of(open)).Say(".").Build();
            return sentence.Say("No: ").Verbatim(ofTurn[0].Verdict!.Reason, Of(ofTurn[0])).Say(".").Build();
        }
        return Count(desk, notes, judged, counted);
    }

    private static BriefSentence Count(SourceDesk desk, NoteBook notes, Finding[] judged, Source counted)
    {
        var supported = judged.Where(f => f.Verdict!.Value == StudyVerdictValue.Supported).ToArray();
        var open = judged.Count(f => f.Verdict!.Value is StudyVerdictValue.CannotTell or StudyVerdictValue.Refused);
        return new SentenceBuilder(notes).Say("Did the relation show up in anything measurable? Of ").Count(judged.Length, counted).Say(judged.Length == 1 ? " question put to data, " : " questions put to data, ")
            .Count(supported.Length, desk.Count("studies with the answer yes", supported.Select(Of))).Say(supported.Length == 1 ? " is answered yes, " : " are answered yes, ")
            .Count(judged.Length - supported.Length - open, counted).Say(" no, and ").Count(open, counted).Say(" cannot be told.").Build();
    }

    private static Source Of(Finding finding) => SourceDesk.Places(finding.Id.Value, finding.Anchors, $"study “{finding.Study}”, its file and data");

    private static DateOnly? Begins(Study study) =>
        DateOnly.TryParseExact(study.Treated?.Start, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
