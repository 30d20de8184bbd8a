using Rapport.Inference;

namespace Rapport.Tests.Inference;

public class TimeOrderTests
{
    [Theory]
    [InlineData("2010-01", "2010-02")]
    [InlineData("1989", "1990")]
    [InlineData("9", "10")]
    [InlineData("1990", "1990.25")]
    [InlineData("2016-W05", "2016-W06")]
    [InlineData("2016년05월", "2016년06월")]
    public void Times_of_one_form_sort_as_written(string first, string second) => Assert.Null(TimeOrder.Fault([first, second], [second, null]));

    [Theory]
    [InlineData("2016-7", "2016-10")]
    public void Times_of_two_forms_cannot_be_ordered(string first, string second) => Assert.NotNull(TimeOrder.Fault([first, second], []));

    [Fact]
    public void A_missing_month_is_named_unless_left_out_on_purpose()
    {
        Assert.Equal("2015-12", TimeOrder.Gap(Frequency.Monthly, ["2015-11", "2016-01"], []));
        Assert.Null(TimeOrder.Gap(Frequency.Monthly, ["2015-11", "2016-01"], ["2015-12"]));
        Assert.Equal("1991", TimeOrder.Gap(Frequency.Annual, ["1990", "1992"], []));
    }
}
