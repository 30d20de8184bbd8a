using Rapport.Cases.World;
using Rapport.Language;

namespace Rapport.Tests.Language;

public class AreasTests
{
    [Fact]
    public void The_list_is_that_of_the_world_pack()
    {
        foreach (var country in WorldPack.Load().Countries)
        {
            Assert.Equal(country.Code, Areas.Find(country.Code));
            if (country.Country.Alpha2 is { Length: > 0 } two)
                Assert.Equal(country.Code, Areas.Find(two));
            if (country.Numeric is { Length: > 0 } number)
                Assert.Equal(country.Code, Areas.Find(number));
        }
    }

    [Theory]
    [InlineData("W00", "WLD")]
    [InlineData("1W", "WLD")]
    [InlineData("EL", "GRC")]
    [InlineData("ARB", null)]
    [InlineData("EAS", null)]
    [InlineData("", null)]
    public void Worlds_are_one_and_groups_are_none(string code, string? area) => Assert.Equal(area, Areas.Find(code));

    [Fact]
    public void A_number_that_is_asked_for_is_understood_in_the_answer()
    {
        foreach (var country in WorldPack.Load().Countries)
            if (Areas.ComtradeNumber(country.Code) is { } number)
                Assert.Equal(country.Code, Areas.FindComtrade(number));
    }

    [Theory]
    [InlineData("842", "USA")]
    [InlineData("4", "AFG")]
    [InlineData("0", "WLD")]
    [InlineData("97", null)]
    public void Comtrade_has_numbers_of_its_own(string number, string? area) => Assert.Equal(area, Areas.FindComtrade(number));
}
