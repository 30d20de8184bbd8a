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

    private static BriefSentence Answer(SourceDesk desk, NoteBook notes)
    {
        var judged = desk.Dossier.Findings.Where(f => f.Verdict is not null).ToArray();
        var counted = desk.Count("studies", judged.Select(f => SourceDesk.Places(f.Id.Value, f.Anchors, f.Study)));
        if (judged.Length == 0)
            return new SentenceBuilder(notes).Say("Whether the relation showed up in anything measurable cannot be told: the case names no study.").Rests(counted).Build();
        var supported = judged.Where(f => f.Verdict!.Value == StudyVerdictValue.Supported).ToArray();
        var open = judged.Count(f => f.Verdict!.Value is StudyVerdictValue.CannotTell or StudyVerdictValue.Refused);
        var sentence = new SentenceBuilder(notes).Say("Did the relation show up in anything measurable? Of ").Count(judged.Length, counted).Say(judged.Length == 1 ? " question put to data, " : " questions put to data, ")
            .Count(supported.Length, desk.Count("studies with the answer yes", supported.Select(f => SourceDesk.Places(f.Id.Value, f.Anchors, f.Study)))).Say(" is answered yes");
        if (supported.Length > 0)
            sentence.Say(" (").Verbatim(string.Join(", ", supported.Select(f => f.Study)), counted).Say(")");
        sentence.Say(", ").Count(judged.Length - supported.Length - open, counted).Say(" no, and ").Count(open, counted).Say(" cannot be told");
        return sentence.Say(".").Build();
    }
}
