using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Stances;
using Xunit.Abstractions;

namespace Rapport.Tests.Quality;

/// <summary>Tones toward a target against NewsMTSC's two test sets, from which nothing was learned.</summary>
public class StanceQualityTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Tones_toward_a_target_hold_their_floors()
    {
        var (reader, parties) = (new StanceReader(), new MentionFinder(CaseReader.WorldAuthority()));
        foreach (var (file, name) in new[] { ("devtest_rw", "natural"), ("devtest_mt", "several") })
        {
            var score = StanceScore.Of(reader, GoldStance.Read(SharedFolder.File($"data/stance/newsmtsc/{file}.jsonl")), parties);
            output.WriteLine($"{name}: {score}");
            Floors.Hold(score.MacroF1, "stance", name, "macroF1");
        }
    }
}
