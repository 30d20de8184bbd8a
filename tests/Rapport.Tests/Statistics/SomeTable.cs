using System.Collections.Immutable;
using System.Text;

namespace Rapport.Tests.Statistics;

/// <summary>Small tables in the contract's form, written in the test that reads them.</summary>
internal static class SomeTable
{
    public const string Header = "series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address";

    public static Snapshot Of(string text, string place = "statistics/table.csv") => Snapshot.Of(SnapshotRole.Table, place, [.. Encoding.UTF8.GetBytes(text)]);

    public static Snapshot WithRows(params string[] rows) => Of(Header + "\n" + string.Join('\n', rows) + "\n");

    public static Snapshot Of(ImmutableArray<byte> bytes) => Snapshot.Of(SnapshotRole.Table, "statistics/table.csv", bytes);
}
