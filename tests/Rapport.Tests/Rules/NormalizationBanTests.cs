using System.Text;
using Rapport.Language;

namespace Rapport.Tests.Rules;

/// <summary>Under invariant globalisation the runtime's normalisation silently does nothing; only our own may be used.</summary>
public class NormalizationBanTests
{
    [Fact]
    public void The_compiled_code_calls_no_normalisation_of_the_runtime()
    {
        var wrong = from use in Compiled.UsesIn(Compiled.Library).Concat(Compiled.UsesIn(Compiled.Program))
                    where use.To == typeof(NormalizationForm) || use.To == typeof(StringNormalizationExtensions)
                        || (use.To == typeof(string) && use.Member is "Normalize" or "IsNormalized")
                    select use.ToString();
        Rule.HasNoBreach(wrong);
    }

    [Fact]
    public void Our_own_folds_what_the_runtime_leaves_apart()
    {
        // 李 as a compatibility character, and a decomposed Hangul syllable.
        Assert.Equal("李", Normalization.ToNfc("\uF9E1").Text);
        Assert.Equal("한", Normalization.ToNfc("\u1112\u1161\u11AB").Text);
    }

    [Fact]
    public void The_ban_stands_in_the_build() => Assert.Contains("M:System.String.Normalize;", ProjectFiles.Read("src/Rapport/BannedSymbols.txt"), StringComparison.Ordinal);
}
