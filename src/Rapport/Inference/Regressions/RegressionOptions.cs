using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Inference.Regressions;

/// <summary>What a study asks of a regression.</summary>
/// <param name="Regressors">As <see cref="RegressionTerms"/> reads them.</param>
/// <param name="Effects">Columns whose groups' effects are taken out, family by family; the columns of a family are taken together.</param>
/// <param name="Clusters">Columns whose groups are clusters, dimension by dimension; none: every row is its own.</param>
/// <param name="SmallSample">none, clusters or full: see <see cref="RegressionTable.SmallSample"/>.</param>
/// <param name="Combine">Combinations of coefficients.</param>
/// <param name="Cohort">The column with each unit's first treated time, for an event study.</param>
/// <param name="Placebos">How often the first regressor is dealt anew among the units: see <see cref="DealtRegressor"/>.</param>
internal sealed record RegressionOptions(
    ImmutableArray<string> Regressors,
    ImmutableArray<ImmutableArray<string>> Effects,
    ImmutableArray<ImmutableArray<string>> Clusters,
    string SmallSample,
    ImmutableArray<string> Combine,
    string? Cohort,
    int Placebos)
{
    /// <summary>More dealings than this tell nothing more.</summary>
    public const int MostPlacebos = 9999;

    /// <summary>The options, or what is wrong with one.</summary>
    public static (RegressionOptions? Options, string? Fault) Read(WitnessSpec spec)
    {
        var options = new RegressionOptions([], [], [], "clusters", [], null, 0);
        foreach (var option in spec.Options)
        {
            ImmutableArray<string> texts = [.. option.Values.SelectMany(v => v)];
            switch (option.Name)
            {
                case "regressors":
                    options = options with { Regressors = texts };
                    break;
                case "effects":
                    options = options with { Effects = option.Values };
                    break;
                case "cluster":
                    options = options with { Clusters = option.Values };
                    break;
                case "smallSample":
                    options = options with { SmallSample = option.Text };
                    break;
                case "combine" when spec.Method != "eventstudy":
                    options = options with { Combine = texts };
                    break;
                case "cohort" when spec.Method == "eventstudy":
                    options = options with { Cohort = option.Text };
                    break;
                case "placebos" when spec.Method != "eventstudy":
                    if (!int.TryParse(option.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var placebos) || placebos > MostPlacebos)
                        return (null, $"found placebos: {option.Text}, expected a number from 0 to {MostPlacebos}");
                    options = options with { Placebos = placebos };
                    break;
                default:
                    return (null, $"found the option '{option.Name}', expected regressors, effects, cluster, smallSample, {(spec.Method == "eventstudy" ? "cohort" : "combine, placebos")}");
            }
        }
        return (options, null);
    }
}
