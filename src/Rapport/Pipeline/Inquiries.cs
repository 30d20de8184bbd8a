using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Extraction;
using Rapport.Extraction.Dictionaries;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Extraction.Stances;
using Rapport.Inference;
using Rapport.Language;
using Rapport.Reading;
using Rapport.Resolution.Copies;
using Rapport.Resolution.Names;
using Rapport.Resolution.Readouts;
using Rapport.Sources;
using Rapport.Sources.Containers;
using Rapport.Statistics;

namespace Rapport.Pipeline;

/// <summary>Single stages put to files outside any case.</summary>
public static class Inquiries
{
    /// <summary>Documents from files, in input order whatever the number of threads; what cannot be read stands in its place as a fault.</summary>
    public static IEnumerable<Parsed<Document>> Read(IReadOnlyList<string> paths, Stream? standardInput, int threads = 1)
    {
        var reader = new ArticleReader(CaseReader.WorldAuthority());
        return OrderedWork.Do(new FileSource().Read(SnapshotRole.Press, paths, standardInput), threads, found => found switch
        {
            Parsed<Snapshot>.Ok ok => reader.Read(ok.Value),
            Parsed<Snapshot>.Malformed bad => new Parsed<Document>.Malformed(bad.Fault),
            _ => throw new InvalidOperationException("a snapshot is read or it is not"),
        });
    }

    /// <summary>What the program that reads PDFs says of its version, or null where it is not installed.</summary>
    public static string? PdfReader() => PdfTool.FindVersion();

    /// <summary>A text that is no page, as a document: all of it is body.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="text">The text.</param>
    /// <param name="published">The day it appeared, as <c>2026-01-06</c>, or null.</param>
    public static Parsed<Document> ReadText(string id, string text, string? published) => SentenceReader.Read(id, text, published);

    /// <summary>A recorder that knows the countries and leaders of the world pack, and the actors of a file where one is given.</summary>
    public static Func<Document, Recording> Recorder() => new Recorder(CaseReader.WorldAuthority()).Record;

    /// <summary>What finds who is said to have said what in a text, and how those at given places, or else all parties that it names, are spoken of; with the countries and leaders of the world pack.</summary>
    public static Func<Document, ImmutableArray<TextSpan>?, (ImmutableArray<Quote> Quotes, ImmutableArray<Stance> Stances)> SpeechReader()
    {
        var parties = new MentionFinder(CaseReader.WorldAuthority());
        var stances = new StanceReader();
        return (document, targets) =>
        {
            var mentions = parties.Read(document).Mentions;
            var quotes = QuoteFinder.Find(document, mentions);
            return (quotes, targets is { } given ? stances.Read(document, given, mentions, quotes) : stances.Read(document, mentions, quotes));
        };
    }

    /// <summary>Which texts derive from which, each by what it is called.</summary>
    public static ImmutableArray<CopyLink> Copies(IReadOnlyList<(string Name, Document Document)> texts) => CopyFinder.Find(texts);

    /// <summary>Two texts about one meeting, sentence by sentence.</summary>
    public static ImmutableArray<ReadoutLine> Readouts(Document left, Document right)
    {
        var record = Recorder();
        return ReadoutAligner.Align((left, record(left), new(0, left.Text.Length)), (right, record(right), new(0, right.Text.Length)));
    }

    /// <summary>How two written names compare, with what is known of those they name.</summary>
    public static NameComparison CompareNames(string left, string right, NameContext? leftContext, NameContext? rightContext) => NameMatcher.Compare(left, right, leftContext, rightContext);

    /// <summary>What finds the parties of an actors file that a written name may be, the best first; null where the file holds none.</summary>
    public static (Func<string, ImmutableArray<ActorMatch>>? Find, ImmutableArray<Fault> Faults) ActorFinder(string actorsFile)
    {
        var (actors, faults) = CaseReader.ReadActors(actorsFile);
        return (actors.IsEmpty ? null : new ActorNames(actors).Find, faults);
    }

    /// <summary>A coder of single sentences: all that a text tells, or, with a source and a target given, the relation of the one to the other.</summary>
    public static Func<Document, (string Source, string Target)?, Coding> Coder()
    {
        var coder = new SentenceCoder(CaseReader.WorldAuthority());
        return (document, parties) => parties is var (source, target) ? coder.Relate(document, source, target) : coder.Code(document);
    }

    /// <summary>A coder with a user's own dictionaries of the PETRARCH family, from a folder; what could not be read stands beside it, and what was read in words.</summary>
    public static (Func<string, DateOnly?, ImmutableArray<DictionaryEvent>> Code, ImmutableArray<Fault> Faults, string Summary) DictionaryCoder(string folder)
    {
        var files = new List<DictionaryText>();
        var faults = new List<Fault>();
        foreach (var found in new FileSource().Read(SnapshotRole.CaseFile, [folder]))
        {
            if (found is Parsed<Snapshot>.Ok ok)
                files.Add(new(ok.Value.Place[(ok.Value.Place.LastIndexOfAny(['/', '\\']) + 1)..], TextDecoder.Decode(ok.Value.Bytes.AsSpan()).Text));
            else if (found is Parsed<Snapshot>.Malformed bad)
                faults.Add(bad.Fault);
        }
        var dictionaries = CodingDictionaries.Read(files);
        return (new Extraction.Dictionaries.DictionaryCoder(dictionaries).Code, [.. faults, .. dictionaries.Faults], dictionaries.Summary);
    }

    /// <summary>What a coder of sentences does not know in a text.</summary>
    public static Func<Document, ImmutableArray<UnknownWord>> Harvester() => new SentenceCoder(CaseReader.WorldAuthority()).Harvest;

    /// <summary>Studies on their own data, in their order; those of one family with their p-values corrected for each other; <paramref name="progress"/> is told of each step that takes long. A study that cannot be read stands among the faults.</summary>
    public static (ImmutableArray<Finding> Findings, ImmutableArray<Fault> Faults) Measure(IReadOnlyList<string> studyPaths, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var measured = studyPaths.Select(path => Measure(path, progress, cancel)).ToArray();
        return (FamilyCorrection.Of([.. measured.Select(m => m.Finding).OfType<Finding>()]), [.. measured.SelectMany(m => m.Faults)]);
    }

    private static (Finding? Finding, ImmutableArray<Fault> Faults) Measure(string studyPath, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var (study, data, faults) = CaseReader.ReadStudy(studyPath);
        if (study is null)
            return (null, faults);
        Panel? panel = null;
        switch (data is null ? null : PanelReader.Read(study, data))
        {
            case Parsed<Panel>.Ok ok:
                panel = ok.Value;
                break;
            case Parsed<Panel>.Malformed bad:
                faults = faults.Add(bad.Fault);
                break;
        }
        return (StudyRunner.Run(study, panel, cancel, progress), faults);
    }

    /// <summary>Registers a study beside its file, with what is held of its outcome now; null where the study cannot be read, false where it is registered already.</summary>
    public static (StudyRegistration? Registration, bool Written, ImmutableArray<Fault> Faults) Register(string studyPath, DateTimeOffset now)
    {
        var (study, data, faults) = CaseReader.ReadStudy(studyPath);
        if (study is null)
            return (null, false, faults);
        var panel = data is not null && PanelReader.Read(study, data) is Parsed<Panel>.Ok ok ? ok.Value : null;
        var registration = new StudyRegistration(Identity.Sha256(study.File.Text), now, StudyRegister.Held(study, panel), data?.Sha256);
        return (registration, RegistrationFile.Write(studyPath, registration), faults);
    }

    /// <summary>One scenario on its own tables; <paramref name="progress"/> is told of each draw.</summary>
    public static (StressResult? Result, ImmutableArray<Fault> Faults) Stress(string scenarioPath, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var (scenario, files, faults) = CaseReader.ReadScenario(scenarioPath);
        return scenario is null ? (null, faults) : StressRun.Prepare(scenario, place => files.FirstOrDefault(f => f.Place == place)) switch
        {
            Parsed<ReadyStress>.Ok ok => (ok.Value.Run(progress, cancel), faults),
            Parsed<ReadyStress>.Malformed bad => (null, faults.Add(bad.Fault)),
            _ => (null, faults),
        };
    }
}
