using System.Collections.Immutable;
using Rapport.Briefs.Charts;

namespace Rapport.Briefs.Sections;

/// <summary>What happened between the two: the turns, the latest acts, and where the relation stands.</summary>
internal static class WhatHappened
{
    private const int EventsShown = 15;

    public static BriefSection Write(SourceDesk desk, NoteBook notes)
    {
        var dossier = desk.Dossier;
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>();
        var tables = ImmutableArray.CreateBuilder<BriefTable>();
        if (dossier.Case.Turns.Where(t => t.Date <= dossier.AsOf).MaxBy(t => t.Date) is { } turn && turn.Evidence.Select(desk.FindFact).OfType<ChronicleFact>().ToArray() is [var fact, ..])
        {
            var source = SourceDesk.Fact(fact);
            sentences.Add(new SentenceBuilder(notes).Say($"The last turn that this case puts to the test is a {Word.Of(turn.Kind)}, dated ").Day(turn.Date, source).Say(": ").Verbatim(fact.Text, source).Build());
        }
        if (dossier.Indices.FirstOrDefault(i => i.Name == "both") is { Points.IsEmpty: false } index)
        {
            sentences.Add(State(desk, notes, index));
            if (LastTurn(desk, notes, index) is { } turned)
                sentences.Add(turned);
            tables.Add(IndexTable(desk, notes, index));
            if (!index.Turns.IsEmpty)
                tables.Add(TurnTable(desk, notes, index));
            if (dossier.Neighbours.Any(n => !n.Points.IsEmpty))
                tables.Add(NeighbourTable(desk, notes));
        }
        tables.Add(Latest(desk, notes));
        return new("what-happened", "What happened", sentences.ToImmutable(), tables.ToImmutable());
    }

    private static BriefSentence State(SourceDesk desk, NoteBook notes, RelationIndex index)
    {
        var source = IndexSource(desk, index);
        var last = index.Points[^1];
        var sentence = new SentenceBuilder(notes).Say("On a scale from ").Number(-9, 0, "index", source).Say(" to ").Number(9, 0, "index", source)
            .Say(", built from dated acts by a printed weight table, the relation stands at ").Signed(last.Stock, 1, "index", source);
        if (last is { Low: { } low, High: { } high })
            sentence.Say(" (").Signed(low, 1, "index", source).Say(" to ").Signed(high, 1, "index", source).Say(" in nine draws of ten)");
        sentence.Say(" on ").Day(last.Date, source);
        if (index.Points.LastOrDefault(p => p.Date <= last.Date.AddYears(-1)) is { Date.Year: > 1 } before)
            sentence.Say(", after ").Signed(before.Stock, 1, "index", source).Say(" a year earlier");
        return sentence.Say("; it counts acts, not their success.").Build();
    }

    private static BriefTable IndexTable(SourceDesk desk, NoteBook notes, RelationIndex both)
    {
        var dossier = desk.Dossier;
        var ends = both.Points.Where(p => p.Date.Month == 12 || p == both.Points[^1]).Select(p => p.Date).ToArray();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<BriefSentence>>();
        foreach (var end in ends)
        {
            var row = ImmutableArray.CreateBuilder<BriefSentence>();
            row.Add(new SentenceBuilder(notes).Day(end, IndexSource(desk, both)).Build());
            foreach (var index in dossier.Indices)
            {
                var at = index.Points.LastOrDefault(p => p.Date <= end);
                row.Add(at.Date.Year > 1 ? new SentenceBuilder(notes).Signed(at.Stock, 1, "index", IndexSource(desk, index)).Build() : new SentenceBuilder(notes).Say("–").Build());
            }
            rows.Add(row.ToImmutable());
        }
        var headers = ImmutableArray.Create("On").AddRange(dossier.Indices.Select(i => i.Name == "both" ? "Both" : Direction(desk, i.Name)));
        var turns = dossier.Case.Turns.Select(t => (t.Date, t.Kind == TurnKind.Thaw ? "▲" : "▼")).ToImmutableArray();
        var svg = LineChart.Draw(
            "State of the relation, end of month",
            [.. dossier.Indices.Select(i => ChartLine.Of(i.Name == "both" ? "Both" : Direction(desk, i.Name), i))],
            turns);
        var summary = $"The state of the relation at the end of each year, from both sides and from each; weights {both.WeightTable} ({both.WeightHash[..12]}).";
        return new("State of the relation", headers, rows.ToImmutable(), svg, summary);
    }

    private static BriefSentence? LastTurn(SourceDesk desk, NoteBook notes, RelationIndex index)
    {
        if (index.Turns.IsEmpty)
            return null;
        var (turn, source) = (index.Turns[^1], IndexSource(desk, index));
        return new SentenceBuilder(notes).Say($"By the acts alone, whatever the case names, the tie last turned on ").Day(turn.Date, source)
            .Say($", a {Word.Of(turn.Kind)}, not before ").Day(turn.Low, source).Say(" (").Number(turn.Percent, 1, "percent", source).Say(" %).").Build();
    }

    private static BriefTable TurnTable(SourceDesk desk, NoteBook notes, RelationIndex both)
    {
        var source = IndexSource(desk, both);
        var rows = both.Turns.Select(turn =>
        {
            var named = desk.Dossier.Case.Turns.Where(t => t.Kind == turn.Kind && Math.Abs(t.Date.DayNumber - turn.Date.DayNumber) <= DatedTurn.DaysNear).MinBy(t => Math.Abs(t.Date.DayNumber - turn.Date.DayNumber));
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Day(turn.Date, source).Build(),
                new SentenceBuilder(notes).Say(Word.Of(turn.Kind)).Build(),
                turn.High is { } high ? new SentenceBuilder(notes).Day(turn.Low, source).Say(" to ").Day(high, source).Build() : new SentenceBuilder(notes).Say("from ").Day(turn.Low, source).Say(", never sure").Build(),
                new SentenceBuilder(notes).Number(turn.Percent, 1, "percent", source).Build(),
                turn.Until is { } until ? new SentenceBuilder(notes).Day(until, source).Build() : new SentenceBuilder(notes).Say("now").Build(),
                named?.Evidence.Select(desk.FindFact).OfType<ChronicleFact>().FirstOrDefault() is { } fact ? new SentenceBuilder(notes).Day(named.Date, SourceDesk.Fact(fact)).Build() : new SentenceBuilder(notes).Say("–").Build());
        });
        return new("Turns that the acts show", ["On", "Kind", "Dated between", "Likely, %", "Holds until", "The case names"], [.. rows], null,
            "Where the likelier state of the tie, warm or cold, changes by the acts on record; one change in two years is expected beforehand. A turn within a thaw or a chill is none. Beside each the day of the turn of its kind, within 45 days, that the case names.");
    }

    private static BriefTable NeighbourTable(SourceDesk desk, NoteBook notes)
    {
        var ties = desk.Dossier.Neighbours.Where(n => !n.Points.IsEmpty).Prepend(desk.Dossier.Indices[0]);
        var rows = ties.Select(tie =>
        {
            var (source, last) = (IndexSource(desk, tie), tie.Points[^1]);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Say(tie.Name == "both" ? "The tie of the case" : Tie(desk, tie.Name)).Build(),
                new SentenceBuilder(notes).Count(tie.Acts, source).Build(),
                last is { Low: { } low, High: { } high }
                    ? new SentenceBuilder(notes).Signed(last.Stock, 1, "index", source).Say(" (").Signed(low, 1, "index", source).Say(" to ").Signed(high, 1, "index", source).Say(")").Build()
                    : new SentenceBuilder(notes).Signed(last.Stock, 1, "index", source).Build(),
                tie.Turns.IsEmpty ? new SentenceBuilder(notes).Say("–").Build() : new SentenceBuilder(notes).Say($"{Word.Of(tie.Turns[^1].Kind)}, ").Day(tie.Turns[^1].Date, source).Build());
        });
        return new("Neighbouring ties", ["Tie", "Acts on record", "State (nine draws of ten)", "Last turn"], [.. rows], null, "The same index for the ties that may move with this one. Where few acts are on record it says little, and no turn is dated from fewer than eight.");
    }

    private static string Tie(SourceDesk desk, string name) => string.Join(" and ", name.Split('–').Select(desk.Country));

    private static string Direction(SourceDesk desk, string name)
    {
        var codes = name.Split('→');
        return codes.Length == 2 ? $"{desk.Country(codes[0])} toward {desk.Country(codes[1])}" : name;
    }

    private static Source IndexSource(SourceDesk desk, RelationIndex index)
    {
        var moved = index.Steps.Select(s => s.Event).ToHashSet();
        var anchors = desk.Dossier.Events.Where(e => moved.Contains(e.Id)).Select(e => e.Reports[0]).ToImmutableArray();
        return SourceDesk.Places($"index:{index.Name}", anchors.IsEmpty ? [desk.CaseFile()] : anchors,
            FormattableString.Invariant($"{index.Steps.Length} dated acts ({(index.Name == "both" ? "both sides" : index.Name.Contains('–', StringComparison.Ordinal) ? Tie(desk, index.Name) : Direction(desk, index.Name))}); weight table {index.WeightTable}, SHA-256 {index.WeightHash[..12]}…; words fade by half in {index.HalfLifeVerbalDays:0} days, deeds in {index.HalfLifeMaterialDays:0}"));
    }

    private static BriefTable Latest(SourceDesk desk, NoteBook notes)
    {
        var pair = desk.Dossier.Case.Pair;
        var latest = desk.Dossier.Events
            .Where(e => e.Counts && e.Date is not null && e.Source.Concat(e.Target).Any(a => a.Country == pair.First) && e.Source.Concat(e.Target).Any(a => a.Country == pair.Second))
            .OrderByDescending(e => e.Date!.From).ThenBy(e => e.Id.Value, StringComparer.Ordinal).Take(EventsShown);
        var rows = latest.Select(e =>
        {
            var source = desk.Event(e);
            return ImmutableArray.Create(
                new SentenceBuilder(notes).Period(e.Date!, source).Build(),
                new SentenceBuilder(notes).Say(Parties(desk, e)).Build(),
                new SentenceBuilder(notes).Say(Word.Of(e.Type) + (e.Mode is { } mode ? $", {mode}" : "")).Build(),
                new SentenceBuilder(notes).Verbatim(e.Summary, source).Build(),
                new SentenceBuilder(notes).Count(e.Reports.Length, source).Build());
        });
        return new("The latest acts between the two", ["When", "Who", "Kind of act", "What", "Reports"], [.. rows], null, "The latest acts between the two, newest first; one act reported often is one act.");
    }

    private static string Parties(SourceDesk desk, Event act)
    {
        var sources = string.Join(" and ", act.Source.Select(a => a.Country).OfType<string>().Distinct().Select(desk.Country));
        var targets = string.Join(" and ", act.Target.Select(a => a.Country).OfType<string>().Distinct().Select(desk.Country));
        return targets.Length == 0 ? sources : $"{sources} toward {targets}";
    }
}
