namespace Rapport.Inference.Donors;

/// <summary>The methods that compare a treated unit with donors, with their options.</summary>
internal static class DonorMethods
{
    /// <summary>Whether a method compares with donors.</summary>
    public static bool Has(string method) => method is "sc" or "asc" or "sdid" or "did";

    /// <summary>Whether an option is the method's own, not one of the preparation that all share.</summary>
    public static bool Owns(string method, string option) => (method, option) is ("sc" or "sdid", "solver") or ("asc", "penalty");

    /// <summary>The options a method has besides the shared ones, for a message.</summary>
    public static string OptionsOf(string method) => method switch
    {
        "sc" or "sdid" => ", solver: exact|frank-wolfe",
        "asc" => ", penalty: cv-1se|cv-min|NUMBER",
        _ => "",
    };

    /// <summary>Whether a replication stops where the published program stops, short of the optimum: the synthetic difference-in-differences, and the synthetic control published beside it.</summary>
    public static bool RepeatsProgram(Study study, WitnessSpec spec) =>
        study.Replication && study.Predictors.IsEmpty && spec.Method is ("sc" or "sdid") && (spec.Options.FirstOrDefault(o => o.Name == "solver")?.Text is { } asked ? asked == "frank-wolfe" : study.Witnesses.Any(w => w.Method == "sdid"));

    /// <summary>The method as the study asks for it, or why it cannot be had.</summary>
    public static Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>> Make(Study study, WitnessSpec spec)
    {
        string? Option(string name) => spec.Options.FirstOrDefault(o => o.Name == name)?.Text;
        var asked = Option("solver");
        if (asked is not (null or "exact" or "frank-wolfe"))
            return Refuse(study, $"found the solver '{asked}', expected exact or frank-wolfe");
        if (asked == "frank-wolfe" && !study.Replication)
            return Refuse(study, "the solver frank-wolfe stops short of the optimum, and is for replications; a study uses exact");
        if (!study.Predictors.IsEmpty && spec.Method != "sc")
            return Refuse(study, $"the study names predictors, and '{spec.Method}' fits on the outcome alone; 'sc' takes them");
        var exact = !RepeatsProgram(study, spec);
        return spec.Method switch
        {
            "sc" when !study.Predictors.IsEmpty => Ok(PredictorFit.Fit),
            "sc" => Ok(exact ? SyntheticControl.Fit : PublishedSynthetic.Control),
            "sdid" => Ok((matrix, unit, donors) => SyntheticDifferences.Fit(matrix, unit, donors, exact)),
            "did" => Ok(DifferenceInDifferences.Fit),
            "asc" => RidgeAugmented.Make(Option("penalty") ?? "cv-1se") is { } ridge ? Ok(ridge.Fit) : Refuse(study, $"found the penalty '{Option("penalty")}', expected cv-1se, cv-min or a number above 0"),
            _ => Refuse(study, $"the method '{spec.Method}' does not compare with donors"),
        };
    }

    private static Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>> Ok(Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> fit) =>
        new Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>>.Ok(fit);

    private static Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>> Refuse(Study study, string message) =>
        new Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>>.Malformed(new(study.File.File, "method", message));
}
