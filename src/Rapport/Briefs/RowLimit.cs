using System.Globalization;

namespace Rapport.Briefs;

/// <summary>How much of a long list a brief prints. A brief is read; what it leaves out of a list is counted in it, and the list itself is a command away.</summary>
internal static class RowLimit
{
    /// <summary>Rows of one table.</summary>
    public const int Rows = 300;

    /// <summary>Places that one counted number leads to.</summary>
    public const int Places = 1000;

    /// <summary>Doubts told one by one.</summary>
    public const int Doubts = 50;

    /// <summary>A table's sentence, and, where rows are left out, how many and what gives them all.</summary>
    public static string Told(string summary, int all, string command) => all <= Rows ? summary
        : string.Create(CultureInfo.InvariantCulture, $"{summary} {Rows} of {all} are shown; {command} gives them all.");
}
