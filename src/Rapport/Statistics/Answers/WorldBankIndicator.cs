using System.Collections.Immutable;

namespace Rapport.Statistics.Answers;

/// <summary>What one of the World Bank's indicators measures, in the words of the contract's tables.</summary>
/// <param name="Code">The Bank's code.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Item">Of what, or empty.</param>
/// <param name="Classification">Bounded how.</param>
/// <param name="Flow">exports, imports, or empty; a flow is with the world.</param>
/// <param name="Valuation">current prices, constant prices, FOB, CIF, or empty.</param>
internal sealed record WorldBankIndicator(string Code, string Measure, string Unit, string Item, string Classification, string Flow, string Valuation)
{
    /// <summary>The indicators that claims about countries ask for. The Bank's own definitions (2026).</summary>
    public static ImmutableArray<WorldBankIndicator> Known { get; } =
    [
        new("NY.GDP.MKTP.CD", "gdp", "USD", "", "national accounts", "", "current prices"),
        new("NY.GDP.MKTP.KD", "gdp", "USD", "", "national accounts", "", "constant prices"),
        new("NY.GDP.MKTP.KD.ZG", "growth", "percent", "economic growth", "actual real GDP growth", "", ""),
        new("SP.DYN.TFRT.IN", "tfr", "children per woman", "total fertility rate", "", "", ""),
        new("SP.DYN.CBRT.IN", "crude birth rate", "births per 1000", "crude birth rate", "", "", ""),
        new("SP.POP.TOTL", "population", "persons", "", "mid-year estimate", "", ""),
        new("FP.CPI.TOTL.ZG", "inflation", "percent", "consumer prices", "annual average", "", ""),
        new("SL.UEM.TOTL.ZS", "unemployment", "percent", "", "modelled ILO estimate", "", ""),
        new("ST.INT.ARVL", "visitors", "persons", "visitors", "international tourism arrivals", "", ""),
        new("IP.PAT.RESD", "patents", "patents", "patent applications", "residents", "", ""),
        new("TX.VAL.MRCH.CD.WT", "trade", "USD", "all goods", "total", "exports", "FOB"),
        new("TM.VAL.MRCH.CD.WT", "trade", "USD", "all goods", "total", "imports", "CIF"),
        new("NE.EXP.GNFS.CD", "trade", "USD", "goods and services", "national accounts", "exports", "current prices"),
        new("NE.IMP.GNFS.CD", "trade", "USD", "goods and services", "national accounts", "imports", "current prices"),
        new("BX.KLT.DINV.CD.WD", "investment", "USD", "direct investment", "balance of payments, net inflow", "", ""),
        new("FI.RES.TOTL.CD", "reserves", "USD", "", "with gold", "", ""),
    ];
}
