using Rapport.Pipeline;

namespace Rapport.Tests.Pipeline;

/// <summary>Work on several threads gives its results in the order of the things.</summary>
public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Results_come_in_the_order_of_the_things(int threads)
    {
        var results = OrderedWork.Do(Enumerable.Range(0, 500), threads, i =>
        {
            Thread.SpinWait(i % 7 * 2000);
            return i * 2;
        });
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * 2), results);
    }

    [Fact]
    public void No_more_things_are_taken_than_the_threads_can_have_in_hand()
    {
        var taken = 0;
        IEnumerable<int> Things()
        {
            for (var i = 0; i < 1000; i++)
            {
                taken++;
                yield return i;
            }
        }
        Assert.Equal(0, OrderedWork.Do(Things(), 3, i => i).First());
        Assert.InRange(taken, 1, 3 * 4 + 1);
    }

    [Fact]
    public void A_fault_of_the_work_comes_out_where_its_result_would_stand()
    {
        var results = OrderedWork.Do([1, 0, 2], 3, i => 10 / i).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Throws<DivideByZeroException>(() => results.MoveNext());
    }
}
