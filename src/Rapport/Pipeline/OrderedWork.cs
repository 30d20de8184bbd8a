namespace Rapport.Pipeline;

/// <summary>Does the same work to each of many things on several threads and gives the results in the order of the things, without holding more than a few of them.</summary>
internal static class OrderedWork
{
    private const int Ahead = 3; // things a thread may be ahead of what was asked for

    /// <summary>The results, each as soon as it and all before it are there.</summary>
    /// <param name="things">Read one at a time, on the caller's thread.</param>
    /// <param name="threads">At least 1; with 1 nothing runs beside the caller.</param>
    /// <param name="work">Must not depend on the order in which it is called.</param>
    public static IEnumerable<TResult> Do<TThing, TResult>(IEnumerable<TThing> things, int threads, Func<TThing, TResult> work)
    {
        if (threads <= 1)
        {
            foreach (var thing in things)
                yield return work(thing);
            yield break;
        }
        var pending = new Queue<Task<TResult>>();
        using var room = new SemaphoreSlim(threads);
        foreach (var thing in things)
        {
            room.Wait();
            pending.Enqueue(Task.Run(() =>
            {
                try
                {
                    return work(thing);
                }
                finally
                {
                    room.Release();
                }
            }));
            while (pending.Count >= threads * Ahead || (pending.Count > 0 && pending.Peek().IsCompleted))
                yield return pending.Dequeue().GetAwaiter().GetResult();
        }
        while (pending.Count > 0)
            yield return pending.Dequeue().GetAwaiter().GetResult();
    }
}
