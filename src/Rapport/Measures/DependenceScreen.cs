using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>A published rule that calls trade in a sector or product dependent.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Words">The rule in words.</param>
/// <param name="Meets">Whether an exposure meets it.</param>
public sealed record DependenceScreen(string Name, string Words, Func<Exposure, bool> Meets)
{
    /// <summary>
    /// The rules. Ref: European Commission (2021), SWD(2021) 352 (three indicators, made for products at six digits); Korea Institute for Industrial Economics and Trade (2021) (more than half from one partner, and imports above exports).
    /// The last is ours: one country that sells more than half of what the world trades.
    /// </summary>
    public static readonly ImmutableArray<DependenceScreen> All =
    [
        new("eu-2021", "suppliers concentrated (Herfindahl above 0.4), imports above exports, and more than half of imports from the other side", e => e.Herfindahl > 0.4 && e.ImportsOverExports > 1 && e.ImportShare > 0.5),
        new("kiet-2021", "more than half of imports from the other side, and imports above exports", e => e.ImportShare > 0.5 && e.ImportsOverExports > 1),
        new("single-point", "the other side sells more than half of what the world trades, so that nobody else could step in", e => e.WorldShare > 0.5),
    ];
}
