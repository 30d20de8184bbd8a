namespace Rapport.Tests.Cases.World;

internal static class DateOnlyExtensions
{
    public static DateOnly AddYearsOrLast(this DateOnly date, int years) => date.Year + years > 9999 ? DateOnly.MaxValue : date.AddYears(years);
}
