using System.Collections.Immutable;
using Rapport.Briefs;
using Rapport.Cases;
using Rapport.Checking;
using Rapport.Export;
using Rapport.Extraction;
using Rapport.Extraction.Acts;
using Rapport.Extraction.Proposals;
using Rapport.Inference;
using Rapport.Ledger;
using Rapport.Measures;
using Rapport.Reading;
using Rapport.Resolution.Events;
using Rapport.Resolution.Formulas;
using Rapport.Resolution.Origins;
using Rapport.Scenarios;
using Rapport.Statistics;

namespace Rapport.Pipeline;

/// <summary>The one page that calls the stages in order: read → record → check → measure → stress → brief. Running again continues where a run was cut off.</summary>
public sealed class Investigation(LedgerFile ledger, InvestigationOptions options)
{
    /// <summary>Every rule in force in this version, in ordinal order: a change of any of them is a change of the content root.</summary>
    public static ImmutableArray<string> Rules { get; } =
    [
        .. new[] { AsOfDay.Rule, ArticleReader.Rule, Recorder.Rule, AnswerReader.Rule, OriginFinder.Rule, EventMerger.Rule, TableReader.Rule, RelationIndexBuilder.Rule, DependenceTable.Rule, MirrorTable.Rule, ExposureTable.Rule, PriceAndQuantity.Rule, BriefWriter.Rule }
            .Concat(FigureChecker.Rules.Select(r => r.Rule.Id)).Concat(StudyRunner.Rules).Concat(StressTest.Rules).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Runs a case.</summary>
    /// <param name="reading">The case's folder as read.</param>
    /// <param name="progress">Told of each unit of work.</param>
    /// <param name="cancel">Stops between two units; what was made until then is kept.</param>
    public InvestigationResult Run(CaseReading reading, IProgress<Progress>? progress, CancellationToken cancel)
    {
        if (reading.Case is not { } found)
            return new(null, false, ledger.ContentRoot(), null, reading.Faults, []);
        var faults = new List<Fault>(reading.Faults);
        var evidence = CaseEvidence.Gather(ledger, found, Rules);
        var root = ledger.ContentRoot();
        var last = ledger.LastBriefBefore(root);
        var key = Identity.Hash("run-", root, options.AsOf?.ToString("O"), last is null ? null : last.ContentRoot);
        var work = new WorkStore(ledger);
        // A kept brief is given out only where the facts beside it are its own: its figures must walk back.
        if (FactIndex.IsOf(ledger, key) && ledger.FindDerived(FactIndex.BriefStage, key, BriefWriter.Rule) is { } kept && ledger.FindDerived(FactIndex.InsideStage, key, BriefWriter.Rule) is not null && System.Text.Json.JsonSerializer.Deserialize(kept, WorkJson.Default.RenderedBrief) is { } before)
            return new(before, true, root, null, reading.Faults, []);

        var decisions = ledger.HoldingDecisions().ToImmutableArray();
        var rulings = new Rulings(decisions);
        found = found with { Authority = rulings.Over(found.Authority) };
        faults.AddRange(rulings.Conflicts.Select(c => new Fault(c.First.Subject, "conflict", $"{c.First.Writer} and {c.Second.Writer} decided against each other ({c.First.Entry}, {c.Second.Entry}); neither counts until one is retracted")));
        var documents = ReadAll([.. evidence.Where(s => s.Role == SnapshotRole.Press)], found, work, faults, progress, cancel);
        work.Keep();
        var proposals = Quarantine.Read(evidence.Where(s => s.Role == SnapshotRole.Proposal), documents, faults);
        var recordings = rulings.Over(Quarantine.Release(RecordAll(documents, found, work, progress, cancel), proposals, rulings));
        work.Keep();
        var series = ReadTables([.. evidence.Where(s => s.Role == SnapshotRole.Table)], faults);
        var asOf = options.AsOf ?? found.AsOf ?? AsOfDay.Latest(documents, series, found.Chronicle);
        var origins = OriginFinder.Find(documents, recordings, found.Authority);
        var events = rulings.Over(EventMerger.Merge(documents, recordings, [.. found.Chronicle.Where(f => f.Date <= asOf)], found.Pair));
        var verdicts = Overrides.Apply(rulings.Over(CheckAll(documents, recordings, series, found, asOf)), rulings.Settled);
        var dependences = DependenceTable.Build(series, found.Pair, asOf);
        var conversions = ConversionTable.Build(Fields.Value.Domains, Fields.Value.Name, [.. Exercises.LeftOut(documents, recordings).SelectMany(r => r.Pledges)], events, found.Studies, dependences, series, found.Scenarios, found.Pair, asOf);
        var dossier = new Dossier
        {
            Case = found with { Files = evidence },
            AsOf = asOf,
            ContentRoot = root,
            Documents = documents,
            Recordings = recordings,
            Origins = origins,
            Stances = StanceTable.Of(origins, documents, recordings, found.Authority),
            Formulas = FormulaHistory.Of(origins, documents, recordings, found.Authority),
            Events = events,
            Series = series,
            Verdicts = verdicts,
            Indices = RelationIndexBuilder.Build(events, found.Pair, asOf, origins),
            Neighbours = [.. found.Neighbours.Select(tie => RelationIndexBuilder.Neighbour(events, tie, asOf, origins))],
            Splits = PriceAndQuantity.Split(series, found.Pair, found.Authority.Countries, asOf),
            Dependences = dependences,
            Mirrors = MirrorTable.Build(series, found.Pair, asOf),
            Conversions = conversions,
            UnnamedFields = [.. Fields.Value.Domains.Select(d => d.Domain).Except(conversions.Select(c => c.Domain))],
            Findings = FamilyCorrection.Of(AllOf("study", found.Studies, (study, own) => Measure(study, evidence, work, own, cancel), faults, progress, cancel)),
            Stress = [.. AllOf("scenario", found.Scenarios, (scenario, own) => Stress(scenario, evidence, work, own, cancel), faults, progress, cancel).OfType<StressResult>()],
            Proposals = proposals,
            Decisions = decisions,
            Rules = Rules,
        };
        var statements = Statements.Of(dossier, evidence);
        dossier = dossier with { Faults = [.. faults], Changes = last is null ? null : Statements.Compare(last, new(root, asOf, statements, null)) };

        var brief = BriefWriter.Write(dossier);
        var unbound = BriefBindings.Check(brief);
        var rendered = new RenderedBrief(HtmlBrief.Render(brief), MarkdownBrief.Render(brief), ContractJson.Document(json => BriefJson.Write(json, brief)) + "\n") { Docx = DocxBrief.Render(brief) };
        ledger.Batch(() =>
        {
            foreach (var fault in faults)
                ledger.RecordFault(fault);
            ledger.ReplaceFacts(FactIndex.Of(key, dossier, brief));
            ledger.PutSearchRows(SearchIndex.Rows(documents, origins));
            ledger.KeepSearchRows([.. documents.Select(d => (d.Id, (int?)null))]);
            if (unbound.IsEmpty)
            {
                ledger.PutDerived(FactIndex.InsideStage, key, BriefWriter.Rule, System.Text.Encoding.UTF8.GetBytes(HtmlBrief.RenderInside(brief)));
                work.Of(FactIndex.BriefStage, key, BriefWriter.Rule, WorkJson.Default.RenderedBrief, () => rendered);
                ledger.RecordBrief(root, asOf, statements);
            }
            work.Keep();
        });
        return new(unbound.IsEmpty ? rendered : null, false, root, asOf, [.. faults], unbound);
    }

    private static readonly Lazy<DomainTagger> Fields = new(() => new DomainTagger());

    private ImmutableArray<Document> ReadAll(ImmutableArray<Snapshot> press, Case found, WorkStore work, List<Fault> faults, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var known = Known(found);
        var reader = new ArticleReader(found.Authority);
        var read = new Parsed<Document>[press.Length];
        ForEach("read", press.Length, progress, i =>
        {
            Parsed<Document>? now = null;
            var document = work.Of("read", Identity.Hash("", press[i].Id.Value, press[i].Envelope?.Evidence, known), ArticleReader.Rule, WorkJson.Default.Document, () => ((now = reader.Read(press[i])) as Parsed<Document>.Ok)?.Value);
            // The same bytes may come from several places; the document is told by the place it came from now.
            read[i] = document is null ? now! : new Parsed<Document>.Ok(document with { Source = press[i].Place, Container = press[i].Envelope?.Container });
        }, cancel);
        faults.AddRange(read.OfType<Parsed<Document>.Malformed>().Select(m => m.Fault));
        return [.. read.OfType<Parsed<Document>.Ok>().Select(o => o.Value).DistinctBy(d => d.Id).OrderBy(d => d.Id.Value, StringComparer.Ordinal)];
    }

    private ImmutableArray<Recording> RecordAll(ImmutableArray<Document> documents, Case found, WorkStore work, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var known = Known(found);
        var recorder = new Lazy<Recorder>(() => new Recorder(found.Authority));
        var recordings = new Recording[documents.Length];
        ForEach("record", documents.Length, progress, i =>
            recordings[i] = work.Of("record", Identity.Hash("", documents[i].Id.Value, known), Recorder.Rule, WorkJson.Default.Recording, () => recorder.Value.Record(documents[i]))!, cancel);
        return [.. recordings];
    }

    // Whom a case knows decides what is read and found, so its actors are a part of the input.
    private static string Known(Case found) =>
        Identity.Hash("", [.. found.Authority.Actors.SelectMany(a => a.Names.Select(n => $"{a.Id}|{n.Text}|{n.Kind}").Concat(a.Offices.Select(o => $"{a.Id}|{o.Title}|{o.Of}|{o.From:O}|{o.To:O}")))]);

    private static ImmutableArray<Series> ReadTables(ImmutableArray<Snapshot> tables, List<Fault> faults)
    {
        var readings = tables.Select(TableReader.Read).ToArray();
        faults.AddRange(readings.SelectMany(r => r.Faults));
        return [.. readings.SelectMany(r => r.Series).OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id.Value, StringComparer.Ordinal)];
    }

    private static ImmutableArray<Verdict> CheckAll(ImmutableArray<Document> documents, ImmutableArray<Recording> recordings, ImmutableArray<Series> series, Case found, DateOnly asOf)
    {
        var checker = new FigureChecker(series, found.Definitions, found.Pair, asOf, found.Chronicle, found.Authority.Countries);
        return [.. documents.Zip(recordings).SelectMany(pair => pair.Second.Claims.Select(claim => checker.Check(claim, pair.First)))];
    }

    private static Finding Measure(Study study, ImmutableArray<Snapshot> evidence, WorkStore work, List<Fault> faults, CancellationToken cancel)
    {
        var data = evidence.FirstOrDefault(s => s.Role == SnapshotRole.Data && s.Place == study.DataFile);
        Panel? panel = null;
        switch (data is null ? null : PanelReader.Read(study, data))
        {
            case Parsed<Panel>.Ok ok:
                panel = ok.Value;
                break;
            case Parsed<Panel>.Malformed bad:
                faults.Add(bad.Fault);
                break;
        }
        return work.Of("measure", Identity.Hash("", study.File.Text, panel?.Sha256, StudyRegister.Word(study)), string.Join('+', StudyRunner.Rules), WorkJson.Default.Finding, () => StudyRunner.Run(study, panel, cancel))!;
    }

    private static StressResult? Stress(Scenario scenario, ImmutableArray<Snapshot> evidence, WorkStore work, List<Fault> faults, CancellationToken cancel)
    {
        switch (StressRun.Prepare(scenario, place => evidence.FirstOrDefault(s => s.Role == SnapshotRole.Data && s.Place == place)))
        {
            case Parsed<ReadyStress>.Ok ok:
                return work.Of("stress", Identity.Hash("", scenario.File.Text, ok.Value.Hash), string.Join('+', StressTest.Rules.Add(ExposureTable.Rule)), WorkJson.Default.StressResult, () => ok.Value.Run(null, cancel));
            case Parsed<ReadyStress>.Malformed bad:
                faults.Add(bad.Fault);
                return null;
            default:
                return null;
        }
    }

    // What is independent is worked out side by side; answers and faults stand in the order of the case all the same.
    private ImmutableArray<TOut> AllOf<TIn, TOut>(string stage, ImmutableArray<TIn> asked, Func<TIn, List<Fault>, TOut> answer, List<Fault> faults, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var answers = new TOut[asked.Length];
        var met = new List<Fault>[asked.Length];
        ForEach(stage, asked.Length, progress, i => answers[i] = answer(asked[i], met[i] = []), cancel);
        faults.AddRange(met.SelectMany(m => m));
        return [.. answers];
    }

    private void ForEach(string stage, int count, IProgress<Progress>? progress, Action<int> unit, CancellationToken cancel)
    {
        var done = 0;
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Math.Max(1, options.Threads) }, i =>
        {
            unit(i);
            progress?.Report(new(stage, Interlocked.Increment(ref done), count));
        });
    }
}
